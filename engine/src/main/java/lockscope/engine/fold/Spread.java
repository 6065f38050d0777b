package lockscope.engine.fold;

/// Durations in a few numbers, nanoseconds.
///
/// @param p50 the smallest value that half of them do not exceed
/// @param p99 the smallest value that 99 of 100 do not exceed
/// @param exact whether the percentiles are values that occurred; if not they are at most 1/128 too large
public record Spread(long count, long total, long max, long p50, long p99, boolean exact) {
    /// The mean, rounded to the nearest nanosecond; 0 when there are none.
    public long mean() {
        return count == 0 ? 0 : (total + count / 2) / count;
    }
}
