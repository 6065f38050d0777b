package lockscope.app.words;

import lockscope.engine.SimTime;

/// What the axis of a run counts; both are kept as whole numbers, a step as one nanosecond.
public enum Axis {
    /// Simulated time.
    TIME(1_000, 4 * SimTime.MILLISECOND, SimTime.MICROSECOND, 100 * SimTime.SECOND),
    /// The steps of a replay.
    STEPS(8, 24, 1, 1_000);

    private final long closest;
    private final long leastReach;
    private final long slowest;
    private final long fastest;

    Axis(long closest, long leastReach, long slowest, long fastest) {
        this.closest = closest;
        this.leastReach = leastReach;
        this.slowest = slowest;
        this.fastest = fastest;
    }

    /// The shortest span that a view shows.
    public long closest() {
        return closest;
    }

    /// How much of the axis is shown before anything has run.
    public long leastReach() {
        return leastReach;
    }

    /// The lowest speed, counted a second.
    public long slowest() {
        return slowest;
    }

    /// The highest speed, counted a second.
    public long fastest() {
        return fastest;
    }
}
