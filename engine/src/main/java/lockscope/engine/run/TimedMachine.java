package lockscope.engine.run;

import lockscope.engine.invariant.WaitGraph;
import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Keyframe;
import lockscope.engine.memory.Memory;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.rcu.Rcu;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Chance;
import lockscope.engine.sched.Cpus;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Entity;
import lockscope.engine.sched.Events;
import lockscope.engine.sched.Scheduler;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// The timed driver: CPUs with ticks, wake-ups that take time, costs, and events in the order of time.
///
/// It owns one memory; [#next] executes the next event. What it decides depends on that memory alone, so a memory that
/// was put back goes on exactly as before.
final class TimedMachine implements Platform {

    private final Program program;
    private final MachineSpec spec;
    private final Kernel kernel;
    private final TaskTable table;
    private final Tasks tasks;
    private final Clock clock;
    private final Timing timing;
    private final Records records;
    private final Brake brake = new Brake();
    private final Processors processors;
    private final Events events;
    private final Scheduler scheduler;
    private final Cpus cpus;
    private final Entities entities;
    private final RcuSide rcuSide;
    private final TreeRcu rcu;
    private final Interpreter interpreter;
    private final Interference interference;
    private final Watch watch;
    private final boolean[] isSpinlock;

    /// A machine that has booted.
    ///
    /// @param trace where to note what happens
    TimedMachine(Program program, Trace trace, WatchFactory watches) {
        this(program, watches, trace);
        Boot boot = new Boot(kernel);
        boot.run(interpreter, records);
        boot.file(events, clock);
        boot.sleep(entities, this);
    }

    /// A machine of the past, to re-execute what is noted already.
    TimedMachine(Program program, WatchFactory watches, Keyframe past) {
        this(program, watches, (Trace) null);
        kernel.memory.restore(past);
    }

    /// A machine that goes on from the memory of another one, whose program may have had other settings.
    ///
    /// @param now the present; every event up to it has happened
    /// @param trace where to note what happens from here
    TimedMachine(Program program, WatchFactory watches, Trace trace, TimedMachine before, long now) {
        this(program, watches, trace);
        kernel.memory.restore(before.kernel.memory.save(null));
        clock.passTo(now);
        for (int c = before.spec.cpus(); c < spec.cpus(); c++) {
            cpus.of(c).vacate();
            tasks.setStatus(table.softirqd(c), Tasks.BLOCKED);
            entities.of(table.softirqd(c)).setCpu(c);
        }
        if (before.spec.seed() != spec.seed()) {
            timing.reseed(spec.seed());
        }
    }

    private TimedMachine(Program program, WatchFactory watches, @Nullable Trace trace) {
        this.program = program;
        spec = program.machine();
        kernel = new Kernel(program, true);
        table = kernel.table;
        tasks = kernel.tasks;
        Memory memory = kernel.memory;
        clock = new Clock(memory);
        events = new Events(memory);
        timing = new Timing(new Chance(memory, spec.seed()), spec.jitterPercent());
        scheduler = new Scheduler(memory, spec, table.count(), Boot.pinned(program, table));
        cpus = scheduler.cpus();
        entities = scheduler.entities();
        records = new Records(trace, clock, entities);
        rcuSide = new RcuSide(this, kernel, scheduler, clock, timing, events, records);
        rcu = new TreeRcu(
                memory,
                tasks,
                rcuSide,
                spec,
                program.costs().callback(),
                program.costs().expedited());
        isSpinlock = new boolean[program.locks().size()];
        for (int lock = 0; lock < isSpinlock.length; lock++) {
            isSpinlock[lock] = program.locks().get(lock).kind() == Program.LockKind.SPINLOCK;
        }
        watch = watches.create(kernel, this);
        interpreter = new Interpreter(kernel, this, watch);
        interference = new Interference(this, clock, records);
        processors = new Processors(this, clock, timing, records, events, brake);
    }

    /// Makes what watches a machine, once its memory is laid out.
    interface WatchFactory {
        Watch create(Kernel kernel, Platform platform);
    }

    // ---------------------------------------------------------------- the loop

    /// The time of the next event; [Long#MAX_VALUE] when nothing will ever happen again.
    long nextTime() {
        return events.nextTime();
    }

    /// Executes events, one at least, up to a time and a count, or until the run is over or a rule is broken.
    ///
    /// @param until nanoseconds since the start; the next event is not later
    /// @param count of all events since the start
    void run(long until, long count) {
        long time = events.nextTime();
        do {
            next(time);
            time = events.nextTime();
        } while (time <= until && clock.events() < count && !brake.isBroken() && !clock.isOver());
    }

    private void next(long time) {
        long event = events.removeNext(time);
        int actor = Events.actor(event);
        long ticket = Events.ticket(event);
        clock.turn(time);
        int n = Actor.number(actor);
        switch (Actor.kind(actor)) {
            case Actor.WORK -> {
                Entity task = entities.of(n);
                if (task.ticket() == ticket) {
                    task.setTicket(0);
                    processors.run(cpus.of(task.cpu()));
                }
            }
            case Actor.TIMER -> {
                Entity task = entities.of(n);
                if (task.timer() == ticket) {
                    task.clearTimer();
                    timer(task);
                }
            }
            case Actor.TICK -> processors.tick(cpus.of(n));
            case Actor.DISPATCH -> processors.dispatch(cpus.of(n));
            case Actor.START -> start(n);
            case Actor.KILL -> kill(program.kills().get(n).task(), 0);
            case Actor.EXPEDITED -> rcu.expeditedDue();
            default -> throw new IllegalStateException("event for " + actor);
        }
    }

    /// Whether everything that the scenario wanted is done and no worker is busy.
    boolean isOver() {
        return clock.isOver();
    }

    /// When the last foreground task ended; 0 while one has not.
    long finishedAt() {
        return clock.finishedAt();
    }

    long eventCount() {
        return clock.events();
    }

    @Nullable
    Violation violation() {
        return brake.violation();
    }

    /// Nothing will happen any more though tasks wait: says who waits for whom.
    void nameDeadlock() {
        WaitGraph graph = new WaitGraph(kernel, this);
        int task = graph.firstStuck();
        String who = graph.standstill();
        String text = who.isEmpty() ? "tasks wait for what will never happen" : "nothing can end these waits: " + who;
        violated(new Violation(12, task, tasks.pc(task), now(), text));
    }

    Kernel kernel() {
        return kernel;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    TreeRcu treeRcu() {
        return rcu;
    }

    Watch watch() {
        return watch;
    }

    Processors processors() {
        return processors;
    }

    Interference interference() {
        return interference;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    // ---------------------------------------------------------------- tasks begin, sleep, wake

    private void start(int task) {
        if (program.tasks().get(task - 1).startNanos() == Program.Task.NEVER) {
            return;
        }
        record(TraceKind.TASK_START, task, 0, 0);
        interpreter.start(task, program.tasks().get(task - 1).routine());
        tasks.setStatus(task, Tasks.BLOCKED);
        processors.makeRunnable(entities.of(task), 0, 0);
    }

    @Override
    public void wake(int task, int by) {
        if (tasks.status(task) == Tasks.BLOCKED) {
            processors.makeRunnable(
                    entities.of(task), by, timing.jittered(program.costs().wakeup()));
        }
    }

    @Override
    public void wakeWorker(int worker, int by) {
        if (tasks.status(worker) == Tasks.BLOCKED) {
            clock.workerStarts();
            processors.makeRunnable(
                    entities.of(worker), by, timing.jittered(program.costs().queueWork()));
        }
    }

    @Override
    public boolean mayGoOn(int task) {
        return !brake.isPulled();
    }

    @Override
    public void satisfy(int task) {
        tasks.setPhase(task, Phase.SATISFIED);
        wake(task, 0);
    }

    @Override
    public void sleep(int task, long nanos) {
        setTimer(task, Math.addExact(now(), nanos));
    }

    void setTimer(int task, long at) {
        entities.of(task).setTimer(events.add(at, Actor.of(Actor.TIMER, task)), at);
    }

    private void timer(Entity entity) {
        int task = entity.task();
        if (task == table.rcuKthread()) {
            rcuSide.wakeKthread();
        } else {
            tasks.setPhase(task, Phase.SATISFIED);
            if (tasks.status(task) == Tasks.BLOCKED) {
                processors.makeRunnableAtLast(
                        entity, timing.jittered(program.costs().wakeup()));
            }
        }
    }

    @Override
    public void kill(int task, int by) {
        interference.kill(task, by);
    }

    // ---------------------------------------------------------------- what locks ask

    @Override
    public boolean isOnCpu(int task) {
        return cpus.of(entities.of(task).cpu()).current() == task;
    }

    @Override
    public void stopSpinning(int task) {
        processors.stopSpinning(entities.of(task));
    }

    @Override
    public void sleepInstead(int task) {
        processors.sleepInstead(entities.of(task));
    }

    @Override
    public boolean shouldYield(int task) {
        return cpus.of(entities.of(task).cpu()).needsResched();
    }

    @Override
    public void acquired(int task, int lock, int mode, int from) {
        if (!tasks.hold(task, lock, mode, isSpinlock[lock])) {
            String text = table.name(task) + " holds more than " + Tasks.MAX_HELD + " locks at once";
            violated(new Violation(11, task, tasks.pc(task), now(), text));
        }
        record(TraceKind.ACQUIRED, task, lock, from << 2 | mode);
        watch.acquired(task, lock, mode);
    }

    @Override
    public boolean handoffIsDue(int task) {
        long jiffy = spec.jiffyNanos();
        long wait = (4_000_000L + jiffy - 1) / jiffy * jiffy;
        return now() - entities.of(task).queuedAt() > wait;
    }

    @Override
    public void queued(int task) {
        entities.of(task).setQueuedAt(now());
    }

    @Override
    public Rcu rcu() {
        return rcu;
    }

    // ---------------------------------------------------------------- time, chance, trace

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public long draw(long fromNanos, long toNanos) {
        return timing.draw(fromNanos, toNanos);
    }

    @Override
    public void record(TraceKind kind, int task, int object, int value) {
        records.add(kind, task, object, value);
    }

    @Override
    public void violated(Violation found) {
        if (brake.stop(found)) {
            record(TraceKind.VIOLATION, found.task(), found.invariant(), found.pc());
        }
    }
}
