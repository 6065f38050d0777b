package lockscope.app.why;

import lockscope.app.figure.Role;
import lockscope.engine.fold.Landmarks;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Moment.TaskState;

/// What a task does at a moment, as the role that pictures give it.
public final class TaskRole {
    private TaskRole() {}

    public static Role of(Snapshot s, int task) {
        return switch (s.state(task)) {
            case NOT_STARTED, DONE -> Role.SLEEPS;
            case RUNNABLE -> Role.RUNNABLE;
            case RUNNING -> running(s, task);
            case WAITING -> s.isSpinning(task) ? Role.SPINS : waiting(s, task);
        };
    }

    private static Role running(Snapshot s, int task) {
        if (s.readingSince(task) >= 0) {
            return Role.READER;
        }
        return !s.isUser(task) && landmark(s, task) >= 0 ? Role.BUILDS : Role.RUNS;
    }

    private static Role waiting(Snapshot s, int task) {
        return switch (s.waitKind(task)) {
            case MUTEX, READ_WRITER_HOLDS, READ_BEHIND_QUEUE, SPINLOCK -> Role.WAITS_FOR_LOCK;
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> Role.WRITER;
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD, CALLBACKS -> Role.WAITS_FOR_RCU;
            case WORK, FLUSH, TIMER -> Role.SLEEPS;
        };
    }

    /// The innermost routine with a name that the task is in, -1 for none.
    public static int landmark(Snapshot s, int task) {
        Program program = s.program();
        Landmarks landmarks = new Landmarks(program);
        for (int pc : s.stack(task)) {
            int routine = program.routineAt(pc);
            if (routine >= 0 && landmarks.contains(routine)) {
                return routine;
            }
        }
        return -1;
    }

    /// Whether it waits for something that another task, or RCU, must do first.
    public static boolean isHeldUp(Snapshot s, int task) {
        if (s.state(task) != TaskState.WAITING) {
            return false;
        }
        return switch (s.waitKind(task)) {
            case MUTEX,
                    READ_WRITER_HOLDS,
                    READ_BEHIND_QUEUE,
                    WRITE_READERS_HOLD,
                    WRITE_WRITER_HOLDS,
                    WRITE_BEHIND_QUEUE,
                    SPINLOCK,
                    GRACE_PERIOD,
                    EXPEDITED_GRACE_PERIOD,
                    CALLBACKS,
                    FLUSH -> true;
            case WORK, TIMER -> false;
        };
    }
}
