package lockscope.lessons.course;

import java.util.List;

/// What a term or symbol means.
///
/// @param names the term and its other forms
/// @param text Markdown
public record Card(List<String> names, String text) {
    public Card {
        names = List.copyOf(names);
    }

    public String name() {
        return names.getFirst();
    }
}
