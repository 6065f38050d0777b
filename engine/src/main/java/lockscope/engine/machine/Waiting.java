package lockscope.engine.machine;

import lockscope.engine.trace.TraceKind;

/// A line on which a task may have to wait: it is tried, and tried again after each wake-up, until it is done.
abstract class Waiting extends Line {
    final Platform platform;
    final Watch watch;

    Waiting(Position position) {
        super(position);
        platform = workings.platform;
        watch = workings.watch;
    }

    /// The line is done.
    ///
    /// @param waited whether the task has waited on it
    final Step end(int task, int base, boolean waited, long value) {
        if (waited) {
            platform.record(TraceKind.WAIT_END, task, tasks.waitObject(task), 0);
            tasks.setWait(task, 0, 0);
        }
        give(base, value);
        return goOn(task);
    }

    /// The line is done without success: a fatal signal came first.
    final Step giveUp(int task, int base, boolean waited, long value) {
        int object = tasks.waitObject(task);
        if (waited) {
            platform.record(TraceKind.WAIT_END, task, object, 1);
            tasks.setWait(task, 0, 0);
        }
        watch.gaveUp(task, object);
        return end(task, base, false, value);
    }

    /// The task begins to wait; what it waits for is set.
    final Step begin(int task) {
        platform.record(TraceKind.WAIT_BEGIN, task, tasks.waitObject(task), pc << 4 | tasks.waitKind(task) - 1);
        watch.waits(task);
        return Step.BLOCKED;
    }

    /// The task was woken too early.
    final Step goOnWaiting(int task) {
        watch.waits(task);
        return Step.BLOCKED;
    }
}
