package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Surroundings;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.WaitKind;
import lockscope.engine.why.Moment;

/// The memory of a run at one time, to be read.
///
/// Immutable: it owns a copy of the memory. Tasks are counted from 1, CPUs and locks from 0, times are nanoseconds of a
/// run, steps of a replay.
public final class Snapshot implements Moment {
    private final Kernel kernel;
    private final Surroundings surroundings;
    private final Tasks tasks;
    private final long time;

    /// For drivers.
    ///
    /// @param kernel a memory that nobody changes any more
    @SuppressWarnings("exports")
    public Snapshot(Kernel kernel, Surroundings surroundings, long time) {
        this.kernel = kernel;
        this.surroundings = surroundings;
        this.time = time;
        tasks = kernel.tasks;
    }

    public Program program() {
        return kernel.program;
    }

    /// Its words, by name.
    public Cells cells() {
        return new Cells(kernel.program, kernel.memory);
    }

    /// Equal for equal memories of one program.
    public long fingerprint() {
        return kernel.memory.fingerprint();
    }

    @Override
    public long time() {
        return time;
    }

    // ---------------------------------------------------------------- tasks

    @Override
    public int tasks() {
        return kernel.table.count();
    }

    public String taskName(int task) {
        return kernel.table.name(task);
    }

    public TaskTable.Kind taskKind(int task) {
        return kernel.table.kind(task);
    }

    @Override
    public TaskState state(int task) {
        if (tasks.status(task) == Tasks.NEW) {
            return TaskState.NOT_STARTED;
        }
        if (tasks.status(task) == Tasks.DONE) {
            return TaskState.DONE;
        }
        if (tasks.status(task) == Tasks.BLOCKED || isSpinning(task)) {
            return TaskState.WAITING;
        }
        return surroundings.running(surroundings.cpu(task)) == task ? TaskState.RUNNING : TaskState.RUNNABLE;
    }

    /// Whether it waits on its CPU.
    public boolean isSpinning(int task) {
        return tasks.status(task) == Tasks.RUNNABLE && tasks.phase(task) == Phase.SPINNING;
    }

    @Override
    public long since(int task) {
        return surroundings.since(task);
    }

    @Override
    public int pc(int task) {
        return tasks.base(task) < 0 ? -1 : tasks.pc(task);
    }

    /// The routine it is in, -1 for none.
    public int routine(int task) {
        return surroundings.routine(task);
    }

    /// The lines it stands on, innermost first: its own, and those that wait for a call to return.
    public List<Integer> stack(int task) {
        List<Integer> lines = new ArrayList<>();
        int pc = tasks.pc(task);
        for (int base = tasks.base(task); base >= 0; base = kernel.stacks.caller(base)) {
            lines.add(pc);
            pc = kernel.stacks.callLine(base);
        }
        return lines;
    }

    /// Whether it is in user mode.
    public boolean isUser(int task) {
        return surroundings.isUser(task) || surroundings.routine(task) < 0;
    }

    @Override
    public int cpu(int task) {
        return switch (state(task)) {
            case RUNNING, RUNNABLE -> surroundings.cpu(task);
            case WAITING -> isSpinning(task) ? surroundings.cpu(task) : -1;
            case NOT_STARTED, DONE -> -1;
        };
    }

    @Override
    public boolean isGivingUp(int task) {
        return tasks.killed(task)
                && tasks.base(task) >= 0
                && kernel.program.code().instructions()[tasks.pc(task)] instanceof Instr.Prim call
                && call.primitive().isKillable();
    }

    @Override
    public WaitKind waitKind(int task) {
        return tasks.waitKind(task) == 0 ? WaitKind.TIMER : WaitKind.of(tasks.waitKind(task) - 1);
    }

    @Override
    public int waitObject(int task) {
        return tasks.waitObject(task);
    }

    @Override
    public long timerEnd(int task) {
        return surroundings.timerEnd(task);
    }

    /// The locks that it holds, each as [Held].
    public List<Held> held(int task) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
            int word = tasks.held(task, i);
            held.add(new Held(Tasks.heldLock(word), Tasks.heldMode(word)));
        }
        return held;
    }

    /// A lock that is held; the mode is one of [LockMode].
    public record Held(int lock, int mode) {}

    /// A local of the innermost frame, or of one further out.
    ///
    /// @param depth 0 for the innermost frame
    public long local(int task, int depth, int word) {
        int base = tasks.base(task);
        for (int i = 0; i < depth; i++) {
            base = kernel.stacks.caller(base);
        }
        return kernel.stacks.local(base, word);
    }

    // ---------------------------------------------------------------- CPUs

    @Override
    public int cpus() {
        return kernel.program.machine().cpus();
    }

    @Override
    public int running(int cpu) {
        return surroundings.running(cpu);
    }

    /// The runnable tasks that wait for a CPU, next first; one that is still waking up on an idle CPU is among them.
    public List<Integer> runQueue(int cpu) {
        return surroundings.runQueue(cpu);
    }

    @Override
    public long nextTick(int cpu) {
        return surroundings.nextTick(cpu, time);
    }

    // ---------------------------------------------------------------- locks

    @Override
    public List<Integer> holders(int lock) {
        List<Integer> holders = new ArrayList<>();
        if (kernel.locks.owner(lock) != 0) {
            holders.add(kernel.locks.owner(lock));
        }
        for (int t = 1; t <= tasks() && kernel.locks.readers(lock) > 0; t++) {
            if (tasks.holds(t, lock, LockMode.READ)) {
                holders.add(t);
            }
        }
        return holders;
    }

    @Override
    public boolean isHeldToWrite(int lock) {
        return kernel.locks.owner(lock) != 0;
    }

    /// How many readers are inside.
    public int readers(int lock) {
        return kernel.locks.readers(lock);
    }

    @Override
    public List<Integer> queue(int lock) {
        return list(kernel.locks.queue(), lock);
    }

    /// The tasks that spin for a lock, first in line first.
    public List<Integer> spinners(int lock) {
        return list(kernel.locks.spinners(), lock);
    }

    private List<Integer> list(Queue queue, int lock) {
        List<Integer> list = new ArrayList<>();
        for (int t = queue.first(lock); t != 0; t = tasks.next(t)) {
            list.add(t);
        }
        return list;
    }

    // ---------------------------------------------------------------- RCU

    @Override
    public int gracePeriod() {
        return surroundings.gracePeriod();
    }

    /// The number of the last grace period that started, running or not.
    public int lastGracePeriod() {
        return surroundings.lastGracePeriod();
    }

    @Override
    public long gracePeriodSince() {
        return surroundings.gracePeriodSince();
    }

    @Override
    public int awaitedGracePeriod(int task) {
        return surroundings.awaitedGracePeriod(task);
    }

    @Override
    public List<Integer> owing() {
        List<Integer> owing = new ArrayList<>();
        for (int c = 0; c < cpus(); c++) {
            if (surroundings.owes(c)) {
                owing.add(c);
            }
        }
        return owing;
    }

    /// Whether a CPU has noticed the running grace period.
    public boolean hasNoted(int cpu) {
        return surroundings.hasNoted(cpu);
    }

    /// Whether a CPU has passed a quiescent state that its next tick will report.
    public boolean hasPassed(int cpu) {
        return surroundings.hasNoted(cpu) && surroundings.hasPassed(cpu);
    }

    @Override
    public List<Integer> preemptedReaders() {
        List<Integer> readers = new ArrayList<>();
        for (int t = 1; t <= tasks(); t++) {
            if (surroundings.holdsUp(t)) {
                readers.add(t);
            }
        }
        return readers;
    }

    @Override
    public List<Integer> expeditedReaders() {
        List<Integer> readers = new ArrayList<>();
        for (int t = 1; t <= tasks(); t++) {
            if (surroundings.holdsUpExpedited(t)) {
                readers.add(t);
            }
        }
        return readers;
    }

    public boolean isExpeditedRunning() {
        return surroundings.isExpeditedRunning();
    }

    /// All tasks that are in a read section, whether or not anything waits for them.
    public List<Integer> allReaders() {
        List<Integer> readers = new ArrayList<>();
        for (int t = 1; t <= tasks(); t++) {
            if (tasks.nesting(t) > 0) {
                readers.add(t);
            }
        }
        return readers;
    }

    @Override
    public long readingSince(int task) {
        return tasks.nesting(task) == 0 ? -1 : surroundings.readingSince(task);
    }

    @Override
    public int callbacks() {
        int n = 0;
        for (int c = 0; c < cpus(); c++) {
            n += surroundings.callbacks(c);
        }
        return n;
    }

    /// Callbacks that wait on one CPU.
    public int callbacks(int cpu) {
        return surroundings.callbacks(cpu);
    }

    // ---------------------------------------------------------------- work

    @Override
    public int worker(int work) {
        return kernel.table.worker(kernel.program.works().get(work).workqueue());
    }

    public boolean isPending(int work) {
        return kernel.works.isPending(work);
    }

    /// The work item that a worker executes, -1 for none.
    public int runningWork(int worker) {
        return kernel.works.running(kernel.table.workqueueOf(worker));
    }

    // ---------------------------------------------------------------- namespaces

    /// The namespaces that exist but for init_net, oldest first.
    public List<Net> nets() {
        List<Net> nets = new ArrayList<>();
        for (int slot = 1; slot <= kernel.nets.highest(); slot++) {
            if (kernel.nets.used(slot) && kernel.nets.serial(slot) > 0) {
                nets.add(new Net(
                        kernel.nets.serial(slot),
                        slot,
                        kernel.nets.state(slot),
                        (int) kernel.nets.count(slot),
                        kernel.nets.size(slot, Nets.OpSet.INITED)));
            }
        }
        nets.sort((a, b) -> Integer.compare(a.serial(), b.serial()));
        return nets;
    }

    /// A namespace.
    ///
    /// @param serial its number in the order of allocation, from 1
    /// @param count its users
    /// @param initialised how many operations have initialised it and not been undone
    public record Net(int serial, int slot, NetState state, int count, int initialised) {}

    /// The value of a global variable of the listing.
    public long global(int index) {
        return kernel.globals.get(index);
    }
}
