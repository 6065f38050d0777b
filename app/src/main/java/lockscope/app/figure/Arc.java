package lockscope.app.figure;

/// A segment of a ring.
///
/// @param start degrees, 0 at the top, growing clockwise
/// @param sweep degrees, more than 0
public record Arc(Tag tag, double cx, double cy, double inner, double outer, double start, double sweep, Skin skin)
        implements Mark {
    @Override
    public boolean covers(double x, double y) {
        double distance = Math.hypot(x - cx, y - cy);
        double degrees = Math.toDegrees(Math.atan2(y - cy, x - cx)) + 90;
        double along = ((degrees - start) % 360 + 360) % 360;
        return distance >= inner && distance < outer && along < sweep;
    }
}
