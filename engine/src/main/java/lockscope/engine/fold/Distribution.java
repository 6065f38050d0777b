package lockscope.engine.fold;

import java.util.Arrays;

/// Durations as they come, for their sum, maximum and percentiles.
///
/// Exact up to [#EXACT] values, which it keeps; beyond, count, sum and maximum stay exact and percentiles come from a
/// histogram of 128 steps per power of two, so that they are at most 1/128 too large.
public final class Distribution {
    /// How many values are kept: 4,194,304, 32 MB.
    public static final int EXACT = 1 << 22;

    private static final int STEP_BITS = 7;
    private static final int STEPS = 1 << STEP_BITS;

    private long[] values = new long[16];
    private long[] histogram = new long[0];
    private long count;
    private long total;
    private long max;

    /// Nothing yet.
    public Distribution() {}

    /// @param nanos not negative
    public void add(long nanos) {
        if (count < EXACT) {
            if (count == values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[(int) count] = nanos;
        } else {
            if (count == EXACT) {
                histogram = new long[64 << STEP_BITS];
                for (long value : values) {
                    histogram[bucket(value)]++;
                }
                values = new long[0];
            }
            histogram[bucket(nanos)]++;
        }
        count++;
        total = Math.addExact(total, nanos);
        max = Math.max(max, nanos);
    }

    /// What has come so far.
    public Spread spread() {
        if (count > EXACT) {
            return new Spread(count, total, max, fromHistogram(50), fromHistogram(99), false);
        }
        long[] sorted = Arrays.copyOf(values, (int) count);
        Arrays.sort(sorted);
        return new Spread(count, total, max, fromSorted(sorted, 50), fromSorted(sorted, 99), true);
    }

    private static long fromSorted(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) (rank(sorted.length, percent) - 1)];
    }

    private long fromHistogram(int percent) {
        long rank = rank(count, percent);
        for (int bucket = 0; ; bucket++) {
            rank -= histogram[bucket];
            if (rank <= 0) {
                return Math.min(last(bucket), max);
            }
        }
    }

    /// The nearest rank, counted from 1.
    private static long rank(long count, int percent) {
        return Math.max(1, (count * percent + 99) / 100);
    }

    private static int bucket(long value) {
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(value) - STEP_BITS - 1);
        return (shift << STEP_BITS) + (int) (value >>> shift);
    }

    /// The largest value of a bucket.
    private static long last(int bucket) {
        if (bucket < 2 * STEPS) {
            return bucket;
        }
        int shift = (bucket >>> STEP_BITS) - 1;
        long step = bucket - ((long) shift << STEP_BITS);
        return ((step + 1) << shift) - 1;
    }
}
