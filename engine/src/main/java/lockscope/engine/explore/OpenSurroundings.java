package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.machine.Surroundings;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// What surrounds the memory after some steps of a replay: who is on which CPU, or one CPU on which whoever stepped last
/// still is, and a unit of time for each step.
///
/// A wait for RCU stands for a grace period of its own; the one that runs is the oldest that somebody waits for.
final class OpenSurroundings implements Surroundings {
    private final ExploringMachine machine;
    private final Tasks tasks;
    private final OpenRcu rcu;
    private final int count;
    private final long[] since;
    private final long[] readingSince;
    private final long[] waitSince;
    private final int[] gracePeriods;
    private final int[] onCpu;
    private int last;

    /// @param rows what was traced of the steps
    OpenSurroundings(ExploringMachine machine, Rows rows) {
        this.machine = machine;
        tasks = machine.kernel.tasks;
        rcu = machine.rcu;
        count = machine.kernel.table.count();
        since = new long[count + 1];
        readingSince = new long[count + 1];
        waitSince = new long[count + 1];
        gracePeriods = new int[count + 1];
        onCpu = new int[machine.program.machine().cpus()];
        for (long row = rows.first(); row < rows.end(); row++) {
            read(rows, row);
        }
    }

    private void read(Rows rows, long row) {
        int task = rows.task(row);
        long time = rows.time(row);
        switch (rows.kind(row)) {
            case TASK_START, WAKE -> since[task] = time;
            case SWITCH_IN -> {
                since[task] = time;
                onCpu[rows.cpu(row)] = task;
            }
            case SWITCH_OUT -> {
                since[task] = time;
                onCpu[rows.cpu(row)] = 0;
            }
            case WAIT_BEGIN -> {
                since[task] = time;
                if (WaitKind.of(rows.value(row) & 15).isRcu()) {
                    waitSince[task] = time;
                    gracePeriods[task] = ++last;
                }
            }
            case READER_BEGIN -> readingSince[task] = time;
            default -> {}
        }
    }

    private boolean waitsFor(int task, boolean expedited) {
        int kind = tasks.waitKind(task) - 1;
        return kind >= 0
                && WaitKind.of(kind).isRcu()
                && (kind == WaitKind.EXPEDITED_GRACE_PERIOD.ordinal()) == expedited;
    }

    /// The task that has waited longest for a grace period, 0 for none.
    private int oldest() {
        int oldest = 0;
        for (int t = 1; t <= count; t++) {
            if (waitsFor(t, false) && (oldest == 0 || gracePeriods[t] < gracePeriods[oldest])) {
                oldest = t;
            }
        }
        return oldest;
    }

    private boolean isAwaited(int reader, boolean expedited) {
        for (int t = 1; t <= count; t++) {
            if (waitsFor(t, expedited) && rcu.holdsUp(reader, t)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int routine(int task) {
        return machine.interpreter.routineOf(task);
    }

    @Override
    public long since(int task) {
        return since[task];
    }

    @Override
    public boolean isUser(int task) {
        return machine.interpreter.isInUserProgram(task);
    }

    @Override
    public int cpu(int task) {
        for (int cpu = 0; cpu < onCpu.length; cpu++) {
            if (onCpu[cpu] == task) {
                return cpu;
            }
        }
        return 0;
    }

    private boolean isOnCpu(int task) {
        return onCpu[cpu(task)] == task;
    }

    @Override
    public long timerEnd(int task) {
        return machine.now();
    }

    @Override
    public int running(int cpu) {
        return cpu < onCpu.length ? onCpu[cpu] : 0;
    }

    @Override
    public List<Integer> runQueue(int cpu) {
        List<Integer> queue = new ArrayList<>();
        for (int t = 1; t <= count && cpu == 0; t++) {
            boolean runnable = tasks.status(t) == Tasks.RUNNABLE && tasks.phase(t) != Phase.SPINNING;
            if (runnable && !isOnCpu(t)) {
                queue.add(t);
            }
        }
        return queue;
    }

    @Override
    public long nextTick(int cpu, long now) {
        return -1;
    }

    @Override
    public int gracePeriod() {
        return gracePeriods[oldest()];
    }

    @Override
    public int lastGracePeriod() {
        return last;
    }

    @Override
    public long gracePeriodSince() {
        return waitSince[oldest()];
    }

    @Override
    public int awaitedGracePeriod(int task) {
        return gracePeriods[task];
    }

    @Override
    public boolean isExpeditedRunning() {
        for (int t = 1; t <= count; t++) {
            if (waitsFor(t, true)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean owes(int cpu) {
        return running(cpu) != 0 && isAwaited(running(cpu), false);
    }

    @Override
    public boolean hasNoted(int cpu) {
        return gracePeriod() != 0;
    }

    @Override
    public boolean hasPassed(int cpu) {
        return gracePeriod() != 0 && !owes(cpu);
    }

    @Override
    public boolean holdsUp(int task) {
        return !isOnCpu(task) && isAwaited(task, false);
    }

    @Override
    public boolean holdsUpExpedited(int task) {
        return isAwaited(task, true);
    }

    @Override
    public long readingSince(int task) {
        return readingSince[task];
    }

    @Override
    public int callbacks(int cpu) {
        return cpu == 0 ? rcu.pending() : 0;
    }
}
