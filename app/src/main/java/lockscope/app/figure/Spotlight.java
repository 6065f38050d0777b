package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rings around the marks of a figure that show certain things, whatever the figure is.
///
/// @param data what is lit, as [Datum#thing]
/// @param nanos the moment; of slices of time only those around it are lit
/// @param top where it begins to light, pixels
/// @param bottom where it ends to light
public record Spotlight(Set<Datum> data, long nanos, double top, double bottom) {
    private static final double REACH = 1.5;
    private static final double WIDTH = 2.5;

    public Spotlight {
        data = Set.copyOf(data);
    }

    public Spotlight(Set<Datum> data, long nanos) {
        this(data, nanos, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// The same, for a part of the figure.
    public Spotlight between(double from, double to) {
        return new Spotlight(data, nanos, from, to);
    }

    /// The figure with its rings.
    public Figure on(Figure figure) {
        if (data.isEmpty()) {
            return figure;
        }
        List<Mark> marks = new ArrayList<>(figure.marks());
        for (Mark mark : figure.leaves()) {
            if (isLit(mark.tag())) {
                Mark ring = ring(mark, figure);
                if (ring != null && isWithin(mark)) {
                    marks.add(ring);
                }
            }
        }
        return new Figure(figure.width(), figure.height(), marks);
    }

    private boolean isLit(Tag tag) {
        Datum datum = tag.datum();
        if (datum == null || tag.isPart()) {
            return false;
        }
        boolean timeless = datum.startNanos() == 0 && datum.endNanos() == 0;
        boolean now = datum.startNanos() <= nanos && nanos <= datum.endNanos();
        return (timeless || now) && data.contains(datum.thing());
    }

    private boolean isWithin(Mark mark) {
        double y = switch (mark) {
            case Box b -> b.y() + b.height() / 2;
            case Arc a -> a.cy();
            case Label l -> l.y();
            case Stroke s -> s.points().getFirst().y();
            case Strip s -> s.y();
            case Group _ -> top;
        };
        return top <= y && y < bottom;
    }

    /// A ring stays inside the figure: at its edge it is drawn over the mark instead of around it.
    private static @Nullable Mark ring(Mark mark, Figure figure) {
        Skin skin = new Skin(null, Paint.edge(Role.ACCENT), WIDTH, false);
        return switch (mark) {
            case Box b -> {
                double left = Math.max(b.x() - REACH, WIDTH / 2);
                double upper = Math.max(b.y() - REACH, WIDTH / 2);
                double right = Math.min(b.right() + REACH, figure.width() - WIDTH / 2);
                double lower = Math.min(b.bottom() + REACH, figure.height() - WIDTH / 2);
                yield new Box(Tag.NONE, left, upper, right - left, lower - upper, b.radius() + REACH, skin);
            }
            case Arc a ->
                new Arc(Tag.NONE, a.cx(), a.cy(), a.inner() - REACH, a.outer() + REACH, a.start(), a.sweep(), skin);
            case Label l -> {
                double y = l.y() + l.type().descent() + 1;
                yield Stroke.line(Tag.NONE, l.left(), y, l.left() + l.width(), y, Paint.edge(Role.ACCENT), 2);
            }
            case Stroke _, Strip _, Group _ -> null;
        };
    }
}
