package lockscope.engine.invariant;

import lockscope.engine.invariant.Marks.Left;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Nets.OpSet;

/// I1: whoever initialised a namespace takes it down again, once, before its memory goes; nobody else does.
final class Pairing implements Watch {
    private final Nets nets;
    private final Operations operations;
    private final Marks marks;
    private final Report report;

    Pairing(Kernel kernel, Operations operations, Marks marks, Report report) {
        nets = kernel.nets;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
    }

    @Override
    public void listChanges(int task, int link, int list, int element, boolean comes) {
        if (comes && operations.isOnLink(link)) {
            operations.eachNet(net -> forgetExits(net, element));
        }
    }

    private void forgetExits(int net, int op) {
        marks.put(net, Left.EXITED, op, false);
        marks.put(net, Left.BATCHED, op, false);
    }

    @Override
    public void methodBegins(int task, int op, Method method, long argument, int net) {
        operations.eachSubject(method, argument, net, slot -> begins(task, op, method, slot));
    }

    private void begins(int task, int op, Method method, int net) {
        String call = "calls " + method.listingName() + " of " + report.op(op) + " for " + report.net(net);
        switch (method) {
            case INIT -> {
                if (nets.in(net, OpSet.INITED, op)) {
                    report.broken(1, task, call + ", which it has initialised already");
                }
                forgetExits(net, op);
            }
            case PRE_EXIT, EXIT_RTNL -> needsInit(task, op, net, call);
            case EXIT -> exits(task, op, net, Left.EXITED, call);
            case EXIT_BATCH -> exits(task, op, net, Left.BATCHED, call);
        }
    }

    private void exits(int task, int op, int net, Left done, String call) {
        if (marks.has(net, done, op)) {
            report.broken(1, task, call + " a second time");
        }
        needsInit(task, op, net, call);
        marks.put(net, done, op, true);
    }

    private void needsInit(int task, int op, int net, String call) {
        if (operations.has(op, Method.INIT) && !nets.in(net, OpSet.INITED, op)) {
            report.broken(1, task, call + ", but its init never succeeded for it");
        }
    }

    @Override
    public void freed(int task, int net) {
        int op = operations.awaitingExit(net);
        if (op != 0) {
            report.broken(
                    1,
                    task,
                    "frees " + report.net(net) + ", but " + report.op(op) + ", which initialised it, "
                            + "never got its exit");
        }
    }
}
