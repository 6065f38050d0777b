package lockscope.app.charts;

/// The part of the runs that a chart counts.
///
/// @param fromNanos where it begins
/// @param toNanos where it ends; [Long#MAX_VALUE] for the end of the runs
/// @param horizonNanos nothing after it is read; [Long#MAX_VALUE] for no such limit
public record Span(long fromNanos, long toNanos, long horizonNanos) {
    /// The whole runs.
    public static final Span WHOLE = new Span(0, Long.MAX_VALUE, Long.MAX_VALUE);

    /// The whole runs as far as they are known.
    public static Span until(long horizonNanos) {
        return new Span(0, Long.MAX_VALUE, horizonNanos);
    }

    /// Where reading stops.
    public long untilNanos() {
        return Math.min(toNanos, horizonNanos);
    }

    /// Whether it is a chosen part of the runs, not all that is known of them.
    boolean isPart() {
        return fromNanos > 0 || toNanos < horizonNanos;
    }

    boolean holds(long nanos) {
        return nanos >= fromNanos && nanos < toNanos;
    }

    /// How much of a time lies in it, nanoseconds.
    long share(long begin, long end) {
        return Math.max(0, Math.min(end, untilNanos()) - Math.max(begin, fromNanos));
    }
}
