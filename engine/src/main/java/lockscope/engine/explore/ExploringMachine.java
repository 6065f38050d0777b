package lockscope.engine.explore;

import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import lockscope.engine.invariant.WaitGraph;
import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Step;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.rcu.Rcu;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// The exploring driver: no clock, whoever can step may be the next to step; each has a CPU of its own, or few have one.
///
/// Every task of the scenario has begun from the start. A lock that was released may be taken by whoever comes first,
/// which covers handing over, stealing and spinning: a spinner is a task that has not tried yet. Costs take nothing, a
/// `sleep` may end at any time, signals arrive at any time.
final class ExploringMachine implements Platform {
    final Kernel kernel;
    final Program program;
    final Liveness liveness;
    final LocalLines localLines;
    final OpenRcu rcu;
    final Interpreter interpreter;
    private final Tasks tasks;
    private final TaskTable table;
    private final Watch watch;
    private final WaitGraph graph;
    final Claims claims;
    private final int actors;
    final Whereabouts whereabouts;
    private final Enabled enabled;
    private final OpenCpus cpus;
    private @Nullable StepTrace trace;
    private @Nullable Violation violation;
    private IntPredicate wanted = invariant -> true;
    private @Nullable Violation atBoot;
    private long steps;
    private int choice;
    private boolean asked;

    /// Every task has a CPU of its own.
    ///
    /// @param watches makes what holds the machine against rules, once its memory is laid out
    ExploringMachine(Program given, BiFunction<Kernel, Platform, Watch> watches) {
        this(given, watches, 0);
    }

    /// @param cpus how many tasks can be on a CPU at a time; 0 for all of them
    ExploringMachine(Program given, BiFunction<Kernel, Platform, Watch> watches, int cpus) {
        program = Timeless.of(given, Math.max(1, cpus));
        kernel = new Kernel(program, false);
        table = kernel.table;
        tasks = kernel.tasks;
        actors = table.users() + program.workqueues().size() + 1;
        if (actors > 60) {
            throw new Limit("more than 60 tasks");
        }
        liveness = new Liveness(program);
        localLines = new LocalLines(kernel, liveness.hasSignals());
        kernel.nets.setReferenced(new SlotReferences(kernel, liveness)::isReferenced);
        rcu = new OpenRcu(kernel, this);
        graph = new WaitGraph(kernel, this);
        claims = new Claims(kernel);
        watch = watches.apply(kernel, this);
        interpreter = new Interpreter(kernel, this, watch);
        whereabouts = new Whereabouts(kernel, interpreter);
        this.cpus = new OpenCpus(kernel, interpreter, cpus);
        enabled = new Enabled(kernel, rcu, this.cpus, actors);
        begin();
    }

    private void begin() {
        interpreter.boot();
        atBoot = violation;
        tasks.setPc(table.boot(), 0);
        for (int t = 1; t <= table.users(); t++) {
            interpreter.start(t, program.tasks().get(t - 1).routine());
            tasks.setStatus(t, Tasks.RUNNABLE);
        }
        for (int q = 0; q < program.workqueues().size(); q++) {
            int worker = table.worker(q);
            tasks.setStatus(worker, Tasks.BLOCKED);
            tasks.setWait(worker, WaitKind.WORK.ordinal() + 1, 0);
            if (kernel.works.hasWork(q)) {
                wakeWorker(worker, 0);
            }
        }
    }

    // ---------------------------------------------------------------- who can step

    /// Writes everything that could happen next.
    ///
    /// @return how many there are
    int enabled(int[] actions) {
        return enabled.all(actions);
    }

    /// How many actions there can be at most.
    int mostActions() {
        return enabled.most();
    }

    /// Whether local lines can be one step with what comes after them: where a task can lose its CPU on some lines only,
    /// lines are told apart.
    boolean mayMerge() {
        return !cpus.areLimited() || program.machine().preemption() == MachineSpec.Preemption.FULL;
    }

    // ---------------------------------------------------------------- the step

    /// Looks at some rules only, by number.
    void lookAt(IntPredicate rules) {
        wanted = rules;
    }

    /// Lets one thing happen. What was broken by it is in [#violation].
    void step(int action) {
        violation = null;
        asked = false;
        choice = Action.choice(action);
        steps++;
        if (trace != null) {
            trace.stepBegins();
        }
        int n = Action.number(action);
        switch (Action.kind(action)) {
            case Action.TASK -> run(n);
            case Action.CALLBACK -> invoke(n);
            case Action.SIGNAL -> kill(program.kills().get(n).task(), 0);
            case Action.SWITCH -> switchCpu(Action.in(action), Action.out(action));
            default -> throw new IllegalArgumentException("action " + action);
        }
        if (!claims.areNone() && violation == null) {
            lookAtClaims(Action.kind(action) == Action.TASK ? n : 0);
        }
    }

    private void lookAtClaims(int task) {
        int broken = claims.look(wanted);
        if (broken >= 0) {
            int pc = task == 0 ? 0 : tasks.pc(task);
            violated(new Violation(broken, task, pc, now(), claims.text(broken)));
        }
    }

    /// Whether the last step could have gone otherwise: another choice remains.
    boolean hasOtherChoice() {
        return asked && choice == 0;
    }

    /// The rule that the boot broke, before anybody could step; null for none.
    @Nullable
    Violation atBoot() {
        int broken = atBoot == null ? claims.look(wanted) : -1;
        return broken < 0 ? atBoot : new Violation(broken, 0, 0, 0, claims.text(broken));
    }

    /// The rule that the last step broke, null for none.
    @Nullable
    Violation violation() {
        return violation;
    }

    /// Who is kept from ending when nobody can step; null when there is nothing left to do.
    @Nullable
    Violation standstill() {
        for (int t = 1; t <= actors; t++) {
            if (tasks.base(t) >= 0 && tasks.waitKind(t) != 0) {
                String why = graph.standstill();
                String text = why.isEmpty() ? table.name(t) + " waits for something that will never come" : why;
                return new Violation(12, t, tasks.pc(t), now(), "nobody can go on: " + text);
            }
        }
        return null;
    }

    private void switchCpu(int in, int out) {
        if (trace != null) {
            trace.switches(in, out);
        }
        cpus.give(in, out);
    }

    private void run(int t) {
        if (trace != null) {
            trace.takesStep(t);
        }
        if (table.kind(t) == TaskTable.Kind.WORKER && tasks.base(t) < 0) {
            takeWork(t);
            return;
        }
        if (tasks.status(t) == Tasks.BLOCKED) {
            tasks.setPhase(t, Phase.SATISFIED);
            tasks.setStatus(t, Tasks.RUNNABLE);
        }
        Step step = interpreter.step(t);
        if (step == Step.BLOCKED && tasks.waitKind(t) == WaitKind.TIMER.ordinal() + 1) {
            tasks.setPhase(t, Phase.SATISFIED);
            step = interpreter.step(t);
        }
        switch (step) {
            case RAN, YIELDS, SPINS -> {}
            case BLOCKED -> {
                tasks.setStatus(t, Tasks.BLOCKED);
                leaveCpu(t, OffCpu.WAITS);
            }
            case EXITED -> ended(t);
        }
    }

    private void takeWork(int worker) {
        int item = kernel.works.take(table.workqueueOf(worker));
        tasks.setWait(worker, 0, 0);
        record(TraceKind.WORK_BEGIN, worker, item, 0);
        interpreter.start(worker, program.works().get(item).routine());
    }

    private void ended(int t) {
        tasks.setPc(t, 0);
        if (table.kind(t) == TaskTable.Kind.WORKER) {
            int queue = table.workqueueOf(t);
            record(TraceKind.WORK_END, t, kernel.works.running(queue), 0);
            kernel.works.finish(queue);
            wakeFlushers(queue);
            if (!kernel.works.hasWork(queue)) {
                tasks.setStatus(t, Tasks.BLOCKED);
                tasks.setWait(t, WaitKind.WORK.ordinal() + 1, 0);
                leaveCpu(t, OffCpu.WAITS);
            }
            return;
        }
        record(TraceKind.TASK_EXIT, t, 0, tasks.killed(t) ? 1 : 0);
        tasks.setStatus(t, Tasks.DONE);
        leaveCpu(t, OffCpu.EXITS);
    }

    private void wakeFlushers(int queue) {
        for (int t = 1; t <= table.count() && kernel.works.flushers(queue) > 0; t++) {
            if (tasks.waitKind(t) == WaitKind.FLUSH.ordinal() + 1) {
                wake(t, table.worker(queue));
            }
        }
    }

    private void invoke(int i) {
        long net = rcu.net(i);
        rcu.remove(i);
        int slot = kernel.nets.slot(net);
        if (slot == 0) {
            record(TraceKind.CALLBACK_INVOKED, 0, 0, 0);
            violated(new Violation(6, 0, 0, now(), "an RCU callback touches a namespace whose memory was freed"));
            return;
        }
        kernel.nets.addCallbacks(slot, -1);
        watch.callback(slot);
        record(TraceKind.CALLBACK_INVOKED, 0, kernel.nets.serial(slot), 0);
    }

    // ---------------------------------------------------------------- what the machine asks

    @Override
    public void wake(int task, int by) {
        if (tasks.status(task) == Tasks.BLOCKED) {
            tasks.setStatus(task, Tasks.RUNNABLE);
            record(TraceKind.WAKE, task, by, 0);
        }
    }

    @Override
    public void wakeWorker(int worker, int by) {
        wake(worker, by);
    }

    @Override
    public void satisfy(int task) {
        tasks.setPhase(task, Phase.SATISFIED);
        wake(task, 0);
    }

    @Override
    public void sleep(int task, long nanos) {}

    @Override
    public void kill(int task, int by) {
        if (task < 1 || task > table.users() || tasks.status(task) == Tasks.DONE || tasks.killed(task)) {
            return;
        }
        tasks.setKilled(task);
        record(TraceKind.SIGNAL, task, by, 0);
        if (tasks.status(task) == Tasks.BLOCKED && interpreter.isKillable(task)) {
            wake(task, by);
        }
    }

    @Override
    public void stopSpinning(int task) {}

    @Override
    public void sleepInstead(int task) {
        tasks.setStatus(task, Tasks.BLOCKED);
    }

    @Override
    public boolean isOnCpu(int task) {
        return cpus.isOn(task);
    }

    @Override
    public boolean shouldYield(int task) {
        return false;
    }

    @Override
    public boolean handoffIsDue(int task) {
        asked = true;
        return choice == 1;
    }

    @Override
    public void acquired(int task, int lock, int mode, int from) {
        boolean spinlock = program.locks().get(lock).kind() == Program.LockKind.SPINLOCK;
        if (!tasks.hold(task, lock, mode, spinlock)) {
            String text = table.name(task) + " holds more than " + Tasks.MAX_HELD + " locks at once";
            violated(new Violation(11, task, tasks.pc(task), now(), text));
        }
        record(TraceKind.ACQUIRED, task, lock, from << 2 | mode);
        watch.acquired(task, lock, mode);
    }

    @Override
    public Rcu rcu() {
        return rcu;
    }

    @Override
    public long draw(long fromNanos, long toNanos) {
        return fromNanos;
    }

    @Override
    public boolean mayGoOn(int task) {
        return false;
    }

    @Override
    public void violated(Violation found) {
        if (violation == null && wanted.test(found.invariant())) {
            violation = found;
            record(TraceKind.VIOLATION, found.task(), found.invariant(), found.pc());
        }
    }

    // ---------------------------------------------------------------- trace

    /// Counts steps; each is one unit of time.
    @Override
    public long now() {
        return steps;
    }

    /// Notes what happens from now on, one unit of time a step.
    void follow(Trace rows) {
        trace = new StepTrace(rows, tasks, cpus);
        steps = 0;
        for (int t = 1; t <= table.users(); t++) {
            record(TraceKind.TASK_START, t, 0, 0);
            record(TraceKind.WAKE, t, 0, 0);
        }
    }

    private void leaveCpu(int task, OffCpu why) {
        cpus.leave(task);
        if (trace != null) {
            trace.leaves(task, why);
        }
    }

    @Override
    public void record(TraceKind kind, int task, int object, int value) {
        if (trace != null) {
            trace.record(kind, task, object, value);
        }
    }
}
