package lockscope.engine.machine;

import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;

/// Runs listings: one call of [#step] is one line of one task, and nothing else changes what the algorithm decides on.
public final class Interpreter {
    private static final int MOST_BOOT_LINES = 1_000_000;

    private final Kernel kernel;
    private final Platform platform;
    private final Program program;
    private final Tasks tasks;
    private final Stacks stacks;
    private final Workings workings;
    private final References references;
    private final Frames frames;
    private final Locks locks;
    private final Line[] lines;
    private int linesRun;

    public Interpreter(Kernel kernel, Platform platform, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        program = kernel.program;
        tasks = kernel.tasks;
        stacks = kernel.stacks;
        workings = new Workings(kernel, platform, watch);
        references = workings.references;
        frames = new Frames(workings);
        Primitives primitives = new Primitives(workings);
        locks = primitives.locks();
        new Lines(workings, frames, primitives).compile();
        lines = workings.lines;
    }

    // ---------------------------------------------------------------- starting

    /// Puts a task before the first line of a routine.
    public void start(int task, int routine) {
        tasks.setBase(task, -1);
        frames.push(task, routine, -1);
        tasks.setPhase(task, Phase.FRESH);
    }

    /// Runs `boot()` to its end; it costs nothing and nobody is in its way.
    public void boot() {
        int routine = program.routine("boot");
        if (routine < 0) {
            return;
        }
        int task = kernel.table.boot();
        workings.booting = true;
        tasks.setStatus(task, Tasks.RUNNABLE);
        start(task, routine);
        for (int ran = 0; tasks.base(task) >= 0; ran++) {
            if (ran == MOST_BOOT_LINES) {
                references.violated(12, "is still in boot() after " + MOST_BOOT_LINES + " lines: a loop has no end");
                break;
            }
            Step step = step(task);
            if (step != Step.RAN && step != Step.YIELDS && step != Step.EXITED) {
                references.violated(12, "waits in boot(), where there is nobody to wait for");
                break;
            }
        }
        tasks.setStatus(task, Tasks.DONE);
        workings.booting = false;
    }

    // ---------------------------------------------------------------- the line a task is on

    /// What the line takes before its effect, nanoseconds; 0 when it is paid or free, or a signal ends the task first.
    public long cost(int task) {
        Line line = lines[tasks.pc(task)];
        if (!line.takesTime() || tasks.phase(task) != Phase.FRESH || isDying(task)) {
            return 0;
        }
        references.setTask(task);
        return line.cost(tasks.base(task));
    }

    /// Whether the task is in user mode while it pays for its line.
    public boolean isUserWork(int task) {
        return lines[tasks.pc(task)].isUserWork();
    }

    /// Whether the task runs its own program and no kernel routine.
    public boolean isInUserProgram(int task) {
        return tasks.base(task) == stacks.begin(task) && kernel.table.kind(task) == TaskTable.Kind.USER;
    }

    /// Whether a fatal signal ends the wait that the line began.
    public boolean isKillable(int task) {
        return lines[tasks.pc(task)].isKillable();
    }

    /// Whether the task may sleep on the line.
    public boolean maySleep(int task) {
        return lines[tasks.pc(task)].maySleep();
    }

    /// The routine that the task is in, -1 for none.
    public int routineOf(int task) {
        return tasks.base(task) < 0 ? -1 : frames.routineAt(tasks.pc(task));
    }

    /// The routine that a line belongs to.
    public int routineAt(int pc) {
        return frames.routineAt(pc);
    }

    /// The owner of a lock was taken off its CPU: those who spin for it give up.
    public void ownerLeftCpu(int lock) {
        locks.ownerLeftCpu(lock);
    }

    // ---------------------------------------------------------------- the step

    /// Executes lines of a task, this one at least and then those on which no time can pass, as long as nobody wants its
    /// CPU.
    ///
    /// @param most how many at most
    public Step run(int task, int most) {
        int ran = 1;
        Step step = step(task);
        while (step == Step.RAN && ran < most) {
            Line line = lines[tasks.pc(task)];
            if (line.takesTime() || !platform.mayGoOn(task)) {
                break;
            }
            int base = tasks.base(task);
            step = isDying(task) ? die(task, base) : line.step(task, base);
            ran++;
        }
        linesRun = ran;
        return step;
    }

    /// How many lines the last [#run] executed.
    public int linesRun() {
        return linesRun;
    }

    /// Executes the line that the task is on.
    public Step step(int task) {
        references.setTask(task);
        int base = tasks.base(task);
        if (isDying(task)) {
            return die(task, base);
        }
        return lines[tasks.pc(task)].step(task, base);
    }

    /// Whether a fatal signal ends the task before its line; a program that holds a lock stands for kernel code, where no
    /// signal is looked at.
    public boolean isDying(int task) {
        return tasks.killed(task)
                && tasks.phase(task) == Phase.FRESH
                && isInUserProgram(task)
                && tasks.held(task, 0) == 0
                && tasks.nesting(task) == 0;
    }

    /// A fatal signal takes effect when the task is back in its own program: it gives its namespaces up and ends.
    private Step die(int task, int base) {
        Program.Routine main = program.routines().get(frames.routineAt(tasks.pc(task)));
        int put = program.routine("put_net");
        for (int slot = 0; put >= 0 && slot < main.words(); slot++) {
            long ref = stacks.local(base, slot);
            if (main.localRefs().get(slot) != ObjectType.NET || ref <= 0) {
                continue;
            }
            stacks.setLocal(base, slot, 0);
            int net = kernel.nets.slot(ref);
            if (net != 0 && kernel.nets.count(net) > 0) {
                int callee = frames.push(task, put, tasks.pc(task));
                if (callee >= 0) {
                    stacks.setLocal(callee, 0, ref);
                }
                return Step.RAN;
            }
        }
        frames.drop(task, base);
        workings.watch.exits(task);
        return Step.EXITED;
    }
}
