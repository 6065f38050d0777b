package lockscope.engine.fold;

import java.util.Arrays;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;

/// Adds a run up to its [Summary], in memory that does not grow with the run's length but for the percentiles'
/// [Distribution].
public final class SummaryFold extends RowFold<Summary> implements TaskStates.Watcher {
    private final TaskStates states;
    private final HoldStates holds;
    private final LockSums locks;
    private final LineTotals lines;
    private final DeadNets nets = new DeadNets();
    private final Distribution creationWaits = new Distribution();
    private final boolean[] foreground;
    private long[] lockWait = new long[0];
    private int unfinished;
    private long lastExit;
    private long user;
    private long system;
    private long background;
    private long machine;
    private long gracePeriods;
    private long expedited;
    private long creations;
    private long batches;
    private long emptyBatches;
    private long batchedNets;
    private long largestBatch;

    public SummaryFold(Program program, long horizonNanos) {
        super(horizonNanos);
        states = new TaskStates(program, this);
        locks = new LockSums(program);
        holds = new HoldStates(program, states, locks);
        lines = new LineTotals(program);
        foreground = new boolean[program.tasks().size() + 1];
        for (int task = 1; task < foreground.length; task++) {
            foreground[task] = !program.tasks().get(task - 1).background();
            unfinished += foreground[task] ? 1 : 0;
        }
    }

    @Override
    void row(Rows rows, long row, long time) {
        states.row(rows, row, time);
        switch (rows.kind(row)) {
            case TASK_EXIT -> {
                if (isForeground(rows.task(row))) {
                    unfinished--;
                    lastExit = Math.max(lastExit, time);
                }
            }
            case ACQUIRED -> {
                locks.acquired(rows.object(row));
                holds.row(rows, row, time);
            }
            case RELEASED -> holds.row(rows, row, time);
            case NET -> nets.row(rows, row, time);
            case BATCH -> batch(rows.value(row));
            case GP_END -> gracePeriods++;
            case EXPEDITED_END -> expedited++;
            case TASK_START,
                    SWITCH_IN,
                    SWITCH_OUT,
                    MODE,
                    WAKE,
                    WAIT_BEGIN,
                    WAIT_END,
                    SPIN,
                    CALL,
                    RETURN,
                    METHOD,
                    METHOD_END,
                    WORK_QUEUED,
                    WORK_BEGIN,
                    WORK_END,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_SCAN,
                    QUIESCENT,
                    EXPEDITED_BEGIN,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED,
                    SIGNAL,
                    VIOLATION -> {}
        }
    }

    private void batch(int size) {
        if (size == 0) {
            emptyBatches++;
        } else {
            batches++;
            batchedNets += size;
            largestBatch = Math.max(largestBatch, size);
        }
    }

    private boolean isForeground(int task) {
        return task < foreground.length && foreground[task];
    }

    @Override
    public void span(int task, long begin, long end) {
        if (!states.isOnCpu(task)) {
            return;
        }
        long nanos = end - begin;
        if (task >= foreground.length) {
            machine += nanos;
        } else if (!foreground[task]) {
            background += nanos;
        } else if (states.activity(task) == Activity.USER) {
            user += nanos;
        } else {
            system += nanos;
        }
    }

    @Override
    public void waited(int task, long begin, long end, boolean killed) {
        int object = states.waitObject(task);
        lines.add(states.waitPc(task), states.waitKind(task), object, end - begin);
        if (states.waitKind(task).isLock()) {
            locks.waited(object, states.waitKind(task), end - begin);
            if (states.isCreating(task)) {
                // a lock that is had at once after all is still a wait: 0 is kept apart from "never waited"
                lockWait[task] = Math.max(lockWait[task], 0) + end - begin;
            }
        }
    }

    @Override
    public void creates(int task, long time) {
        if (task >= lockWait.length) {
            lockWait = Arrays.copyOf(lockWait, Math.max(task + 1, lockWait.length * 2));
        }
        lockWait[task] = -1;
        creations++;
    }

    @Override
    public void created(int task, long begin, long end, int result) {
        if (lockWait[task] >= 0) {
            creationWaits.add(lockWait[task]);
        }
    }

    @Override
    Summary close(long end) {
        states.finish(end);
        holds.finish(end);
        for (int task = 1; task <= states.tasks(); task++) {
            if (states.isCreating(task)) {
                created(task, end, end, 0);
            }
        }
        return new Summary(
                unfinished == 0 ? lastExit : end,
                unfinished == 0,
                new Summary.CpuTime(user, system, background, machine),
                nets.created(),
                nets.freed(),
                gracePeriods,
                expedited,
                new Summary.Batching(batches, emptyBatches, batchedNets, largestBatch),
                creations,
                creationWaits.spread(),
                new Summary.Deaths(nets.deathToFreedom(), nets.mostDead(), nets.dead(), nets.deadNanos(end)),
                locks.locks(),
                locks.byRoutine(),
                lines.list());
    }
}
