package lockscope.engine.export;

import java.util.Arrays;
import lockscope.engine.program.Program;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// Turns rows into the events of the kernel's scheduler. Where one task leaves a CPU and another gets it at the same
/// time, that is one event, as in the kernel.
final class SchedulerStream implements TraceWriter {
    private static final int NOBODY = -1;

    private final TraceNames names;
    private final SchedulerSink sink;
    private final int[] current;
    private final int[] leaving;
    private final SchedulerSink.State[] state;
    private final WaitKind[] waitKind;
    private final int[] cpuOf;
    private int pending;
    private long now;

    SchedulerStream(Program program, SchedulerSink sink) {
        this.sink = sink;
        names = new TraceNames(program);
        int cpus = program.machine().cpus();
        current = new int[cpus];
        leaving = new int[cpus];
        Arrays.fill(leaving, NOBODY);
        state = new SchedulerSink.State[cpus];
        waitKind = new WaitKind[names.tasks() + 1];
        Arrays.fill(waitKind, WaitKind.TIMER);
        cpuOf = new int[names.tasks() + 1];
    }

    @Override
    public void rows(Rows rows, long from, long to) {
        for (long row = from; row < to; row++) {
            if (pending > 0 && rows.time(row) > now) {
                settleAll();
            }
            now = rows.time(row);
            row(rows, row);
        }
    }

    private void row(Rows rows, long row) {
        int task = rows.task(row);
        int object = rows.object(row);
        int value = rows.value(row);
        switch (rows.kind(row)) {
            case SWITCH_IN -> enters(rows.cpu(row), task);
            case SWITCH_OUT -> leaves(rows.cpu(row), task, OffCpu.values()[value]);
            case WAKE -> wakes(task, object, value);
            case WAIT_BEGIN -> {
                waitKind[task] = WaitKind.of(value & 15);
                sink.waits(
                        cpuOf[task],
                        now,
                        task,
                        names.slice(lockscope.engine.fold.Activity.WAITS, waitKind[task], object, -1));
            }
            case WAIT_END -> sink.waited(cpuOf[task], now, task);
            case TASK_START,
                    TASK_EXIT,
                    MODE,
                    ACQUIRED,
                    RELEASED,
                    SPIN,
                    CALL,
                    RETURN,
                    METHOD,
                    METHOD_END,
                    NET,
                    BATCH,
                    WORK_QUEUED,
                    WORK_BEGIN,
                    WORK_END,
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

    private void enters(int cpu, int task) {
        if (leaving[cpu] == NOBODY) {
            sink.change(cpu, now, 0, SchedulerSink.State.RUNNABLE, task);
        } else {
            sink.change(cpu, now, leaving[cpu], state[cpu], task);
            leaving[cpu] = NOBODY;
            pending--;
        }
        current[cpu] = task;
        cpuOf[task] = cpu;
    }

    private void leaves(int cpu, int task, OffCpu why) {
        leaving[cpu] = task;
        state[cpu] = state(task, why);
        current[cpu] = 0;
        pending++;
    }

    private SchedulerSink.State state(int task, OffCpu why) {
        return switch (why) {
            case PREEMPTED -> SchedulerSink.State.PREEMPTED;
            case SLEEPS -> SchedulerSink.State.SLEEPING;
            case EXITS -> SchedulerSink.State.EXITED;
            case WAITS -> {
                WaitKind kind = waitKind[task];
                boolean deep = kind.isLock() || kind.isRcu() || kind == WaitKind.FLUSH;
                yield deep
                        ? SchedulerSink.State.BLOCKED
                        : kind == WaitKind.WORK ? SchedulerSink.State.IDLE : SchedulerSink.State.SLEEPING;
            }
        };
    }

    private void wakes(int task, int waker, int target) {
        int last = cpuOf[task];
        if (leaving[last] == task) {
            settle(last);
        }
        boolean runs = waker > 0 && current[cpuOf[waker]] == waker;
        int cpu = runs ? cpuOf[waker] : target;
        sink.waking(cpu, now, current[cpu], task, target);
    }

    private void settleAll() {
        for (int cpu = 0; cpu < leaving.length && pending > 0; cpu++) {
            if (leaving[cpu] != NOBODY) {
                settle(cpu);
            }
        }
    }

    private void settle(int cpu) {
        sink.change(cpu, now, leaving[cpu], state[cpu], 0);
        leaving[cpu] = NOBODY;
        pending--;
    }

    @Override
    public void finish(long endNanos) {
        settleAll();
        now = endNanos;
        for (int cpu = 0; cpu < current.length; cpu++) {
            if (current[cpu] != 0) {
                sink.change(cpu, now, current[cpu], SchedulerSink.State.RUNNABLE, 0);
            }
        }
        sink.finish();
    }
}
