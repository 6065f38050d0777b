package lockscope.engine.invariant;

import lockscope.engine.invariant.Marks.Pass;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;
import lockscope.engine.state.Nets;
import lockscope.engine.trace.NetState;

/// I2: operations initialise a namespace in the order of `pernet_list` and leave it in the reverse order, so that every
/// device comes after every subsystem and goes before it.
final class Order implements Watch {
    private final Nets nets;
    private final Operations operations;
    private final Marks marks;
    private final Report report;

    Order(Kernel kernel, Operations operations, Marks marks, Report report) {
        nets = kernel.nets;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
    }

    @Override
    public void methodBegins(int task, int op, Method method, long argument, int net) {
        if (operations.areListed()) {
            operations.eachSubject(method, argument, net, slot -> begins(task, op, method, slot));
        }
    }

    private void begins(int task, int op, Method method, int net) {
        boolean whole = isWhole(net);
        if (!whole) {
            return;
        }
        Pass pass = switch (method) {
            case INIT -> Pass.INIT;
            case PRE_EXIT -> Pass.PRE_EXIT;
            case EXIT_RTNL -> Pass.EXIT_RTNL;
            case EXIT, EXIT_BATCH -> Pass.EXIT;
        };
        String call = "calls " + method.listingName() + " of " + report.op(op) + " for " + report.net(net);
        inOrder(task, op, net, pass, call);
        int device = operations.isDevice(op) || (pass != Pass.INIT && pass != Pass.EXIT) ? 0 : deviceOf(net);
        if (device != 0) {
            report.broken(2, task, call + " while the device " + report.op(device) + " is there");
        }
    }

    /// Whether all operations come or go together: not while one is registered or unregistered.
    private boolean isWhole(int net) {
        NetState state = nets.state(net);
        return state == NetState.INIT || state == NetState.ALLOCATED || state == NetState.UNLISTED;
    }

    private void inOrder(int task, int op, int net, Pass pass, String call) {
        int last = marks.last(net, pass);
        marks.setLast(net, pass, op);
        boolean lastIsGone = last != 0 && !operations.isRegistered(last);
        if (last == op || lastIsGone || operations.follows(last, op, pass == Pass.INIT)) {
            return;
        }
        if (!operations.isRegistered(op)) {
            report.broken(2, task, call + ", which is not on pernet_list");
            return;
        }
        String order = pass == Pass.INIT
                ? " comes before it on pernet_list, and inits run forwards"
                : " comes after it on pernet_list, and exits run backwards";
        report.broken(2, task, call + " after that of " + report.op(last) + ", but " + report.op(op) + order);
    }

    /// A device that has initialised the namespace and not left it; 0 for none.
    private int deviceOf(int net) {
        for (int op = operations.count(); op >= 1; op--) {
            if (operations.isDevice(op) && nets.in(net, Nets.OpSet.INITED, op) && operations.hasExits(op)) {
                return op;
            }
        }
        return 0;
    }

    @Override
    public void dataFreed(int task, int net, int op) {
        if (operations.areListed() && isWhole(net)) {
            String call = "frees the data of " + report.op(op) + " in " + report.net(net);
            inOrder(task, op, net, Pass.FREE, call);
        }
    }
}
