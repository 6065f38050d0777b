package lockscope.engine.fold;

import java.util.Arrays;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Follows who holds which lock. A task that reads the same lock twice holds it once, from the first to the last.
final class HoldStates {
    /// Hears of every hold when it ends.
    interface Watcher {
        /// @param mode of [LockMode]
        /// @param routine the landmark routine in which it was taken, -1 for none
        /// @param rcuNanos how much of the hold its task spent waiting for grace periods and callbacks
        void held(int lock, int task, LockMode mode, int routine, long begin, long end, long rcuNanos);
    }

    private final TaskStates states;
    private final Watcher watcher;
    private final int locks;
    private int[] depth = new int[0];
    private LockMode[] mode = new LockMode[0];
    private int[] routine = new int[0];
    private long[] since = new long[0];
    private long[] rcuBefore = new long[0];
    private int held;

    /// @param states of the same rows, which read each row first
    HoldStates(Program program, TaskStates states, Watcher watcher) {
        this.states = states;
        this.watcher = watcher;
        this.locks = program.locks().size();
    }

    /// Whether the task holds the lock now.
    boolean holds(int task, int lock) {
        int i = task * locks + lock;
        return i < depth.length && depth[i] > 0;
    }

    /// How many holds there are at this moment.
    int count() {
        return held;
    }

    void row(Rows rows, long row, long time) {
        TraceKind kind = rows.kind(row);
        if (kind == TraceKind.ACQUIRED) {
            acquire(rows.task(row), rows.object(row), LockMode.of(rows.value(row) & 3), time);
        } else if (kind == TraceKind.RELEASED) {
            release(rows.task(row), rows.object(row), time);
        }
    }

    private void acquire(int task, int lock, LockMode newMode, long time) {
        int i = task * locks + lock;
        grow(i);
        if (depth[i]++ == 0) {
            held++;
            mode[i] = newMode;
            routine[i] = states.landmark(task);
            since[i] = time;
            rcuBefore[i] = states.rcuNanos(task, time);
        }
    }

    private void release(int task, int lock, long time) {
        int i = task * locks + lock;
        if (i >= depth.length || depth[i] == 0) {
            return;
        }
        if (--depth[i] == 0) {
            held--;
            end(i, task, lock, time);
        }
    }

    private void end(int i, int task, int lock, long time) {
        watcher.held(lock, task, mode[i], routine[i], since[i], time, states.rcuNanos(task, time) - rcuBefore[i]);
    }

    /// Ends every hold that is still there.
    void finish(long end) {
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] > 0) {
                end(i, i / locks, i % locks, end);
            }
        }
    }

    private void grow(int index) {
        if (index >= depth.length) {
            int size = Math.max(index + 1, depth.length * 2);
            depth = Arrays.copyOf(depth, size);
            mode = Arrays.copyOf(mode, size);
            routine = Arrays.copyOf(routine, size);
            since = Arrays.copyOf(since, size);
            rcuBefore = Arrays.copyOf(rcuBefore, size);
        }
    }
}
