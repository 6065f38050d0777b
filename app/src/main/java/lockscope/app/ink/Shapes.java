package lockscope.app.ink;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Point;

/// The outlines of marks, for inks that fill paths.
final class Shapes {
    private Shapes() {}

    static Shape of(Box b) {
        return b.radius() > 0
                ? new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius())
                : new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
    }

    static Shape of(Arc a) {
        // Java counts degrees from 3 o'clock, anticlockwise
        double from = 90 - a.start();
        Path2D path = new Path2D.Double();
        path.append(circle(a, a.outer(), from, -a.sweep()), false);
        path.append(circle(a, a.inner(), from - a.sweep(), a.sweep()), true);
        path.closePath();
        return path;
    }

    private static Arc2D circle(Arc a, double radius, double from, double sweep) {
        return new Arc2D.Double(a.cx() - radius, a.cy() - radius, 2 * radius, 2 * radius, from, sweep, Arc2D.OPEN);
    }

    static Path2D of(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(point.x(), point.y());
        }
        return path;
    }
}
