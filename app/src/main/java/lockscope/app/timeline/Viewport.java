package lockscope.app.timeline;

import lockscope.app.words.Axis;

/// The span of an axis that a pane shows.
///
/// @param toNanos after `fromNanos`
public record Viewport(long fromNanos, long toNanos) {
    public Viewport {
        if (toNanos - fromNanos < 1) {
            toNanos = fromNanos + 1;
        }
    }

    /// The whole run, to its end.
    public static Viewport whole(long endNanos, Axis axis) {
        return new Viewport(0, Math.max(axis.closest(), endNanos));
    }

    public long span() {
        return toNanos - fromNanos;
    }

    /// The place of a time on an axis of that width, which may lie outside of it.
    public double x(long nanos, double width) {
        return (double) (nanos - fromNanos) / span() * width;
    }

    public long nanos(double x, double width) {
        return fromNanos + Math.round(x / width * span());
    }

    /// The same moment stays at the same place while the span is multiplied.
    ///
    /// @param bounds the view never leaves them
    public Viewport zoom(double factor, long around, Viewport bounds, Axis axis) {
        long wanted = Math.round(span() * factor);
        long least = Math.min(axis.closest(), bounds.span());
        long span = Math.clamp(wanted, least, bounds.span());
        long from = around - Math.round((double) (around - fromNanos) / span() * span);
        return new Viewport(from, from + span).within(bounds);
    }

    public Viewport move(long nanos, Viewport bounds) {
        return new Viewport(fromNanos + nanos, toNanos + nanos).within(bounds);
    }

    /// The nearest view of the same span inside the bounds.
    private Viewport within(Viewport bounds) {
        long span = Math.min(span(), bounds.span());
        long from = Math.clamp(fromNanos, bounds.fromNanos, bounds.toNanos - span);
        return new Viewport(from, from + span);
    }

    /// Moves just far enough that the time is in view.
    public Viewport showing(long nanos, Viewport bounds) {
        if (nanos >= fromNanos && nanos <= toNanos) {
            return this;
        }
        return move(nanos < fromNanos ? nanos - fromNanos - span() / 10 : nanos - toNanos + span() / 2, bounds);
    }
}
