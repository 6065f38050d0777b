package lockscope.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;

/// How long each call of copy_net_ns waited under one strategy.
public final class Distribution {
    private final String strategy;
    private final long[] sorted;

    private Distribution(String strategy, long[] sorted) {
        this.strategy = strategy;
        this.sorted = sorted;
    }

    /// A part of the calls.
    ///
    /// @param fromNanos the least wait
    /// @param toNanos all waits are less
    /// @param count how many calls waited so long
    /// @param upTo how many waited less than `toNanos`
    public record Bin(long fromNanos, long toNanos, int count, int upTo) {}

    static Distribution of(RunView run, long horizonNanos) {
        Creations calls = new CreationsFold(run.program(), horizonNanos).of(run.rows(), run.endNanos());
        long[] waits = new long[calls.size()];
        for (int call = 0; call < waits.length; call++) {
            waits[call] = calls.waitNanos(call);
        }
        return of(run.title(), waits);
    }

    /// @param waits nanoseconds, in any order
    public static Distribution of(String strategy, long... waits) {
        long[] sorted = waits.clone();
        Arrays.sort(sorted);
        return new Distribution(strategy, sorted);
    }

    public String strategy() {
        return strategy;
    }

    /// How many calls there are.
    public int calls() {
        return sorted.length;
    }

    /// How many calls did not wait at all.
    public int without() {
        return below(1);
    }

    public long longest() {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    public long total() {
        return Arrays.stream(sorted).sum();
    }

    /// How many calls waited less.
    public int below(long nanos) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// All calls, in bins of that width from 0 on.
    ///
    /// @param count of bins; the last one takes what is longer
    public List<Bin> bins(long width, int count) {
        List<Bin> bins = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < count; i++) {
            long from = i * width;
            boolean last = i + 1 == count;
            int upTo = last ? sorted.length : below(from + width);
            bins.add(new Bin(from, from + width, upTo - before, upTo));
            before = upTo;
        }
        return bins;
    }
}
