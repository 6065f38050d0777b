package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;
import lockscope.engine.state.Nets;

/// I3: `pernet_list` stands still while a namespace is built, from its first init until it can be found, and while one
/// is torn down, from the moment it cannot be found until the last operation's data is free.
final class Stability implements Watch {
    private final Nets nets;
    private final Operations operations;
    private final Marks marks;
    private final Report report;

    Stability(Kernel kernel, Operations operations, Marks marks, Report report) {
        nets = kernel.nets;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
    }

    @Override
    public void listChanges(int task, int link, int list, int element, boolean comes) {
        if (!operations.isOnLink(link)) {
            return;
        }
        String change = comes ? "puts " + report.op(element) + " on" : "takes " + report.op(element) + " off";
        operations.eachNet(net -> {
            String during = during(net);
            if (!during.isEmpty()) {
                marks.setShaken(net);
                report.broken(3, task, change + " pernet_list while " + report.net(net) + " is being " + during);
            }
        });
    }

    private String during(int net) {
        return switch (nets.state(net)) {
            case INIT -> marks.failed(net) && isEmpty(net) ? "" : "built";
            case UNLISTED -> isEmpty(net) ? "" : "torn down";
            case ALLOCATED, LIVE, DEAD, FREED -> "";
        };
    }

    private boolean isEmpty(int net) {
        return nets.size(net, Nets.OpSet.DATA) == 0 && operations.awaitingExit(net) == 0;
    }

    @Override
    public void methodEnds(int task, int op, Method method, long argument, long value) {
        int net = method == Method.INIT && value != 0 ? nets.slot(argument) : 0;
        if (net != 0) {
            marks.setFailed(net);
        }
    }
}
