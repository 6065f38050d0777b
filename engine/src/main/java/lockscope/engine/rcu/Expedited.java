package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.TraceKind;

/// Expedited grace periods: every busy CPU is interrupted, and whoever reads at that moment is waited for; no tick is
/// involved.
///
/// Callers that come while one runs share the next one. Models `kernel/rcu/tree_exp.h`; the funnel through the tree
/// and its work item are one latency here.
final class Expedited {
    private static final int SEQ = 0;
    private static final int RUNNING = 1;
    private static final int READERS = 2;
    private static final int INTERRUPTED = 3;
    private static final int WAITING = 4;

    private final Words w;
    private final Words target;
    private final Tasks tasks;
    private final RcuHost host;
    private final Readers readers;
    private final MachineSpec spec;
    private final int leaves;
    private final long latency;

    Expedited(Memory memory, Tasks tasks, RcuHost host, Readers readers, MachineSpec spec, int leaves, long latency) {
        w = memory.allocate("rcu expedited", Words.Region.LOGICAL, 5, 1);
        target = memory.allocate("rcu expedited waiter", Words.Region.LOGICAL, 1, tasks.count() + 1);
        this.tasks = tasks;
        this.host = host;
        this.readers = readers;
        this.spec = spec;
        this.leaves = leaves;
        this.latency = latency;
    }

    boolean isRunning() {
        return w.get(0, RUNNING) != 0;
    }

    int number() {
        return w.getInt(0, SEQ);
    }

    boolean request(int task) {
        target.set(task, 0, w.get(0, SEQ) + 1);
        w.add(0, WAITING, 1);
        if (!isRunning()) {
            start(task);
        }
        return false;
    }

    private void start(int by) {
        w.add(0, SEQ, 1);
        w.set(0, RUNNING, 1);
        w.set(0, READERS, 0);
        w.set(0, INTERRUPTED, 0);
        host.record(TraceKind.EXPEDITED_BEGIN, by, by == 0 ? -1 : host.cpuOf(by), number(), 0);
        for (int c = 0; c < spec.cpus(); c++) {
            int current = host.current(c);
            if (current != 0 && tasks.nesting(current) > 0) {
                await(current);
            }
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int t = readers.first(leaf); t != 0; t = readers.next(t)) {
                await(t);
            }
        }
        host.expeditedAt(host.now() + latency);
    }

    private void await(int task) {
        if (!readers.expedited(task)) {
            readers.setExpedited(task, true);
            w.add(0, READERS, 1);
        }
    }

    void interruptsDone() {
        w.set(0, INTERRUPTED, 1);
        endIfDone();
    }

    /// A reader that was waited for has left its read section.
    void readerLeft() {
        w.add(0, READERS, -1);
        endIfDone();
    }

    private void endIfDone() {
        if (!isRunning() || w.get(0, READERS) > 0 || w.get(0, INTERRUPTED) == 0) {
            return;
        }
        w.set(0, RUNNING, 0);
        host.record(TraceKind.EXPEDITED_END, 0, -1, number(), 0);
        for (int t = 1; t <= tasks.count() && w.get(0, WAITING) > 0; t++) {
            long awaited = target.get(t, 0);
            if (awaited != 0 && awaited <= w.get(0, SEQ)) {
                target.set(t, 0, 0);
                w.add(0, WAITING, -1);
                host.satisfy(t);
            }
        }
        if (w.get(0, WAITING) > 0) {
            start(0);
        }
    }
}
