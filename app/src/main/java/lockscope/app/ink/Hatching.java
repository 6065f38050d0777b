package lockscope.app.ink;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lockscope.app.theme.Pattern;

/// The ink of a pattern over an area, as one path: no tiles, so no seams between them. Patterns of all areas of a
/// picture continue each other.
final class Hatching {
    private Hatching() {}

    static Path2D over(Pattern pattern, Rectangle2D area) {
        Path2D ink = new Path2D.Double();
        double side = Tiles.side(pattern);
        double left = Math.floor(area.getMinX() / side) * side;
        double top = Math.floor(area.getMinY() / side) * side;
        switch (pattern) {
            case NONE -> {}
            case HATCH -> rising(ink, area, side);
            case BACK_HATCH -> falling(ink, area, side);
            case DOTS -> {
                for (double y = top; y < area.getMaxY(); y += side) {
                    for (double x = left; x < area.getMaxX(); x += side) {
                        ink.append(new Ellipse2D.Double(x + 1.75, y + 1.75, 2.5, 2.5), false);
                    }
                }
            }
            case BARS -> {
                for (double x = left; x < area.getMaxX(); x += side) {
                    ink.append(new Rectangle2D.Double(x, area.getMinY(), 1.5, area.getHeight()), false);
                }
            }
            case RUNGS -> {
                for (double y = top; y < area.getMaxY(); y += side) {
                    ink.append(new Rectangle2D.Double(area.getMinX(), y, area.getWidth(), 1.5), false);
                }
            }
        }
        return ink;
    }

    /// Where x + y, modulo the side, is less than 4.2.
    private static void rising(Path2D ink, Rectangle2D area, double side) {
        double first = Math.floor((area.getMinX() + area.getMinY()) / side) * side;
        for (double sum = first; sum < area.getMaxX() + area.getMaxY(); sum += side) {
            stripe(ink, sum - area.getMinY(), sum - area.getMaxY(), 4.2, area);
        }
    }

    /// Where x - y, modulo the side, is less than 2.1.
    private static void falling(Path2D ink, Rectangle2D area, double side) {
        double first = Math.floor((area.getMinX() - area.getMaxY()) / side) * side;
        for (double difference = first; difference < area.getMaxX() - area.getMinY(); difference += side) {
            stripe(ink, difference + area.getMinY(), difference + area.getMaxY(), 2.1, area);
        }
    }

    private static void stripe(Path2D ink, double atTop, double atBottom, double width, Rectangle2D area) {
        ink.moveTo(atTop, area.getMinY());
        ink.lineTo(atTop + width, area.getMinY());
        ink.lineTo(atBottom + width, area.getMaxY());
        ink.lineTo(atBottom, area.getMaxY());
        ink.closePath();
    }
}
