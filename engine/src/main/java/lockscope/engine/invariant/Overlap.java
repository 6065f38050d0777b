package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Method;

/// I13: where a strategy tells sync operations from async ones, methods of sync operations never run for two namespaces
/// at once.
final class Overlap implements Watch {
    private static final int OP = 0;
    private static final int NET = 1;

    private final Kernel kernel;
    private final Operations operations;
    private final Report report;
    private final Words inside;

    Overlap(Kernel kernel, Operations operations, Report report) {
        this.kernel = kernel;
        this.operations = operations;
        this.report = report;
        inside = kernel.memory
                .allocate("sync methods", Words.Region.NOTES, 2, kernel.table.count() + 1)
                .perTask();
    }

    /// Whether the listing knows the flag.
    static boolean applies(Kernel kernel) {
        return kernel.program.global("nr_sync_pernet_ops") >= 0;
    }

    @Override
    public void methodBegins(int task, int op, Method method, long argument, int net) {
        if (operations.isAsync(op)) {
            return;
        }
        for (int t = 1; t <= kernel.table.count(); t++) {
            int other = inside.getInt(t, OP);
            if (t != task && other != 0 && inside.getInt(t, NET) != net) {
                report.broken(
                        13,
                        task,
                        "calls " + method.listingName() + " of " + report.op(op) + " while "
                                + report.task(t) + " is in a method of " + report.op(other)
                                + " for another namespace, and neither is async");
            }
        }
        inside.set(task, OP, op);
        inside.set(task, NET, net);
    }

    @Override
    public void methodEnds(int task, int op, Method method, long argument, long value) {
        if (inside.getInt(task, OP) == op) {
            inside.clear(task);
        }
    }
}
