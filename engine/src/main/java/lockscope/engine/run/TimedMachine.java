package lockscope.engine.run;

import lockscope.engine.invariant.WaitGraph;
import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Keyframe;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.MachineSpec.Preemption;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.rcu.Rcu;
import lockscope.engine.rcu.RcuHost;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Chance;
import lockscope.engine.sched.Cpus;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Events;
import lockscope.engine.sched.Scheduler;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// The timed driver: CPUs with ticks, wake-ups that take time, costs, and events in the order of time.
///
/// It owns one memory; [#next] executes the next event. What it decides depends on that memory alone, so a memory that
/// was put back goes on exactly as before.
final class TimedMachine implements Platform, RcuHost {
    private static final int LIVELOCK = 1_000_000;
    private static final int MOST_PASSES = 10;
    private static final int CLOCK = 0;
    private static final int EVENTS = 1;
    private static final int FOREGROUND = 2;
    private static final int BUSY_WORKERS = 3;
    private static final int FINISHED_AT = 4;

    private final Program program;
    private final MachineSpec spec;
    private final Kernel kernel;
    private final TaskTable table;
    private final Tasks tasks;
    private final Words clock;
    private final Events events;
    private final Chance chance;
    private final Scheduler scheduler;
    private final Cpus cpus;
    private final Entities entities;
    private final TreeRcu rcu;
    private final Interpreter interpreter;
    private final @Nullable Trace trace;
    private final Watch watch;
    private final boolean spinning;
    private @Nullable Violation violation;
    private int executing = -1;
    private boolean silent;

    /// A machine that has booted.
    ///
    /// @param trace where to note what happens
    TimedMachine(Program program, Trace trace, WatchFactory watches) {
        this(program, watches, trace);
        begin();
    }

    /// A machine of the past, to re-execute what is noted already.
    TimedMachine(Program program, WatchFactory watches, Keyframe past) {
        this(program, watches, (Trace) null);
        kernel.memory.restore(past);
    }

    private TimedMachine(Program program, WatchFactory watches, @Nullable Trace trace) {
        this.program = program;
        this.trace = trace;
        spec = program.machine();
        kernel = new Kernel(program, true);
        table = kernel.table;
        tasks = kernel.tasks;
        spinning = spec.spinning();
        Memory memory = kernel.memory;
        clock = memory.allocate("clock", Words.Region.TIMED, 5, 1);
        events = new Events(memory);
        chance = new Chance(memory, spec.seed());
        scheduler = new Scheduler(memory, spec, table.count(), pinned());
        cpus = scheduler.cpus();
        entities = scheduler.entities();
        rcu = new TreeRcu(
                memory,
                tasks,
                this,
                spec,
                program.costs().callback(),
                program.costs().expedited());
        watch = watches.create(kernel, this);
        interpreter = new Interpreter(kernel, this, watch);
    }

    /// Makes what watches a machine, once its memory is laid out.
    interface WatchFactory {
        Watch create(Kernel kernel, Platform platform);
    }

    private int[] pinned() {
        int[] pinned = new int[table.count() + 1];
        for (int t = 1; t <= table.count(); t++) {
            pinned[t] = switch (table.kind(t)) {
                case USER -> Math.min(program.tasks().get(t - 1).cpu(), spec.cpus() - 1);
                case SOFTIRQD -> t - table.softirqd(0);
                case BOOT, WORKER, RCU_KTHREAD -> -1;
            };
        }
        return pinned;
    }

    private void begin() {
        silent = true;
        interpreter.boot();
        silent = false;
        for (int t = 1; t <= table.users(); t++) {
            Program.Task task = program.tasks().get(t - 1);
            clock.add(0, FOREGROUND, task.background() ? 0 : 1);
            events.add(task.startNanos(), Actor.of(Actor.START, t));
        }
        for (int i = 0; i < program.kills().size(); i++) {
            events.add(program.kills().get(i).atNanos(), Actor.of(Actor.KILL, i));
        }
        for (int t = table.boot() + 1; t <= table.count(); t++) {
            tasks.setStatus(t, Tasks.BLOCKED);
            if (table.kind(t) == TaskTable.Kind.WORKER) {
                tasks.setWait(t, WaitKind.WORK.ordinal() + 1, 0);
            } else if (table.kind(t) == TaskTable.Kind.SOFTIRQD) {
                entities.setCpu(t, t - table.softirqd(0));
            }
        }
        for (int q = 0; q < program.workqueues().size(); q++) {
            if (kernel.works.hasWork(q)) {
                wakeWorker(table.worker(q), 0);
            }
        }
    }

    // ---------------------------------------------------------------- the loop

    /// The time of the next event; [Long#MAX_VALUE] when nothing will ever happen again.
    long nextTime() {
        return events.nextTime();
    }

    /// Executes the next event.
    void next() {
        long time = events.nextTime();
        long event = events.removeNext();
        int actor = Events.actor(event);
        long ticket = Events.ticket(event);
        clock.put(CLOCK, time);
        clock.put(EVENTS, clock.at(EVENTS) + 1);
        int n = Actor.number(actor);
        switch (Actor.kind(actor)) {
            case Actor.WORK -> {
                if (entities.ticket(n) == ticket) {
                    entities.setTicket(n, 0);
                    run(entities.cpu(n));
                }
            }
            case Actor.TIMER -> {
                if (entities.timer(n) == ticket) {
                    entities.clearTimer(n);
                    timer(n);
                }
            }
            case Actor.TICK -> tick(n);
            case Actor.DISPATCH -> dispatch(n);
            case Actor.START -> start(n);
            case Actor.KILL -> kill(program.kills().get(n).task(), 0);
            case Actor.EXPEDITED -> rcu.expeditedDue();
            default -> throw new IllegalStateException("event for " + actor);
        }
    }

    /// Whether everything that the scenario wanted is done and no worker is busy.
    boolean isOver() {
        return clock.at(FOREGROUND) == 0 && clock.at(BUSY_WORKERS) == 0;
    }

    /// When the last foreground task ended; 0 while one has not.
    long finishedAt() {
        return clock.at(FINISHED_AT);
    }

    long eventCount() {
        return clock.at(EVENTS);
    }

    @Nullable
    Violation violation() {
        return violation;
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

    Interpreter interpreter() {
        return interpreter;
    }

    // ---------------------------------------------------------------- tasks begin, sleep, wake

    private void start(int task) {
        record(TraceKind.TASK_START, task, 0, 0);
        interpreter.start(task, program.tasks().get(task - 1).routine());
        tasks.setStatus(task, Tasks.BLOCKED);
        makeRunnable(task, 0, 0);
    }

    private void makeRunnable(int task, int by, long latency) {
        tasks.setStatus(task, Tasks.RUNNABLE);
        entities.setSince(task, now());
        int cpu = scheduler.place(task);
        scheduler.account(cpu, now());
        scheduler.arrive(task, cpu, true);
        record(TraceKind.WAKE, task, by, cpu);
        if (cpus.holder(cpu) == 0) {
            cpus.setHolder(cpu, task, true);
            events.add(now() + latency, Actor.of(Actor.DISPATCH, cpu));
            return;
        }
        scheduler.queues().add(cpu, task);
        if (scheduler.preempts(cpu, task)) {
            reschedule(cpu);
        }
    }

    @Override
    public void reschedule(int cpu) {
        if (cpus.needsResched(cpu) || cpus.current(cpu) == 0) {
            return;
        }
        cpus.setNeedsResched(cpu, true);
        if (executing != cpu) {
            events.add(now(), Actor.of(Actor.DISPATCH, cpu));
        }
    }

    @Override
    public void wake(int task, int by) {
        if (tasks.status(task) == Tasks.BLOCKED) {
            makeRunnable(task, by, jittered(program.costs().wakeup()));
        }
    }

    @Override
    public void wakeWorker(int worker, int by) {
        if (tasks.status(worker) == Tasks.BLOCKED) {
            clock.add(0, BUSY_WORKERS, 1);
            makeRunnable(worker, by, jittered(program.costs().queueWork()));
        }
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

    private void setTimer(int task, long at) {
        entities.setTimer(task, events.add(at, Actor.of(Actor.TIMER, task)), at);
    }

    private void timer(int task) {
        if (task == table.rcuKthread()) {
            wakeKthread();
        } else {
            tasks.setPhase(task, Phase.SATISFIED);
            if (tasks.status(task) == Tasks.BLOCKED) {
                makeRunnable(task, 0, jittered(program.costs().wakeup()));
            }
        }
    }

    @Override
    public void kill(int task, int by) {
        if (task < 1 || task > table.users() || tasks.status(task) == Tasks.DONE || tasks.killed(task)) {
            return;
        }
        tasks.setKilled(task);
        record(TraceKind.SIGNAL, task, by, 0);
        if (tasks.status(task) != Tasks.BLOCKED) {
            breakOff(task);
            return;
        }
        if (tasks.waitKind(task) == WaitKind.TIMER.ordinal() + 1) {
            entities.clearTimer(task);
            satisfy(task);
        } else if (interpreter.isKillable(task)) {
            wake(task, by);
        }
    }

    /// What a task does in user mode ends with a fatal signal.
    private void breakOff(int task) {
        if (tasks.phase(task) != Phase.PAID || !interpreter.isUserWork(task)) {
            return;
        }
        tasks.setPhase(task, Phase.FRESH);
        if (!interpreter.isDying(task)) {
            tasks.setPhase(task, Phase.PAID);
        } else if (entities.ticket(task) != 0) {
            entities.setEndsAt(task, now());
            entities.setTicket(task, events.add(now(), Actor.of(Actor.WORK, task)));
        } else {
            entities.setLeft(task, 0);
        }
    }

    // ---------------------------------------------------------------- CPUs

    private void dispatch(int cpu) {
        if (cpus.isStarting(cpu)) {
            int task = cpus.holder(cpu);
            rcu.contextSwitch(cpu, 0, true);
            takeCpu(cpu, task);
            run(cpu);
        } else if (cpus.holder(cpu) == 0) {
            turnToNext(cpu);
            run(cpu);
        } else if (cpus.needsResched(cpu)) {
            reconsider(cpu);
        }
    }

    /// The running task may have to leave in the middle of its work.
    private void reconsider(int cpu) {
        int task = cpus.current(cpu);
        if (tasks.phase(task) == Phase.SPINNING) {
            run(cpu);
        } else if (entities.ticket(task) != 0 && mayPreempt(task, entities.isUser(task))) {
            preempt(cpu, task);
            run(cpu);
        }
    }

    private boolean mayPreempt(int task, boolean user) {
        if (tasks.spinlocks(task) > 0 || tasks.nesting(task) > 0 && !spec.preemptibleRcu()) {
            return false;
        }
        return user || spec.preemption() == Preemption.FULL;
    }

    private boolean mayPreemptBetweenLines(int task) {
        boolean atLine = tasks.phase(task) == Phase.FRESH;
        boolean user = atLine && interpreter.isInUserProgram(task);
        boolean voluntary = spec.preemption() == Preemption.VOLUNTARY && atLine && interpreter.maySleep(task);
        return mayPreempt(task, user || voluntary);
    }

    private void preempt(int cpu, int task) {
        if (entities.ticket(task) != 0) {
            entities.setLeft(task, entities.endsAt(task) - now());
            entities.setTicket(task, 0);
        }
        leaveCpu(cpu, task, OffCpu.PREEMPTED);
        scheduler.queues().add(cpu, task);
        turnToNext(cpu);
    }

    private void leaveCpu(int cpu, int task, OffCpu why) {
        scheduler.account(cpu, now());
        record(TraceKind.SWITCH_OUT, task, 0, why.ordinal());
        entities.setSince(task, now());
        rcu.contextSwitch(cpu, task, why != OffCpu.PREEMPTED);
        cpus.setHolder(cpu, 0, false);
        cpus.setNeedsResched(cpu, false);
        if (spinning) {
            for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
                interpreter.ownerLeftCpu(Tasks.heldLock(tasks.held(task, i)));
            }
        }
    }

    private void turnToNext(int cpu) {
        int next = scheduler.pick(cpu);
        if (next == 0) {
            cpus.countIdle(cpu);
            return;
        }
        takeCpu(cpu, next);
        long cost = program.costs().contextSwitch();
        if (cost > 0) {
            entities.setLeft(next, entities.left(next) + jittered(cost));
        }
    }

    private void takeCpu(int cpu, int task) {
        entities.setCpu(task, cpu);
        cpus.setHolder(cpu, task, false);
        cpus.setSince(cpu, now());
        entities.setUpdatedAt(task, now());
        entities.setSince(task, now());
        record(TraceKind.SWITCH_IN, task, 0, entities.isUser(task) ? 1 : 0);
    }

    /// Lets a CPU run until its task needs time, spins or nobody is left to run.
    private void run(int cpu) {
        int before = executing;
        executing = cpu;
        for (int steps = 0; cpus.holder(cpu) != 0 && violation == null; steps++) {
            int task = cpus.holder(cpu);
            if (steps > LIVELOCK) {
                violated(livelock(task));
                break;
            }
            if (cpus.needsResched(cpu) && tasks.phase(task) != Phase.SPINNING && mayPreemptBetweenLines(task)) {
                preempt(cpu, task);
                continue;
            }
            if (!advance(cpu, task)) {
                break;
            }
        }
        executing = before;
    }

    private Violation livelock(int task) {
        String text = table.name(task) + " runs a million lines without any time passing: a loop here needs a cost, "
                + "for example cpu_work(1us)";
        return new Violation(12, task, tasks.pc(task), now(), text);
    }

    /// Lets a task do its next thing; false when it keeps the CPU and time must pass.
    private boolean advance(int cpu, int task) {
        long left = entities.left(task) + cpus.takeStolen(cpu);
        if (left > 0) {
            entities.setLeft(task, 0);
            work(cpu, task, left);
            return false;
        }
        return switch (table.kind(task)) {
            case USER, BOOT -> step(cpu, task);
            case WORKER -> tasks.base(task) >= 0 ? step(cpu, task) : nextWork(cpu, task);
            case RCU_KTHREAD -> kthread(cpu, task);
            case SOFTIRQD -> softirqd(cpu, task);
        };
    }

    private boolean step(int cpu, int task) {
        long cost = interpreter.isDying(task) ? 0 : jittered(interpreter.cost(task));
        setMode(task, cost > 0 && interpreter.isUserWork(task));
        if (cost > 0) {
            tasks.setPhase(task, Phase.PAID);
            work(cpu, task, cost);
            return false;
        }
        switch (interpreter.step(task)) {
            case RAN -> {
                return true;
            }
            case YIELDS -> {
                if (!scheduler.queues().isEmpty(cpu) && mayPreempt(task, true)) {
                    preempt(cpu, task);
                }
                return true;
            }
            case BLOCKED -> block(cpu, task);
            case SPINS -> {
                entities.setSince(task, now());
                startTicking(cpu);
                return false;
            }
            case EXITED -> ended(cpu, task);
        }
        return true;
    }

    private void setMode(int task, boolean user) {
        if (user != entities.isUser(task)) {
            entities.setUser(task, user);
            record(TraceKind.MODE, task, 0, user ? 1 : 0);
        }
    }

    private void block(int cpu, int task) {
        boolean sleeps = tasks.waitKind(task) == WaitKind.TIMER.ordinal() + 1;
        tasks.setStatus(task, Tasks.BLOCKED);
        leaveCpu(cpu, task, sleeps ? OffCpu.SLEEPS : OffCpu.WAITS);
        turnToNext(cpu);
    }

    private void ended(int cpu, int task) {
        if (table.kind(task) == TaskTable.Kind.WORKER) {
            int queue = table.workqueueOf(task);
            record(TraceKind.WORK_END, task, kernel.works.running(queue), 0);
            kernel.works.finish(queue);
            wakeFlushers(queue);
            return;
        }
        record(TraceKind.TASK_EXIT, task, 0, tasks.killed(task) ? 1 : 0);
        tasks.setStatus(task, Tasks.DONE);
        leaveCpu(cpu, task, OffCpu.EXITS);
        if (!program.tasks().get(task - 1).background()) {
            clock.add(0, FOREGROUND, -1);
            if (clock.at(FOREGROUND) == 0) {
                clock.put(FINISHED_AT, now());
            }
        }
        turnToNext(cpu);
    }

    private void wakeFlushers(int queue) {
        for (int t = 1; t <= table.count() && kernel.works.flushers(queue) > 0; t++) {
            if (tasks.waitKind(t) == WaitKind.FLUSH.ordinal() + 1) {
                wake(t, table.worker(queue));
            }
        }
    }

    private boolean nextWork(int cpu, int worker) {
        int queue = table.workqueueOf(worker);
        int item = kernel.works.take(queue);
        if (item < 0) {
            tasks.setWait(worker, WaitKind.WORK.ordinal() + 1, 0);
            record(TraceKind.WAIT_BEGIN, worker, 0, WaitKind.WORK.ordinal());
            clock.add(0, BUSY_WORKERS, -1);
            block(cpu, worker);
            return true;
        }
        if (tasks.waitKind(worker) != 0) {
            record(TraceKind.WAIT_END, worker, 0, 0);
            tasks.setWait(worker, 0, 0);
        }
        record(TraceKind.WORK_BEGIN, worker, item, 0);
        interpreter.start(worker, program.works().get(item).routine());
        return true;
    }

    private boolean kthread(int cpu, int task) {
        if (tasks.phase(task) == Phase.FRESH && program.costs().gpKthread() > 0) {
            tasks.setPhase(task, Phase.PAID);
            work(cpu, task, jittered(program.costs().gpKthread()));
            return false;
        }
        tasks.setPhase(task, Phase.FRESH);
        rcu.runKthread(cpu);
        tasks.setStatus(task, Tasks.BLOCKED);
        leaveCpu(cpu, task, OffCpu.SLEEPS);
        turnToNext(cpu);
        return true;
    }

    /// One go of `__do_softirq`: passes as long as callbacks are ready and nobody else wants the CPU.
    private boolean softirqd(int cpu, int task) {
        boolean more = true;
        for (int pass = 0; more && pass < MOST_PASSES && (pass == 0 || !cpus.needsResched(cpu)); pass++) {
            more = rcu.softirq(cpu);
        }
        long stolen = cpus.takeStolen(cpu);
        entities.setLeft(task, stolen);
        if (more && cpus.needsResched(cpu)) {
            preempt(cpu, task);
        } else if (!more && stolen == 0) {
            tasks.setStatus(task, Tasks.BLOCKED);
            leaveCpu(cpu, task, OffCpu.SLEEPS);
            turnToNext(cpu);
        }
        return true;
    }

    private void work(int cpu, int task, long nanos) {
        long end = Math.addExact(now(), nanos);
        entities.setEndsAt(task, end);
        entities.setTicket(task, events.add(end, Actor.of(Actor.WORK, task)));
        startTicking(cpu);
    }

    // ---------------------------------------------------------------- ticks

    private void startTicking(int cpu) {
        if (!cpus.isTicking(cpu)) {
            cpus.setTicking(cpu, true);
            long jiffy = spec.jiffyNanos();
            long phase = spec.skewedTicks() ? jiffy / spec.cpus() * cpu : 0;
            events.add(Math.floorDiv(now() - phase, jiffy) * jiffy + jiffy + phase, Actor.of(Actor.TICK, cpu));
        }
    }

    private void tick(int cpu) {
        int task = cpus.current(cpu);
        if (task == 0 && !rcu.hasCallbacks(cpu)) {
            cpus.setTicking(cpu, false);
            return;
        }
        events.add(now() + spec.jiffyNanos(), Actor.of(Actor.TICK, cpu));
        int before = executing;
        executing = cpu;
        scheduler.account(cpu, now());
        rcu.tick(cpu);
        if (scheduler.sliceIsOver(cpu, now())) {
            cpus.setNeedsResched(cpu, true);
        }
        executing = before;
        if (cpus.current(cpu) != 0 && cpus.needsResched(cpu)) {
            reconsider(cpu);
        }
    }

    // ---------------------------------------------------------------- what locks ask

    @Override
    public boolean isOnCpu(int task) {
        return cpus.current(entities.cpu(task)) == task;
    }

    @Override
    public boolean shouldYield(int task) {
        return cpus.needsResched(entities.cpu(task));
    }

    @Override
    public boolean needsResched(int cpu) {
        return cpus.needsResched(cpu) || cpus.isStarting(cpu);
    }

    @Override
    public void stopSpinning(int task) {
        entities.setTicket(task, events.add(now(), Actor.of(Actor.WORK, task)));
    }

    @Override
    public void sleepInstead(int task) {
        int cpu = entities.cpu(task);
        record(TraceKind.SPIN, task, tasks.waitObject(task), 0);
        entities.setTicket(task, 0);
        tasks.setStatus(task, Tasks.BLOCKED);
        leaveCpu(cpu, task, OffCpu.WAITS);
        events.add(now(), Actor.of(Actor.DISPATCH, cpu));
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
    public boolean handoffIsDue(int task) {
        long jiffy = spec.jiffyNanos();
        long wait = (4_000_000L + jiffy - 1) / jiffy * jiffy;
        return now() - entities.queuedAt(task) > wait;
    }

    @Override
    public void queued(int task) {
        entities.setQueuedAt(task, now());
    }

    // ---------------------------------------------------------------- what RCU asks

    @Override
    public Rcu rcu() {
        return rcu;
    }

    @Override
    public int cpuOf(int task) {
        return entities.cpu(task);
    }

    @Override
    public int current(int cpu) {
        return cpus.current(cpu);
    }

    @Override
    public boolean inUserMode(int cpu) {
        int task = cpus.current(cpu);
        return task != 0 && entities.isUser(task);
    }

    @Override
    public long idleEntries(int cpu) {
        return cpus.idleEntries(cpu);
    }

    @Override
    public void wakeKthread() {
        int kthread = table.rcuKthread();
        if (tasks.status(kthread) == Tasks.BLOCKED) {
            entities.clearTimer(kthread);
            makeRunnable(kthread, 0, jittered(program.costs().wakeup()));
        }
    }

    @Override
    public void wakeKthreadAt(long time) {
        setTimer(table.rcuKthread(), time);
    }

    @Override
    public void interrupt(int cpu, long nanos) {
        int task = cpus.current(cpu);
        if (task != 0 && entities.ticket(task) != 0) {
            entities.setEndsAt(task, entities.endsAt(task) + nanos);
            entities.setTicket(task, events.add(entities.endsAt(task), Actor.of(Actor.WORK, task)));
        } else if (task != 0) {
            cpus.addStolen(cpu, nanos);
        }
    }

    @Override
    public void keepTicking(int cpu) {
        startTicking(cpu);
    }

    @Override
    public void wakeSoftirqd(int cpu) {
        int softirqd = table.softirqd(cpu);
        if (tasks.status(softirqd) == Tasks.BLOCKED) {
            makeRunnable(softirqd, 0, 0);
        }
    }

    @Override
    public void expeditedAt(long time) {
        events.add(time, Actor.of(Actor.EXPEDITED, 0));
    }

    @Override
    public void invoke(long net, int cpu) {
        int slot = kernel.nets.slot(net);
        if (slot == 0) {
            record(TraceKind.CALLBACK_INVOKED, 0, 0, 0);
            String text = "an RCU callback touches a namespace whose memory was freed";
            violated(new Violation(6, 0, 0, now(), text));
            return;
        }
        kernel.nets.addCallbacks(slot, -1);
        watch.callback(slot);
        record(TraceKind.CALLBACK_INVOKED, 0, cpu, kernel.nets.serial(slot), 0);
    }

    // ---------------------------------------------------------------- time, chance, trace

    @Override
    public long now() {
        return clock.at(CLOCK);
    }

    @Override
    public long draw(long fromNanos, long toNanos) {
        return chance.between(fromNanos, toNanos);
    }

    private long jittered(long cost) {
        if (cost <= 0 || spec.jitterPercent() == 0) {
            return cost;
        }
        long span = cost * spec.jitterPercent() / 100;
        return cost + chance.between(-span, span);
    }

    @Override
    public void record(TraceKind kind, int task, int object, int value) {
        if (trace != null && !silent) {
            trace.append(now(), kind, task, task == 0 ? -1 : entities.cpu(task), object, value);
        }
    }

    @Override
    public void record(TraceKind kind, int task, int cpu, int object, int value) {
        if (trace != null && !silent) {
            trace.append(now(), kind, task, cpu, object, value);
        }
    }

    @Override
    public void violated(Violation found) {
        if (violation == null) {
            violation = found;
            record(TraceKind.VIOLATION, found.task(), found.invariant(), found.pc());
        }
    }
}
