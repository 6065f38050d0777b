package lockscope.app.session;

import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// What a jump along a run goes to.
public enum Jump {
    /// A task begins to wait for a lock or for RCU.
    WAIT,
    /// A lock goes from one task straight to the next in line.
    HAND_OVER,
    /// A grace period begins or ends.
    GRACE_PERIOD,
    /// Anything that one would mention when telling the run: a wait, a lock that is handed over, a grace period, a read
    /// section, a namespace in its life, a batch, a signal, the end of a task.
    PHASE;

    private static final int KINDS = 0xF;
    private static final int FROM = 2;

    /// Whether that row is one to stop at.
    boolean matches(Rows rows, long row) {
        TraceKind kind = rows.kind(row);
        return switch (this) {
            case WAIT -> kind == TraceKind.WAIT_BEGIN && isTold(rows.value(row));
            case HAND_OVER -> kind == TraceKind.ACQUIRED && rows.value(row) >> FROM != 0;
            case GRACE_PERIOD -> isGracePeriod(kind);
            case PHASE -> isPhase(rows, row, kind);
        };
    }

    private static boolean isTold(int value) {
        WaitKind wait = WaitKind.of(value & KINDS);
        return wait.isLock() || wait.isRcu();
    }

    private static boolean isGracePeriod(TraceKind kind) {
        return kind == TraceKind.GP_BEGIN
                || kind == TraceKind.GP_END
                || kind == TraceKind.EXPEDITED_BEGIN
                || kind == TraceKind.EXPEDITED_END;
    }

    private static boolean isPhase(Rows rows, long row, TraceKind kind) {
        return switch (kind) {
            case WAIT_BEGIN -> isTold(rows.value(row));
            case ACQUIRED -> rows.value(row) >> FROM != 0;
            case NET -> NetState.of(rows.value(row)) != NetState.ALLOCATED;
            case BATCH,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_END,
                    EXPEDITED_BEGIN,
                    EXPEDITED_END,
                    SIGNAL,
                    TASK_EXIT,
                    VIOLATION -> true;
            case TASK_START,
                    SWITCH_IN,
                    SWITCH_OUT,
                    MODE,
                    WAKE,
                    WAIT_END,
                    RELEASED,
                    SPIN,
                    CALL,
                    RETURN,
                    METHOD,
                    METHOD_END,
                    WORK_QUEUED,
                    WORK_BEGIN,
                    WORK_END,
                    GP_SCAN,
                    QUIESCENT,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED -> false;
        };
    }
}
