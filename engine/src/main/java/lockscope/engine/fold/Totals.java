package lockscope.engine.fold;

/// A count, a sum and a maximum of durations, nanoseconds.
public record Totals(long count, long total, long max) {
    public static final Totals NONE = new Totals(0, 0, 0);

    public Totals plus(long nanos) {
        return new Totals(count + 1, Math.addExact(total, nanos), Math.max(max, nanos));
    }

    /// The mean, rounded to the nearest nanosecond; 0 when there are none.
    public long mean() {
        return count == 0 ? 0 : (total + count / 2) / count;
    }
}
