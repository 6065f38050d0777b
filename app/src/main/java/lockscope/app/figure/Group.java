package lockscope.app.figure;

import java.util.List;

/// Marks that belong together, drawn in this order.
///
/// @param opacity 0 to 1
public record Group(Tag tag, double opacity, List<Mark> marks) implements Mark {
    public Group {
        marks = List.copyOf(marks);
    }

    @Override
    public boolean covers(double x, double y) {
        return marks.stream().anyMatch(mark -> mark.covers(x, y));
    }
}
