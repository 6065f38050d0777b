package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.TraceKind;

/// Tree RCU with its grace-period kthread: a grace period has no length of its own, it takes as long as ticks,
/// context switches, idle CPUs and readers make it.
///
/// Models `kernel/rcu/tree.c` and `tree_plugin.h` of Linux 4.14 to 4.19. Left out: RCU boosting, callback offloading,
/// CPU hotplug, the stall warning.
public final class TreeRcu implements Rcu {
    private static final int SEQ = 0;
    private static final int COMPLETED = 1;
    private static final int REQUESTED = 2;
    private static final int STARTED_AT = 3;
    private static final int KTHREAD = 4;
    private static final int SCANS = 5;

    private static final int NOTED = 0;
    private static final int NOTED_DONE = 1;
    private static final int OWES = 2;
    private static final int PASSED = 3;
    private static final int SNAPSHOT = 4;

    private static final int IDLES = 0;
    private static final int STARTS = 1;
    private static final int SCANNING = 2;
    private static final int CLEANS_UP = 3;

    private static final int MOST_PASSES = 10;
    private static final long URGE_AFTER = 50_000_000L;

    private final Words global;
    private final Words cpu;
    private final NodeTree tree;
    private final Readers readers;
    private final Callbacks callbacks;
    private final Expedited expedited;
    private final Barrier barrier;
    private final Tasks tasks;
    private final RcuHost host;
    private final MachineSpec spec;
    private final long callbackNanos;

    /// @param callbackNanos what invoking one callback takes
    /// @param expeditedNanos what an expedited grace period takes when no reader is in its way
    public TreeRcu(
            Memory memory, Tasks tasks, RcuHost host, MachineSpec spec, long callbackNanos, long expeditedNanos) {
        this.tasks = tasks;
        this.host = host;
        this.spec = spec;
        this.callbackNanos = callbackNanos;
        global = memory.allocate("rcu_state", Words.Region.LOGICAL, 6, 1);
        cpu = memory.allocate("rcu_data", Words.Region.LOGICAL, 5, spec.cpus());
        tree = new NodeTree(memory, spec.cpus());
        readers = new Readers(memory, tasks.count(), tree.leaves());
        callbacks = new Callbacks(memory, spec.cpus());
        expedited = new Expedited(memory, tasks, host, readers, spec, tree.leaves(), expeditedNanos);
        barrier = new Barrier(memory, tasks, host, callbacks, spec.cpus());
    }

    // ---------------------------------------------------------------- read side

    @Override
    public void readLock(int task) {
        int nesting = tasks.nesting(task);
        tasks.setNesting(task, nesting + 1);
        if (nesting == 0) {
            readers.setSince(task, host.now());
            host.record(TraceKind.READER_BEGIN, task, host.cpuOf(task), 0, 0);
        }
    }

    @Override
    public boolean readUnlock(int task) {
        int nesting = tasks.nesting(task);
        if (nesting == 0) {
            return false;
        }
        tasks.setNesting(task, nesting - 1);
        if (nesting == 1) {
            host.record(TraceKind.READER_END, task, host.cpuOf(task), 0, 0);
            leave(task);
        }
        return true;
    }

    /// `rcu_read_unlock_special`: the outermost unlock pays what it owes.
    private void leave(int task) {
        if (readers.isTold(task)) {
            readers.setTold(task, false);
            cpu.set(host.cpuOf(task), PASSED, 1 + Quiescence.CONTEXT_SWITCH.ordinal());
        }
        boolean wasAwaited = readers.expedited(task);
        if (readers.isBlocked(task)) {
            int leaf = readers.leaf(task);
            boolean heldUp = readers.holdsUp(task) == gracePeriod() && isRunning();
            readers.remove(task);
            if (heldUp && tree.addBlocked(leaf, -1)) {
                host.wakeKthread();
            }
        }
        readers.setExpedited(task, false);
        if (wasAwaited) {
            expedited.readerLeft();
        }
    }

    /// A CPU turns to another task (`rcu_note_context_switch`).
    ///
    /// @param from the task that leaves, 0 for idle
    /// @param sleeps whether it leaves of its own accord
    public void contextSwitch(int c, int from, boolean sleeps) {
        if (from != 0 && tasks.nesting(from) > 0 && !readers.isBlocked(from) && spec.preemptibleRcu()) {
            int leaf = tree.leaf(c);
            boolean awaited = readers.expedited(from);
            readers.add(from, leaf);
            readers.setExpedited(from, awaited);
            boolean counts = isRunning() && tree.owes(c);
            if (counts) {
                readers.setHoldsUp(from, gracePeriod());
                tree.addBlocked(leaf, 1);
            }
            host.record(TraceKind.READER_PREEMPTED, from, c, counts ? (int) gracePeriod() : 0, sleeps ? 1 : 0);
        }
        if (spec.preemptibleRcu() || from == 0 || tasks.nesting(from) == 0) {
            cpu.set(c, PASSED, 1 + Quiescence.CONTEXT_SWITCH.ordinal());
        }
    }

    // ---------------------------------------------------------------- update side

    @Override
    public boolean synchronize(int task) {
        if (spec.rcuExpedited()) {
            return synchronizeExpedited(task);
        }
        if (spec.cpus() == 1 && !spec.preemptibleRcu()) {
            return true;
        }
        int c = host.cpuOf(task);
        callbacks.append(c, Callbacks.WAKE, task);
        host.keepTicking(c);
        return false;
    }

    @Override
    public boolean synchronizeExpedited(int task) {
        return expedited.request(task);
    }

    /// The time of an expedited grace period's interrupts has passed.
    public void expeditedDue() {
        expedited.interruptsDone();
    }

    @Override
    public void call(int task, long net) {
        int c = host.cpuOf(task);
        callbacks.append(c, Callbacks.CALL, net);
        host.keepTicking(c);
        host.record(TraceKind.CALLBACK_QUEUED, task, c, (int) net, 0);
    }

    @Override
    public boolean barrier(int task) {
        return barrier.request(task);
    }

    @Override
    public boolean holdsUp(int reader, int waiter) {
        long needs = awaited(waiter);
        if (!isRunning() || needs != gracePeriod()) {
            return needs == 0 || needs > global.get(0, COMPLETED);
        }
        return readers.isBlocked(reader) ? holdsUp(reader) : tree.owes(host.cpuOf(reader));
    }

    // ---------------------------------------------------------------- ticks and softirq

    /// The tick of a CPU (`rcu_check_callbacks`), before the scheduler may switch.
    public void tick(int c) {
        int current = host.current(c);
        boolean outside = spec.preemptibleRcu()
                ? current == 0 || tasks.nesting(current) == 0
                : current == 0 || host.inUserMode(c);
        if (outside) {
            cpu.set(c, PASSED, 1 + Quiescence.TICK.ordinal());
        } else if (spec.preemptibleRcu() && cpu.get(c, OWES) != 0 && cpu.get(c, PASSED) == 0) {
            readers.setTold(current, true);
        }
        softirqs(c);
    }

    private void softirqs(int c) {
        for (int pass = 0; isPending(c); pass++) {
            if (pass == MOST_PASSES || pass > 0 && host.needsResched(c)) {
                host.wakeSoftirqd(c);
                return;
            }
            softirq(c);
            if (!callbacks.isReady(c, cpu.get(c, NOTED_DONE))) {
                return;
            }
        }
    }

    /// Whether a CPU has something to do for RCU (`rcu_pending`).
    public boolean isPending(int c) {
        return cpu.get(c, OWES) != 0 && cpu.get(c, PASSED) != 0
                || callbacks.isReady(c, cpu.get(c, NOTED_DONE))
                || callbacks.hasUnnumbered(c)
                || cpu.get(c, NOTED_DONE) != global.get(0, COMPLETED)
                || cpu.get(c, NOTED) != gracePeriod();
    }

    /// Whether the CPU must keep its tick although it idles.
    public boolean hasCallbacks(int c) {
        return !callbacks.isEmpty(c);
    }

    public int callbackCount(int c) {
        return callbacks.count(c);
    }

    /// One pass of `rcu_process_callbacks`: notes new grace periods, reports, asks for one, invokes callbacks.
    ///
    /// @return whether callbacks are left that are ready
    public boolean softirq(int c) {
        note(c);
        if (cpu.get(c, OWES) != 0 && cpu.get(c, PASSED) != 0) {
            cpu.set(c, OWES, 0);
            report(c, Quiescence.values()[cpu.getInt(c, PASSED) - 1]);
        }
        for (int i = 0; i < spec.callbacksPerPass() && callbacks.isReady(c, cpu.get(c, NOTED_DONE)); i++) {
            invokeFirst(c);
        }
        return callbacks.isReady(c, cpu.get(c, NOTED_DONE));
    }

    private void invokeFirst(int c) {
        int kind = callbacks.firstKind(c);
        long argument = callbacks.firstArgument(c);
        callbacks.removeFirst(c);
        host.interrupt(c, callbackNanos);
        switch (kind) {
            case Callbacks.WAKE -> host.satisfy((int) argument);
            case Callbacks.BARRIER -> barrier.callbackInvoked();
            default -> host.invoke(argument, c);
        }
    }

    /// `note_gp_changes`: learns what ended and what began, and asks for a grace period for new callbacks.
    private void note(int c) {
        cpu.set(c, NOTED_DONE, global.get(0, COMPLETED));
        if (callbacks.hasUnnumbered(c)) {
            long needed = gracePeriod() + 1;
            callbacks.number(c, needed);
            ask(needed);
        }
        if (cpu.get(c, NOTED) != gracePeriod()) {
            cpu.set(c, NOTED, gracePeriod());
            cpu.set(c, PASSED, 0);
            cpu.set(c, OWES, isRunning() && tree.owes(c) ? 1 : 0);
        }
    }

    private void report(int c, Quiescence how) {
        if (!isRunning() || !tree.owes(c)) {
            return;
        }
        host.record(TraceKind.QUIESCENT, 0, c, (int) gracePeriod(), how.ordinal());
        if (tree.report(c)) {
            host.wakeKthread();
        }
    }

    private void ask(long needed) {
        if (needed > global.get(0, REQUESTED)) {
            global.set(0, REQUESTED, needed);
        }
        if (global.getInt(0, KTHREAD) == IDLES) {
            global.set(0, KTHREAD, STARTS);
            host.wakeKthread();
        }
    }

    // ---------------------------------------------------------------- the kthread

    /// The kthread has a CPU: one pass of `rcu_gp_kthread`; afterwards it sleeps until it is woken.
    public void runKthread(int c) {
        switch (global.getInt(0, KTHREAD)) {
            case IDLES -> {}
            case STARTS -> start(c);
            case SCANNING -> {
                if (!tree.isDone()) {
                    scan();
                }
                if (tree.isDone()) {
                    cleanUp(c);
                } else {
                    sleep(jiffiesBetweenScans());
                }
            }
            case CLEANS_UP -> cleanUp(c);
            default -> throw new IllegalStateException("kthread state " + global.get(0, KTHREAD));
        }
    }

    private void start(int c) {
        global.add(0, SEQ, 1);
        global.set(0, STARTED_AT, host.now());
        global.set(0, SCANS, 0);
        tree.start();
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            for (int t = readers.first(leaf); t != 0; t = readers.next(t)) {
                readers.setHoldsUp(t, gracePeriod());
                tree.addBlocked(leaf, 1);
            }
        }
        global.set(0, KTHREAD, SCANNING);
        host.record(TraceKind.GP_BEGIN, 0, c, (int) gracePeriod(), 0);
        note(c);
        sleep(jiffiesBetweenScans());
    }

    /// `rcu_gp_fqs`: the first scan credits CPUs that idle now, later ones also those that idled since.
    private void scan() {
        boolean first = global.get(0, SCANS) == 0;
        global.add(0, SCANS, 1);
        host.record(TraceKind.GP_SCAN, 0, -1, (int) gracePeriod(), tree.owing());
        for (int c = 0; c < spec.cpus(); c++) {
            if (!tree.owes(c)) {
                continue;
            }
            if (host.current(c) == 0) {
                report(c, Quiescence.IDLE);
            } else if (first) {
                cpu.set(c, SNAPSHOT, host.idleEntries(c));
            } else if (host.idleEntries(c) != cpu.get(c, SNAPSHOT)) {
                report(c, Quiescence.WAS_IDLE);
            } else if (host.now() - global.get(0, STARTED_AT) > URGE_AFTER) {
                host.reschedule(c);
            }
        }
    }

    private void cleanUp(int c) {
        global.set(0, COMPLETED, gracePeriod());
        host.record(TraceKind.GP_END, 0, c, (int) gracePeriod(), 0);
        note(c);
        if (global.get(0, REQUESTED) > gracePeriod()) {
            start(c);
        } else {
            global.set(0, KTHREAD, IDLES);
        }
    }

    /// A sleep of j jiffies ends at the (j+1)th tick.
    private void sleep(long jiffies) {
        long jiffy = spec.jiffyNanos();
        host.wakeKthreadAt((host.now() / jiffy + 1 + jiffies) * jiffy);
    }

    private long jiffiesBetweenScans() {
        return 1L + (spec.hz() > 250 ? 1 : 0) + (spec.hz() > 500 ? 1 : 0) + spec.cpus() / 256;
    }

    // ---------------------------------------------------------------- what pictures ask

    /// The number of the last grace period that started.
    public long gracePeriod() {
        return global.get(0, SEQ);
    }

    public boolean isRunning() {
        return global.get(0, COMPLETED) != gracePeriod();
    }

    /// When the last grace period started.
    public long startedAt() {
        return global.get(0, STARTED_AT);
    }

    /// Whether the running grace period still waits for the CPU.
    public boolean owes(int c) {
        return isRunning() && tree.owes(c);
    }

    /// Whether the CPU has noticed the running grace period.
    public boolean hasNoted(int c) {
        return cpu.get(c, NOTED) == gracePeriod();
    }

    /// Whether the CPU has passed a quiescent state that it has not reported yet.
    public boolean hasPassed(int c) {
        return cpu.get(c, PASSED) != 0;
    }

    /// Whether the task was preempted inside a read section that it has not left.
    public boolean isBlockedReader(int task) {
        return readers.isBlocked(task);
    }

    /// Whether the running grace period waits for this preempted reader.
    public boolean holdsUp(int task) {
        return isRunning() && readers.isBlocked(task) && readers.holdsUp(task) == gracePeriod();
    }

    /// Whether an expedited grace period waits for this reader.
    public boolean holdsUpExpedited(int task) {
        return readers.expedited(task);
    }

    public boolean isExpeditedRunning() {
        return expedited.isRunning();
    }

    public int expeditedNumber() {
        return expedited.number();
    }

    /// When the task entered the read section that it is in.
    public long readingSince(int task) {
        return readers.since(task);
    }

    /// The grace period that a task in `synchronize_rcu` needs; 0 when its callback has no number yet.
    public long awaited(int task) {
        for (int c = 0; c < spec.cpus(); c++) {
            long needs = callbacks.neededBy(c, task);
            if (needs >= 0) {
                return needs;
            }
        }
        return 0;
    }
}
