package lockscope.app.charts;

import java.awt.geom.Rectangle2D;
import lockscope.app.timeline.Viewport;

/// Where the part of a chart that belongs to one strategy lies in the figure.
///
/// @param span of the axis of times from left to right; of waits for a distribution
/// @param isTime whether the axis is the time of the run
public record ChartPanel(int run, double left, double top, double width, double height, Viewport span, boolean isTime) {
    static ChartPanel of(int run, Rectangle2D area, Viewport span, boolean isTime) {
        return new ChartPanel(run, area.getX(), area.getY(), area.getWidth(), area.getHeight(), span, isTime);
    }

    public boolean covers(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    /// Whether a place is between its left and right edge.
    public boolean spans(double x) {
        return x >= left && x <= left + width;
    }

    public double x(long nanos) {
        return left + span.x(nanos, width);
    }

    public long nanos(double x) {
        return span.nanos(x - left, width);
    }

    ChartPanel movedBy(double dx, double dy) {
        return new ChartPanel(run, left + dx, top + dy, width, height, span, isTime);
    }
}
