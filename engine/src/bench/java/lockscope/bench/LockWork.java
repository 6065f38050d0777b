package lockscope.bench;

import java.util.SplittableRandom;

/// Work that every engine can do: tasks that compute, take the one first-in-first-out mutex, hold it, give it back.
///
/// Computing and holding take time and nothing else does; no two of the timed events fall together, so that every
/// engine must grant the mutex to the same tasks at the same times. An event is one of the two timed events of a cycle.
///
/// @param cycles how often each task takes the mutex
/// @param compute nanoseconds between giving it back and wanting it again, by task from 0
/// @param hold nanoseconds, by task from 0
public record LockWork(int cycles, long[] compute, long[] hold) {
    private static final long HOLD = 1_000_000_000L;

    /// @param tasks how many
    /// @param grants how often the mutex is taken by all of them together, about
    /// @param load the share of time for which the mutex would be held if nobody waited, in percent
    public static LockWork of(int tasks, int grants, int load) {
        SplittableRandom random = new SplittableRandom(tasks);
        long[] compute = new long[tasks];
        long[] hold = new long[tasks];
        long between = HOLD * tasks / load * 100;
        for (int t = 0; t < tasks; t++) {
            hold[t] = random.nextLong(HOLD / 2, HOLD * 3 / 2);
            compute[t] = random.nextLong(between / 2, between * 3 / 2);
        }
        return new LockWork(Math.max(1, grants / tasks), compute, hold);
    }

    public int tasks() {
        return compute.length;
    }

    public long grants() {
        return (long) cycles * tasks();
    }

    public long events() {
        return 2 * grants();
    }

    /// A sum over grants that depends on their order: the next one after a grant.
    ///
    /// @param sum over the grants so far, 0 for none
    /// @param task counted from 0
    public static long grant(long sum, long time, int task) {
        return (sum ^ time) * 0x9E3779B97F4A7C15L + task;
    }

    /// An engine that can do the work.
    public interface Engine {
        String name();

        /// Does all of it.
        ///
        /// @return what gives the sum over all grants; asked for when the time has been taken
        Grants run(LockWork work);
    }

    /// The grants of a run that is over.
    public interface Grants {
        long sum();
    }
}
