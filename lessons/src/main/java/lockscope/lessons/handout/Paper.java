package lockscope.lessons.handout;

import java.util.List;

/// Something to be printed: what stands on it, from the top, without any page.
public record Paper(String title, List<Part> parts) {
    public Paper {
        parts = List.copyOf(parts);
    }
}
