package lockscope.engine.run;

import lockscope.engine.sched.Chance;

/// What takes how long: costs as the scenario gives them, varied by its jitter.
final class Timing {
    private final Chance chance;
    private final int jitterPercent;

    Timing(Chance chance, int jitterPercent) {
        this.chance = chance;
        this.jitterPercent = jitterPercent;
    }

    /// Chance goes on as that of another seed.
    void reseed(long seed) {
        chance.reseed(seed);
    }

    /// A cost, a little more or less, nanoseconds.
    long jittered(long cost) {
        if (cost <= 0 || jitterPercent == 0) {
            return cost;
        }
        long span = cost * jitterPercent / 100;
        return cost + chance.between(-span, span);
    }

    /// Evenly between two bounds, both included.
    long draw(long fromNanos, long toNanos) {
        return chance.between(fromNanos, toNanos);
    }
}
