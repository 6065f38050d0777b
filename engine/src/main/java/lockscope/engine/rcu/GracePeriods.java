package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// `struct rcu_state`: which grace periods were asked for, began and ended. They are counted from 1 and run one after
/// the other.
final class GracePeriods {
    private static final int NUMBER = 0;
    private static final int COMPLETED = 1;
    private static final int REQUESTED = 2;
    private static final int STARTED_AT = 3;

    private final Words w;

    GracePeriods(Memory memory) {
        w = memory.allocate("rcu_state", Words.Region.LOGICAL, 4, 1);
    }

    /// The last one that began, running or not.
    long number() {
        return w.get(0, NUMBER);
    }

    /// The last one that ended.
    long completed() {
        return w.get(0, COMPLETED);
    }

    boolean isRunning() {
        return completed() != number();
    }

    /// When the last one began, nanoseconds.
    long startedAt() {
        return w.get(0, STARTED_AT);
    }

    void begin(long now) {
        w.add(0, NUMBER, 1);
        w.set(0, STARTED_AT, now);
    }

    void end() {
        w.set(0, COMPLETED, number());
    }

    void request(long needed) {
        if (needed > w.get(0, REQUESTED)) {
            w.set(0, REQUESTED, needed);
        }
    }

    /// Whether somebody needs a later one than the last that began.
    boolean isMoreRequested() {
        return w.get(0, REQUESTED) > number();
    }
}
