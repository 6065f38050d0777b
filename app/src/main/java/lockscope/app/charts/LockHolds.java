package lockscope.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Hold;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;

/// How long one lock was held under one strategy; two readers at once count twice.
///
/// @param lock its index in the run
/// @param nanos all holds together, as far as they lie in the span
/// @param rcuNanos how much of it the holders waited for grace periods and callbacks
/// @param holds the longest first
public record LockHolds(int lock, String name, String strategy, long nanos, long rcuNanos, List<Hold> holds) {
    public LockHolds {
        holds = List.copyOf(holds);
    }

    /// How many holds lie in the span, or reach into it.
    public int count() {
        return holds.size();
    }

    /// Those of every lock of a run, in the order of the locks.
    static List<LockHolds> of(RunView run, Span span) {
        long end = run.endNanos();
        List<Hold> all = HoldTimes.of(run.program(), run.rows(), span.horizonNanos(), end)
                .list();
        List<List<Wait>> rcu = rcuWaits(Waits.of(run.program(), run.rows(), span.horizonNanos(), end));
        List<LockHolds> locks = new ArrayList<>();
        for (int lock = 0; lock < run.program().locks().size(); lock++) {
            int index = lock;
            List<Hold> holds = all.stream()
                    .filter(hold -> hold.lock() == index && hold.begin() < span.untilNanos())
                    .filter(hold -> hold.end() >= span.fromNanos())
                    .sorted(Comparator.comparingLong((Hold hold) -> -span.share(hold.begin(), hold.end()))
                            .thenComparingLong(Hold::begin))
                    .toList();
            long nanos = 0;
            long rcuNanos = 0;
            for (Hold hold : holds) {
                nanos += span.share(hold.begin(), hold.end());
                rcuNanos += hold.rcuNanos() == 0 ? 0 : waited(hold, rcu, span);
            }
            String name = run.program().locks().get(lock).name();
            locks.add(new LockHolds(lock, name, run.title(), nanos, rcuNanos, holds));
        }
        return locks;
    }

    private static List<List<Wait>> rcuWaits(Waits waits) {
        List<List<Wait>> ofTasks = new ArrayList<>();
        for (Wait wait : waits.list()) {
            while (ofTasks.size() <= wait.task()) {
                ofTasks.add(new ArrayList<>());
            }
            if (wait.kind().isRcu()) {
                ofTasks.get(wait.task()).add(wait);
            }
        }
        return ofTasks;
    }

    /// How much of a hold its task waited for RCU; its waits follow each other.
    private static long waited(Hold hold, List<List<Wait>> rcu, Span span) {
        List<Wait> waits = hold.task() < rcu.size() ? rcu.get(hold.task()) : List.of();
        int low = 0;
        int high = waits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (waits.get(middle).end() <= hold.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long nanos = 0;
        for (int i = low; i < waits.size() && waits.get(i).begin() < hold.end(); i++) {
            Wait wait = waits.get(i);
            nanos += span.share(Math.max(wait.begin(), hold.begin()), Math.min(wait.end(), hold.end()));
        }
        return nanos;
    }
}
