package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.List;

/// Two runs of the same work beside each other: which waits vanished, and which costs grew. Sums are exact.
///
/// @param pairs calls of copy_net_ns that happened in both
/// @param onlyA calls in A only, `onlyB` in B only
/// @param waits inside the paired calls, by cause; a cause of one run only is 0 in the other
/// @param elapsedA where the simulated time went in A, `elapsedB` in B
/// @param costs the price of each, in the order of [Cost]
public record Comparison(
        int pairs,
        int onlyA,
        int onlyB,
        List<CauseChange> waits,
        Elapsed elapsedA,
        Elapsed elapsedB,
        List<CostChange> costs) {

    /// A cause of waiting in both runs, nanoseconds.
    public record CauseChange(Cause cause, long a, long b) {}

    public record CostChange(Cost cost, long a, long b) {
        public boolean grew() {
            return b > a;
        }
    }

    /// What a locking strategy is paid for with.
    public enum Cost {
        /// From a namespace's death to the return of its memory, mean, nanoseconds.
        DEATH_TO_FREEDOM_MEAN,
        /// The longest of them, nanoseconds.
        DEATH_TO_FREEDOM_MAX,
        /// Namespaces in a batch, mean, thousandths.
        BATCH_MEAN,
        /// Dead namespaces at once, most, thousandths.
        DEAD_MOST,
        /// Waits of those that want to write, sum, nanoseconds.
        WRITER_WAIT_TOTAL,
        /// The longest of them, nanoseconds.
        WRITER_WAIT_MAX;

        /// Whether it is in nanoseconds; otherwise in thousandths of a namespace.
        public boolean isTime() {
            return switch (this) {
                case DEATH_TO_FREEDOM_MEAN, DEATH_TO_FREEDOM_MAX, WRITER_WAIT_TOTAL, WRITER_WAIT_MAX -> true;
                case BATCH_MEAN, DEAD_MOST -> false;
            };
        }

        /// What it came to in a run.
        public long of(Summary summary) {
            return switch (this) {
                case DEATH_TO_FREEDOM_MEAN -> summary.deaths().toFreedom().mean();
                case DEATH_TO_FREEDOM_MAX -> summary.deaths().toFreedom().max();
                case BATCH_MEAN -> summary.batches().meanThousandths();
                case DEAD_MOST -> summary.deaths().most() * 1000;
                case WRITER_WAIT_TOTAL ->
                    summary.locks().stream()
                            .mapToLong(lock -> lock.writerWaits().total())
                            .sum();
                case WRITER_WAIT_MAX ->
                    summary.locks().stream()
                            .mapToLong(lock -> lock.writerWaits().max())
                            .max()
                            .orElse(0);
            };
        }
    }

    public static Comparison of(Pairing pairing, Summary a, Elapsed elapsedA, Summary b, Elapsed elapsedB) {
        List<CostChange> costs = new ArrayList<>();
        for (Cost cost : Cost.values()) {
            costs.add(new CostChange(cost, cost.of(a), cost.of(b)));
        }
        return new Comparison(
                pairing.pairs(),
                pairing.onlyInA().size(),
                pairing.onlyInB().size(),
                changes(pairing.waitsOfA(), pairing.waitsOfB()),
                elapsedA,
                elapsedB,
                List.copyOf(costs));
    }

    /// Both lists by cause, largest change first.
    public static List<CauseChange> changes(List<CauseSum> a, List<CauseSum> b) {
        List<CauseChange> changes = new ArrayList<>();
        for (CauseSum sum : a) {
            changes.add(new CauseChange(sum.cause(), sum.nanos(), nanosOf(b, sum.cause())));
        }
        for (CauseSum sum : b) {
            if (a.stream().noneMatch(other -> other.cause().equals(sum.cause()))) {
                changes.add(new CauseChange(sum.cause(), 0, sum.nanos()));
            }
        }
        changes.sort((x, y) -> Long.compare(Math.abs(y.b() - y.a()), Math.abs(x.b() - x.a())));
        return List.copyOf(changes);
    }

    private static long nanosOf(List<CauseSum> sums, Cause cause) {
        for (CauseSum sum : sums) {
            if (sum.cause().equals(cause)) {
                return sum.nanos();
            }
        }
        return 0;
    }
}
