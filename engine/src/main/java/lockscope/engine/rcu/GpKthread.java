package lockscope.engine.rcu;

import java.util.function.IntConsumer;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.TraceKind;

/// `rcu_gp_kthread`: begins a grace period when one is needed, scans for idle CPUs every few jiffies, ends it when
/// nobody owes any more.
///
/// It runs on a CPU like any task, so that CPU is not idle during its own scan.
final class GpKthread {
    private static final int STATE = 0;
    private static final int SCANS = 1;

    private static final int IDLES = 0;
    private static final int STARTS = 1;
    private static final int SCANNING = 2;

    /// A grace period that is older asks CPUs in its way to reschedule.
    private static final long URGE_AFTER_NANOS = 50_000_000L;

    private final Words w;
    private final Words snapshot;
    private final GracePeriods periods;
    private final NodeTree tree;
    private final Readers readers;
    private final CpuReports reports;
    private final IntConsumer note;
    private final RcuHost host;
    private final MachineSpec spec;

    /// @param note lets a CPU note what began and ended, callbacks included
    GpKthread(
            Memory memory,
            MachineSpec spec,
            GracePeriods periods,
            NodeTree tree,
            Readers readers,
            CpuReports reports,
            IntConsumer note,
            RcuHost host) {
        w = memory.allocate("rcu_gp_kthread", Words.Region.LOGICAL, 2, 1);
        snapshot = memory.allocate("rcu dynticks_snap", Words.Region.LOGICAL, 1, spec.cpus());
        this.spec = spec;
        this.periods = periods;
        this.tree = tree;
        this.readers = readers;
        this.reports = reports;
        this.note = note;
        this.host = host;
    }

    /// Somebody needs a grace period.
    void ask(long needed) {
        periods.request(needed);
        if (w.getInt(0, STATE) == IDLES) {
            w.set(0, STATE, STARTS);
            host.wakeKthread();
        }
    }

    /// One pass, on a CPU; afterwards it sleeps until it is woken.
    void run(int c) {
        switch (w.getInt(0, STATE)) {
            case IDLES -> {}
            case STARTS -> start(c);
            case SCANNING -> {
                if (!tree.isDone()) {
                    scan();
                }
                if (tree.isDone()) {
                    end(c);
                } else {
                    sleep();
                }
            }
            default -> throw new IllegalStateException("kthread state " + w.get(0, STATE));
        }
    }

    private void start(int c) {
        periods.begin(host.now());
        w.set(0, SCANS, 0);
        tree.start();
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            for (int t = readers.first(leaf); t != 0; t = readers.next(t)) {
                readers.setHoldsUp(t, periods.number());
                tree.addBlocked(leaf, 1);
            }
        }
        w.set(0, STATE, SCANNING);
        host.record(TraceKind.GP_BEGIN, 0, c, (int) periods.number(), 0);
        note.accept(c);
        sleep();
    }

    /// `rcu_gp_fqs`: the first scan credits CPUs that idle now, later ones also those that idled since.
    private void scan() {
        boolean first = w.get(0, SCANS) == 0;
        w.add(0, SCANS, 1);
        host.record(TraceKind.GP_SCAN, 0, -1, (int) periods.number(), tree.owing());
        for (int c = 0; c < spec.cpus(); c++) {
            if (tree.owes(c)) {
                look(c, first);
            }
        }
    }

    private void look(int c, boolean first) {
        if (host.current(c) == 0) {
            reports.report(c, Quiescence.IDLE);
        } else if (first) {
            snapshot.set(c, 0, host.idleEntries(c));
        } else if (host.idleEntries(c) != snapshot.get(c, 0)) {
            reports.report(c, Quiescence.WAS_IDLE);
        } else if (host.now() - periods.startedAt() > URGE_AFTER_NANOS) {
            host.reschedule(c);
        }
    }

    private void end(int c) {
        periods.end();
        host.record(TraceKind.GP_END, 0, c, (int) periods.number(), 0);
        note.accept(c);
        if (periods.isMoreRequested()) {
            start(c);
        } else {
            w.set(0, STATE, IDLES);
        }
    }

    /// A sleep of j jiffies ends at the (j+1)th tick.
    private void sleep() {
        long jiffies = 1L + (spec.hz() > 250 ? 1 : 0) + (spec.hz() > 500 ? 1 : 0) + spec.cpus() / 256;
        long jiffy = spec.jiffyNanos();
        host.wakeKthreadAt((host.now() / jiffy + 1 + jiffies) * jiffy);
    }
}
