package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
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
    private static final int MOST_PASSES = 10;

    private final GracePeriods periods;
    private final CpuReports reports;
    private final GpKthread kthread;
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
        periods = new GracePeriods(memory);
        tree = new NodeTree(memory, spec.cpus());
        reports = new CpuReports(memory, spec.cpus(), periods, tree, host);
        readers = new Readers(memory, tasks.count(), tree.leaves());
        kthread = new GpKthread(memory, spec, periods, tree, readers, reports, this::note, host);
        callbacks = new Callbacks(memory, spec.cpus());
        expedited = new Expedited(memory, tasks, host, readers, spec, tree.leaves(), expeditedNanos);
        barrier = new Barrier(memory, tasks, host, callbacks, spec.cpus());
    }

    /// How many levels the tree of `struct rcu_node` has for that many CPUs.
    public static int levels(int cpus) {
        return NodeTree.leaves(cpus) > 1 ? 2 : 1;
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
            reports.pass(host.cpuOf(task), Quiescence.CONTEXT_SWITCH);
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
            reports.pass(c, Quiescence.CONTEXT_SWITCH);
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
        host.queued(net, task, c);
    }

    @Override
    public boolean barrier(int task) {
        return barrier.request(task);
    }

    @Override
    public boolean holdsUp(int reader, int waiter) {
        long needs = awaited(waiter);
        if (!isRunning() || needs != gracePeriod()) {
            return needs == 0 || needs > periods.completed();
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
            reports.pass(c, Quiescence.TICK);
        } else if (spec.preemptibleRcu() && reports.knowsItOwes(c) && !reports.hasPassed(c)) {
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
            if (!callbacks.isReady(c, reports.notedEnd(c))) {
                return;
            }
        }
    }

    /// Whether a CPU has something to do for RCU (`rcu_pending`).
    public boolean isPending(int c) {
        return reports.canReport(c)
                || callbacks.isReady(c, reports.notedEnd(c))
                || callbacks.hasUnnumbered(c)
                || reports.hasNews(c);
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
        if (reports.canReport(c)) {
            reports.reportPassed(c);
        }
        for (int i = 0; i < spec.callbacksPerPass() && callbacks.isReady(c, reports.notedEnd(c)); i++) {
            invokeFirst(c);
        }
        return callbacks.isReady(c, reports.notedEnd(c));
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
        if (callbacks.hasUnnumbered(c)) {
            long needed = gracePeriod() + 1;
            callbacks.number(c, needed);
            kthread.ask(needed);
        }
        reports.note(c);
    }

    /// The kthread has a CPU: one pass of `rcu_gp_kthread`; afterwards it sleeps until it is woken.
    public void runKthread(int c) {
        kthread.run(c);
    }

    // ---------------------------------------------------------------- what pictures ask

    /// The number of the last grace period that started.
    public long gracePeriod() {
        return periods.number();
    }

    public boolean isRunning() {
        return periods.isRunning();
    }

    /// When the last grace period started.
    public long startedAt() {
        return periods.startedAt();
    }

    /// Whether the running grace period still waits for the CPU.
    public boolean owes(int c) {
        return isRunning() && tree.owes(c);
    }

    /// Whether the CPU has noticed the running grace period.
    public boolean hasNoted(int c) {
        return reports.hasNoted(c);
    }

    /// Whether the CPU has passed a quiescent state that it has not reported yet.
    public boolean hasPassed(int c) {
        return reports.hasPassed(c);
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
