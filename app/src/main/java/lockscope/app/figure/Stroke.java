package lockscope.app.figure;

import java.util.List;

/// A line through two or more points.
public record Stroke(Tag tag, List<Point> points, Paint paint, double width, boolean dashed) implements Mark {
    public Stroke {
        points = List.copyOf(points);
    }

    public static Stroke line(Tag tag, double x1, double y1, double x2, double y2, Paint paint, double width) {
        return new Stroke(tag, List.of(new Point(x1, y1), new Point(x2, y2)), paint, width, false);
    }

    @Override
    public boolean covers(double px, double py) {
        double reach = Math.max(width, 5) / 2;
        for (int i = 1; i < points.size(); i++) {
            if (distance(points.get(i - 1), points.get(i), px, py) <= reach) {
                return true;
            }
        }
        return false;
    }

    private static double distance(Point a, Point b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / squared, 0.0, 1.0);
        return Math.hypot(x - a.x() - along * dx, y - a.y() - along * dy);
    }
}
