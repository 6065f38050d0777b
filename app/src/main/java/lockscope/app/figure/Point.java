package lockscope.app.figure;

/// A place in a figure, pixels from its upper left corner.
public record Point(double x, double y) {
    /// The point on a circle; 0 degrees is at the top, degrees grow clockwise.
    public static Point onCircle(double cx, double cy, double radius, double degrees) {
        double a = Math.toRadians(degrees - 90);
        return new Point(cx + radius * Math.cos(a), cy + radius * Math.sin(a));
    }
}
