package lockscope.engine.invariant;

import lockscope.engine.invariant.Marks.Left;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Nets.OpSet;
import lockscope.engine.trace.NetState;

/// I5: the data that operations keep for a namespace outlives the exits of all of them, and is freed once.
/// I6: the namespace itself outlives every callback that will touch it.
final class DataLife implements Watch {
    private final Nets nets;
    private final Operations operations;
    private final Marks marks;
    private final Report report;

    DataLife(Kernel kernel, Operations operations, Marks marks, Report report) {
        nets = kernel.nets;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
    }

    @Override
    public void dataFreed(int task, int net, int op) {
        String deed = "frees the data of " + report.op(op) + " in " + report.net(net);
        if (!nets.in(net, OpSet.DATA, op)) {
            report.broken(5, task, deed + ", which is not there");
            return;
        }
        int early = userOf(net, op);
        if (early != 0) {
            report.broken(5, task, deed + " before the exit of " + report.op(early) + ", which may still read it");
        }
    }

    /// An operation that may still use the data of `op`, 0 for none.
    private int userOf(int net, int op) {
        boolean initFailed = operations.has(op, Method.INIT)
                && !nets.in(net, OpSet.INITED, op)
                && !marks.has(net, Left.EXITED, op)
                && !marks.has(net, Left.BATCHED, op);
        if (initFailed) {
            return 0;
        }
        NetState state = nets.state(net);
        if (state == NetState.LIVE || state == NetState.DEAD) {
            return nets.in(net, OpSet.INITED, op) && operations.hasExits(op) ? op : 0;
        }
        return operations.awaitingExit(net);
    }

    @Override
    public void freed(int task, int net) {
        for (int op = 1; op <= operations.count() && nets.size(net, OpSet.DATA) > 0; op++) {
            if (nets.in(net, OpSet.DATA, op)) {
                report.broken(5, task, "frees " + report.net(net) + " with the data of " + report.op(op) + " in it");
                break;
            }
        }
        if (nets.callbacks(net) > 0) {
            String left = nets.callbacks(net) == 1
                    ? "an RCU callback that touches it has"
                    : nets.callbacks(net) + " RCU callbacks that touch it have";
            report.broken(
                    6, task, "frees " + report.net(net) + ", but " + left + " not run: an rcu_barrier is missing");
        }
    }
}
