package lockscope.engine.fold;

import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// Follows every task from row to row: what it does, what it waits for, in which landmark routine it is.
///
/// The activity of a task is derived from its flags after each row, so the order of rows of equal time cannot matter.
final class TaskStates {
    /// Hears of what ends. While it is called, the states still tell how things were before.
    interface Watcher {
        /// A task has done one thing from `begin` to `end`, in one landmark routine.
        default void span(int task, long begin, long end) {}

        /// A wait is over, spinning included.
        default void waited(int task, long begin, long end, boolean killed) {}

        /// A call of copy_net_ns begins.
        default void creates(int task, long time) {}

        /// It has returned.
        default void created(int task, long begin, long end, int result) {}
    }

    private static final byte STARTED = 1;
    private static final byte ON_CPU = 2;
    private static final byte USER = 4;
    private static final byte WAITING = 8;
    private static final byte SPINNING = 16;
    /// Left its CPU to wait without a row that says what for.
    private static final byte IMPLIED = 32;
    private static final byte OVER = 64;

    private static final int DEPTH = 8;

    private final Watcher watcher;
    private final Landmarks landmarks;
    private final List<Program.Work> works;
    private final int copyNetNs;
    private int tasks;
    private byte[] flags = new byte[0];
    private byte[] waitKind = new byte[0];
    private int[] waitObject = new int[0];
    private int[] waitPc = new int[0];
    private long[] since = new long[0];
    private long[] waitSince = new long[0];
    private long[] rcuNanos = new long[0];
    private long[] createSince = new long[0];
    private int[] depth = new int[0];
    private int[] stack = new int[0];

    TaskStates(Program program, Watcher watcher) {
        this.watcher = watcher;
        this.landmarks = new Landmarks(program);
        this.works = program.works();
        this.copyNetNs = program.routine("copy_net_ns");
        grow(program.tasks().size());
    }

    /// The highest number of a task seen.
    int tasks() {
        return tasks;
    }

    Activity activity(int task) {
        byte f = flags[task];
        if ((f & OVER) != 0) {
            return Activity.DONE;
        }
        if ((f & STARTED) == 0) {
            return Activity.NOT_STARTED;
        }
        if ((f & WAITING) != 0) {
            return (f & SPINNING) != 0 && (f & ON_CPU) != 0 ? Activity.SPINS : Activity.WAITS;
        }
        if ((f & ON_CPU) != 0) {
            return (f & USER) != 0 ? Activity.USER : Activity.SYSTEM;
        }
        return Activity.RUNNABLE;
    }

    boolean isOnCpu(int task) {
        return (flags[task] & ON_CPU) != 0;
    }

    /// What it waits for; meaningful while its activity is a wait.
    WaitKind waitKind(int task) {
        return WaitKind.of(waitKind[task]);
    }

    int waitObject(int task) {
        return waitObject[task];
    }

    /// The line on which it waits, -1 when unknown.
    int waitPc(int task) {
        return waitPc[task];
    }

    /// The innermost landmark routine that the task is in, -1 for none.
    int landmark(int task) {
        int d = Math.min(depth[task], DEPTH);
        return d == 0 ? -1 : stack[task * DEPTH + d - 1];
    }

    /// Whether the task is inside a call of copy_net_ns; a task that no row has named yet is not.
    boolean isCreating(int task) {
        return task < createSince.length && createSince[task] >= 0;
    }

    /// How long the task has waited for grace periods and callbacks since the start of the run.
    long rcuNanos(int task, long now) {
        boolean waiting = (flags[task] & WAITING) != 0 && waitKind(task).isRcu();
        return waiting ? rcuNanos[task] + now - waitSince[task] : rcuNanos[task];
    }

    void row(Rows rows, long row, long time) {
        int task = rows.task(row);
        if (task == 0) {
            return;
        }
        grow(task);
        int object = rows.object(row);
        int value = rows.value(row);
        switch (rows.kind(row)) {
            case TASK_START -> set(task, flags[task] | STARTED, time);
            case TASK_EXIT -> {
                set(task, OVER, time);
                depth[task] = 0;
            }
            case SWITCH_IN -> set(task, (flags[task] & ~USER) | STARTED | ON_CPU | (value == 1 ? USER : 0), time);
            case SWITCH_OUT -> leaveCpu(task, OffCpu.values()[value], time);
            case MODE -> set(task, (flags[task] & ~USER) | (value == 1 ? USER : 0), time);
            case WAKE -> {
                if ((flags[task] & IMPLIED) != 0) {
                    endWait(task, false, time);
                }
                set(task, flags[task] | STARTED, time);
            }
            case WAIT_BEGIN -> beginWait(task, value & 15, object, value >> 4, (byte) 0, time);
            case WAIT_END -> {
                if ((flags[task] & WAITING) != 0) {
                    waitObject[task] = object;
                    endWait(task, value == 1, time);
                }
            }
            case SPIN -> set(task, value == 1 ? flags[task] | SPINNING : flags[task] & ~SPINNING, time);
            case CALL -> call(task, object, time);
            case RETURN -> returned(task, object, value, time);
            case WORK_BEGIN -> enter(task, works.get(object).routine(), time);
            case WORK_END -> leave(task, works.get(object).routine(), time);
            case ACQUIRED,
                    RELEASED,
                    METHOD,
                    METHOD_END,
                    NET,
                    BATCH,
                    WORK_QUEUED,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_SCAN,
                    QUIESCENT,
                    GP_END,
                    EXPEDITED_BEGIN,
                    EXPEDITED_END,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED,
                    SIGNAL,
                    VIOLATION -> {}
        }
    }

    private void leaveCpu(int task, OffCpu why, long time) {
        set(task, flags[task] & ~(ON_CPU | USER), time);
        boolean waits = (flags[task] & WAITING) != 0;
        switch (why) {
            case PREEMPTED, EXITS -> {}
            case SLEEPS -> {
                if (!waits) {
                    beginWait(task, WaitKind.TIMER.ordinal(), 0, -1, IMPLIED, time);
                }
            }
            case WAITS -> {
                if (!waits) {
                    beginWait(task, WaitKind.WORK.ordinal(), 0, -1, IMPLIED, time);
                }
            }
        }
    }

    private void beginWait(int task, int kind, int object, int pc, byte implied, long time) {
        if ((flags[task] & WAITING) != 0) {
            endWait(task, false, time);
        }
        close(task, time);
        waitKind[task] = (byte) kind;
        waitObject[task] = object;
        waitPc[task] = kind == WaitKind.WORK.ordinal() ? -1 : pc;
        waitSince[task] = time;
        flags[task] |= (byte) (STARTED | WAITING | implied);
    }

    private void endWait(int task, boolean killed, long time) {
        watcher.waited(task, waitSince[task], time, killed);
        close(task, time);
        rcuNanos[task] = rcuNanos(task, time);
        flags[task] &= ~(WAITING | SPINNING | IMPLIED);
    }

    private void call(int task, int routine, long time) {
        if (routine == copyNetNs && createSince[task] < 0) {
            watcher.creates(task, time);
            close(task, time);
            createSince[task] = time;
        }
        enter(task, routine, time);
    }

    private void enter(int task, int routine, long time) {
        if (landmarks.contains(routine)) {
            close(task, time);
            if (depth[task] < DEPTH) {
                stack[task * DEPTH + depth[task]] = routine;
            }
            depth[task]++;
        }
    }

    private void leave(int task, int routine, long time) {
        if (landmark(task) == routine || (depth[task] > DEPTH && landmarks.contains(routine))) {
            close(task, time);
            depth[task]--;
        }
    }

    private void returned(int task, int routine, int result, long time) {
        leave(task, routine, time);
        if (routine == copyNetNs && createSince[task] >= 0) {
            close(task, time);
            long begin = createSince[task];
            createSince[task] = -1;
            watcher.created(task, begin, time, result);
        }
    }

    private void set(int task, int newFlags, long time) {
        byte before = flags[task];
        Activity was = activity(task);
        flags[task] = (byte) newFlags;
        boolean cpuChanges = ((before ^ newFlags) & ON_CPU) != 0;
        if (cpuChanges || activity(task) != was) {
            flags[task] = before;
            close(task, time);
            flags[task] = (byte) newFlags;
        }
    }

    private void close(int task, long time) {
        if (time > since[task]) {
            watcher.span(task, since[task], time);
            since[task] = time;
        }
    }

    /// Ends every span and every wait that is still open. Calls of copy_net_ns that have not returned are not reported
    /// as created.
    void finish(long end) {
        for (int task = 1; task <= tasks; task++) {
            if ((flags[task] & WAITING) != 0 && end > waitSince[task]) {
                watcher.waited(task, waitSince[task], end, false);
            }
            close(task, end);
        }
    }

    private void grow(int task) {
        if (task >= flags.length) {
            int old = flags.length;
            int size = Math.max(task + 1, old * 2);
            flags = Arrays.copyOf(flags, size);
            waitKind = Arrays.copyOf(waitKind, size);
            waitObject = Arrays.copyOf(waitObject, size);
            waitPc = Arrays.copyOf(waitPc, size);
            since = Arrays.copyOf(since, size);
            waitSince = Arrays.copyOf(waitSince, size);
            rcuNanos = Arrays.copyOf(rcuNanos, size);
            createSince = Arrays.copyOf(createSince, size);
            Arrays.fill(createSince, old, size, -1);
            depth = Arrays.copyOf(depth, size);
            stack = Arrays.copyOf(stack, size * DEPTH);
        }
        tasks = Math.max(tasks, task);
    }
}
