package lockscope.engine.invariant;

import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;

/// I14: `nr_sync_pernet_ops` is how many sync operations are registered, and nobody who holds `net_sem` as a reader sees
/// it change.
final class SyncCount implements Watch {
    private final Kernel kernel;
    private final Operations operations;
    private final Report report;
    private final int counter;
    private final int lock;
    private final Words last;

    SyncCount(Kernel kernel, Operations operations, Report report) {
        this.kernel = kernel;
        this.operations = operations;
        this.report = report;
        counter = kernel.program.global("nr_sync_pernet_ops");
        lock = kernel.program.lock("net_sem");
        last = kernel.memory.allocate("sync count", Words.Region.NOTES, 1, 1);
        last.set(0, 0, counter < 0 ? 0 : kernel.program.globals().get(counter).initial());
    }

    /// Whether the listing counts them.
    static boolean applies(Kernel kernel) {
        return kernel.program.global("nr_sync_pernet_ops") >= 0 && kernel.program.list("pernet_list") >= 0;
    }

    @Override
    public void assigned(int task) {
        long value = kernel.globals.get(counter);
        if (value == last.get(0, 0)) {
            return;
        }
        last.set(0, 0, value);
        if (lock >= 0 && kernel.locks.readers(lock) > 0) {
            report.broken(
                    14,
                    task,
                    "changes nr_sync_pernet_ops" + report.line(task) + " while " + kernel.locks.readers(lock)
                            + " hold net_sem as readers");
        }
    }

    @Override
    public void released(int task, int released, int mode) {
        if (released != lock || mode != LockMode.WRITE) {
            return;
        }
        int[] sync = {0};
        operations.eachRegistered(op -> sync[0] += operations.isAsync(op) ? 0 : 1);
        if (sync[0] != last.get(0, 0)) {
            report.broken(
                    14,
                    task,
                    "leaves nr_sync_pernet_ops at " + last.get(0, 0) + ", but " + sync[0]
                            + " operations on pernet_list are not async");
        }
    }
}
