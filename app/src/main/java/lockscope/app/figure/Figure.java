package lockscope.app.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A picture as a value: marks drawn one over the other, the last on top. Equal models give equal figures.
public record Figure(double width, double height, List<Mark> marks) {
    public Figure {
        marks = List.copyOf(marks);
    }

    /// The same picture larger or smaller.
    public Figure scaled(double factor) {
        return factor == 1 ? this : new Figure(width * factor, height * factor, Scaled.by(factor, marks));
    }

    /// The topmost mark under the pointer that has something to say, or null.
    public @Nullable Mark at(double x, double y) {
        return at(x, y, _ -> false);
    }

    /// The topmost mark under the pointer that has something to say, or that is wanted all the same; or null.
    public @Nullable Mark at(double x, double y, Predicate<Mark> wanted) {
        return topmost(marks, x, y, wanted);
    }

    private static @Nullable Mark topmost(List<Mark> marks, double x, double y, Predicate<Mark> wanted) {
        for (Mark mark : marks.reversed()) {
            if (mark instanceof Group group) {
                Mark inside = topmost(group.marks(), x, y, wanted);
                if (inside != null) {
                    return inside;
                }
            }
            boolean speaks = mark.tag().datum() != null || !mark.tag().tooltip().isEmpty() || wanted.test(mark);
            if (speaks && mark.covers(x, y)) {
                return mark;
            }
        }
        return null;
    }

    /// The marks that have an id, by it, in drawing order; groups are opened.
    public Map<String, Mark> byId() {
        Map<String, Mark> marksById = new LinkedHashMap<>();
        for (Mark mark : leaves()) {
            if (!mark.tag().id().isEmpty()) {
                marksById.putIfAbsent(mark.tag().id(), mark);
            }
        }
        return marksById;
    }

    /// The same picture without the marks that have other ids; groups are opened, marks without an id stay.
    public Figure only(Set<String> ids) {
        return new Figure(
                width,
                height,
                leaves().stream()
                        .filter(mark -> mark.tag().id().isEmpty()
                                || ids.contains(mark.tag().id()))
                        .toList());
    }

    /// All marks but groups, in drawing order.
    public List<Mark> leaves() {
        List<Mark> leaves = new ArrayList<>();
        collect(marks, leaves);
        return leaves;
    }

    private static void collect(List<Mark> marks, List<Mark> into) {
        for (Mark mark : marks) {
            if (mark instanceof Group group) {
                collect(group.marks(), into);
            } else {
                into.add(mark);
            }
        }
    }

    /// What a screen reader says of the whole picture, mark by mark.
    public String spoken() {
        StringBuilder text = new StringBuilder();
        speak(marks, text);
        return text.toString();
    }

    private static void speak(List<Mark> marks, StringBuilder into) {
        for (Mark mark : marks) {
            if (!mark.tag().spoken().isEmpty()) {
                into.append(into.isEmpty() ? "" : "\n").append(mark.tag().spoken());
            }
            if (mark instanceof Group group) {
                speak(group.marks(), into);
            }
        }
    }
}
