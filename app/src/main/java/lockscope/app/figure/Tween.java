package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pictures between two pictures: marks of the same id move, others fade in or out.
public final class Tween {
    private final Figure from;
    private final Figure to;
    private final Map<String, Mark> before;
    private final Map<String, Mark> after;

    public Tween(Figure from, Figure to) {
        this.from = from;
        this.to = to;
        this.before = from.byId();
        this.after = to.byId();
    }

    /// @param progress 0 for the first figure, 1 for the second
    public Figure at(double progress) {
        if (progress >= 1) {
            return to;
        }
        double eased = progress * progress * (3 - 2 * progress);
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : from.leaves()) {
            if (leaves(mark)) {
                marks.add(new Group(Tag.NONE, 1 - eased, List.of(mark)));
            }
        }
        for (Mark mark : to.leaves()) {
            marks.add(between(before.get(mark.tag().id()), mark, eased));
        }
        return new Figure(to.width(), to.height(), marks);
    }

    private boolean leaves(Mark mark) {
        return !mark.tag().id().isEmpty() && !after.containsKey(mark.tag().id());
    }

    private static Mark between(@Nullable Mark old, Mark now, double t) {
        return switch (now) {
            case Box b
            when old instanceof Box a ->
                new Box(
                        b.tag(),
                        mix(a.x(), b.x(), t),
                        mix(a.y(), b.y(), t),
                        mix(a.width(), b.width(), t),
                        mix(a.height(), b.height(), t),
                        mix(a.radius(), b.radius(), t),
                        b.skin());
            case Label b
            when old instanceof Label a && a.anchor() == b.anchor() ->
                new Label(
                        b.tag(), mix(a.x(), b.x(), t), mix(a.y(), b.y(), t), b.text(), b.type(), b.paint(), b.anchor());
            case Arc b
            when old instanceof Arc a ->
                new Arc(
                        b.tag(),
                        mix(a.cx(), b.cx(), t),
                        mix(a.cy(), b.cy(), t),
                        mix(a.inner(), b.inner(), t),
                        mix(a.outer(), b.outer(), t),
                        mix(a.start(), b.start(), t),
                        mix(a.sweep(), b.sweep(), t),
                        b.skin());
            case Stroke b
            when old instanceof Stroke a && a.points().size() == b.points().size() -> moved(a, b, t);
            case Box _, Label _, Arc _, Stroke _, Strip _, Group _ ->
                now.tag().id().isEmpty() ? now : new Group(Tag.NONE, t, List.of(now));
        };
    }

    private static Stroke moved(Stroke a, Stroke b, double t) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < b.points().size(); i++) {
            Point p = a.points().get(i);
            Point q = b.points().get(i);
            points.add(new Point(mix(p.x(), q.x(), t), mix(p.y(), q.y(), t)));
        }
        return new Stroke(b.tag(), points, b.paint(), b.width(), b.dashed());
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
