package lockscope.app.figure;

import java.util.List;

/// The same marks elsewhere.
public final class Moved {
    private Moved() {}

    public static List<Mark> by(double dx, double dy, List<Mark> marks) {
        return marks.stream().map(mark -> by(dx, dy, mark)).toList();
    }

    private static Mark by(double dx, double dy, Mark mark) {
        return switch (mark) {
            case Box b -> new Box(b.tag(), b.x() + dx, b.y() + dy, b.width(), b.height(), b.radius(), b.skin());
            case Label l -> new Label(l.tag(), l.x() + dx, l.y() + dy, l.text(), l.type(), l.paint(), l.anchor());
            case Stroke s ->
                new Stroke(
                        s.tag(),
                        s.points().stream()
                                .map(point -> new Point(point.x() + dx, point.y() + dy))
                                .toList(),
                        s.paint(),
                        s.width(),
                        s.dashed());
            case Arc a ->
                new Arc(a.tag(), a.cx() + dx, a.cy() + dy, a.inner(), a.outer(), a.start(), a.sweep(), a.skin());
            case Strip s -> new Strip(s.tag(), s.x() + dx, s.y() + dy, s.height(), s.columns(), s.source());
            case Group g -> new Group(g.tag(), g.opacity(), by(dx, dy, g.marks()));
        };
    }
}
