package lockscope.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;

/// How long each call of copy_net_ns waited under one strategy.
public final class Distribution {
    private final String strategy;
    private final List<Call> sorted;

    private Distribution(String strategy, List<Call> calls) {
        this.strategy = strategy;
        this.sorted = calls.stream()
                .sorted(Comparator.comparingLong(Call::waitNanos).thenComparingLong(Call::begin))
                .toList();
    }

    /// A part of the calls.
    ///
    /// @param fromNanos the least wait
    /// @param toNanos all waits are less
    /// @param count how many calls waited so long
    /// @param upTo how many waited less than `toNanos`
    public record Bin(long fromNanos, long toNanos, int count, int upTo) {}

    /// The calls that began in a span.
    static Distribution of(RunView run, Span span) {
        Creations creations = new CreationsFold(run.program(), span.horizonNanos()).of(run.rows(), run.endNanos());
        int[] counts = new int
                [run.program().tasks().size() + run.program().workqueues().size() + 1];
        List<Call> calls = new ArrayList<>();
        for (int call = 0; call < creations.size(); call++) {
            int task = creations.task(call);
            int count = ++counts[task];
            if (span.holds(creations.begin(call))) {
                calls.add(new Call(task, count, creations.begin(call), creations.end(call), creations.waitNanos(call)));
            }
        }
        return new Distribution(run.title(), calls);
    }

    /// @param waits nanoseconds, in any order
    public static Distribution of(String strategy, long... waits) {
        List<Call> calls = new ArrayList<>();
        for (long wait : waits) {
            calls.add(new Call(1, calls.size() + 1, 0, wait, wait));
        }
        return new Distribution(strategy, calls);
    }

    public String strategy() {
        return strategy;
    }

    /// Every call, those that waited longest last.
    public List<Call> sorted() {
        return sorted;
    }

    /// How many calls there are.
    public int calls() {
        return sorted.size();
    }

    /// How many calls did not wait at all.
    public int without() {
        return below(1);
    }

    public long longest() {
        return sorted.isEmpty() ? 0 : sorted.getLast().waitNanos();
    }

    public long total() {
        return sorted.stream().mapToLong(Call::waitNanos).sum();
    }

    /// How many calls waited less.
    public int below(long nanos) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).waitNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The calls that waited so long, the longest first.
    ///
    /// @param toNanos all waits are less
    public List<Call> between(long fromNanos, long toNanos) {
        return sorted.subList(below(fromNanos), below(toNanos)).reversed();
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
            int upTo = last ? sorted.size() : below(from + width);
            bins.add(new Bin(from, from + width, upTo - before, upTo));
            before = upTo;
        }
        return bins;
    }
}
