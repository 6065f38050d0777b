package lockscope.app.ink;

import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Point;
import lockscope.app.figure.Stroke;

/// Lines into pixels that do not follow rows and columns: outlines with round corners, oblique lines, rings. Each is told
/// by how far inside of it a place is.
final class PixelOutlines {
    private static final double DASH = 4;
    private static final double PERIOD = 7;

    private final double scale;

    /// @param scale pixels of the screen for one of the figure
    PixelOutlines(double scale) {
        this.scale = scale;
    }

    /// An outline with nothing in it.
    void frame(Box b, int argb, Pixels to) {
        double half = b.skin().edgeWidth() / 2;
        double r = Math.min(b.radius(), Math.min(b.width(), b.height()) / 2);
        double cx = b.x() + b.width() / 2;
        double cy = b.y() + b.height() / 2;
        boolean dashed = b.skin().dashed();
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale;
            double y = py / scale;
            if (dashed && (x + y) % PERIOD >= DASH) {
                return -1;
            }
            double dx = Math.abs(x - cx) - b.width() / 2 + r;
            double dy = Math.abs(y - cy) - b.height() / 2 + r;
            // beside a corner, and in it
            double outside = (dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy)) - r;
            return (half - Math.abs(outside)) * scale;
        };
        double reach = half + Math.max(r, 1) + 1;
        band(b.x() - half, b.y() - half, b.right() + half, b.y() + reach, shape, argb, to);
        band(b.x() - half, b.bottom() - reach, b.right() + half, b.bottom() + half, shape, argb, to);
        if (b.height() > 2 * reach) {
            band(b.x() - half, b.y() + reach, b.x() + reach, b.bottom() - reach, shape, argb, to);
            band(b.right() - reach, b.y() + reach, b.right() + half, b.bottom() - reach, shape, argb, to);
        }
    }

    /// A part of a shape whose parts meet at whole pixels.
    private void band(double left, double top, double right, double bottom, Pixels.Shape shape, int argb, Pixels to) {
        double upper = Math.round(top * scale) + (top > 0 ? 1.0 : 0);
        double lower = Math.max(upper, Math.round(bottom * scale) - 1.0);
        to.shape(left * scale, upper, right * scale, lower, shape, argb);
    }

    /// A line between two points of a stroke.
    void line(Point a, Point b, Stroke s, int argb, Pixels to) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double half = s.width() / 2;
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale - a.x();
            double y = py / scale - a.y();
            double along = (x * dx + y * dy) / length;
            if (along < 0 || along > length || (s.dashed() && along % PERIOD >= DASH)) {
                return -1;
            }
            return (half - Math.abs(x * dy - y * dx) / length) * scale;
        };
        // a long line is drawn in pieces, so that not every pixel of its rectangle is asked
        int pieces = 1 + (int) (Math.min(Math.abs(dx), Math.abs(dy)) / 24);
        for (int piece = 0; piece < pieces; piece++) {
            double y0 = a.y() + dy * piece / pieces;
            double y1 = a.y() + dy * (piece + 1) / pieces;
            double top = Math.floor(Math.min(y0, y1) * scale);
            double bottom = Math.floor(Math.max(y0, y1) * scale);
            boolean last = piece == pieces - 1;
            double x0 = a.x() + dx * piece / pieces;
            double x1 = a.x() + dx * (piece + 1) / pieces;
            double reach = half + 1;
            to.shape(
                    (Math.min(x0, x1) - reach) * scale,
                    pieces == 1 ? (Math.min(y0, y1) - reach) * scale : top + 1,
                    (Math.max(x0, x1) + reach) * scale,
                    pieces == 1 ? (Math.max(y0, y1) + reach) * scale : last ? bottom : bottom - 1,
                    shape,
                    argb);
        }
    }

    /// A segment of a ring.
    ///
    /// @param grow how much larger it is than the arc says, on all sides
    void ring(Arc a, double grow, int argb, Pixels to) {
        double reach = a.outer() + grow;
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale - a.cx();
            double y = py / scale - a.cy();
            double distance = Math.hypot(x, y);
            double degrees = Math.toDegrees(Math.atan2(y, x)) + 90;
            double along = ((degrees - a.start()) % 360 + 360) % 360;
            double middle = along > (a.sweep() + 360) / 2 ? along - 360 : along;
            double sides = Math.toRadians(Math.min(middle, a.sweep() - middle)) * distance + grow;
            double across = Math.min(distance - a.inner() + grow, reach - distance);
            return Math.min(across, a.sweep() >= 360 ? across : sides) * scale;
        };
        to.shape(
                (a.cx() - reach) * scale,
                (a.cy() - reach) * scale,
                (a.cx() + reach) * scale,
                (a.cy() + reach) * scale,
                shape,
                argb);
    }
}
