package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.state.Nets.OpSet;
import lockscope.engine.trace.NetState;

/// I7: an operation that is registered has initialised every namespace that can be found, and one that is unregistered
/// is in none, not even in those that are being torn down. I9: a namespace can be found only after its last init.
final class Completeness implements Watch {
    private final Kernel kernel;
    private final Operations operations;
    private final Marks marks;
    private final Report report;
    private final boolean[] registers;
    private final boolean[] unregisters;

    Completeness(Kernel kernel, Operations operations, Marks marks, Report report) {
        this.kernel = kernel;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
        Program program = kernel.program;
        registers = new boolean[program.routines().size()];
        unregisters = new boolean[registers.length];
        mark(registers, "register_pernet_subsys");
        mark(registers, "register_pernet_device");
        mark(unregisters, "unregister_pernet_subsys");
        mark(unregisters, "unregister_pernet_device");
    }

    private void mark(boolean[] routines, String name) {
        int routine = kernel.program.routine(name);
        if (routine >= 0) {
            routines[routine] = true;
        }
    }

    @Override
    public void returns(int task, int routine, int base, long value) {
        if (registers[routine] && value == 0) {
            registered(task, (int) kernel.stacks.local(base, 0));
        } else if (unregisters[routine]) {
            unregistered(task, (int) kernel.stacks.local(base, 0));
        }
    }

    private void registered(int task, int op) {
        if (!operations.has(op, Method.INIT)) {
            return;
        }
        operations.eachNet(net -> {
            NetState state = kernel.nets.state(net);
            boolean listed = state == NetState.LIVE || state == NetState.DEAD;
            if (listed && !kernel.nets.in(net, OpSet.INITED, op)) {
                report.broken(
                        7,
                        task,
                        "has registered " + report.op(op) + ", but " + report.net(net)
                                + ", which is on net_namespace_list, never got its init");
            }
        });
    }

    private void unregistered(int task, int op) {
        if (!operations.hasExits(op)) {
            return;
        }
        operations.eachNet(net -> {
            if (kernel.nets.in(net, OpSet.INITED, op)) {
                report.broken(
                        7,
                        task,
                        "has unregistered " + report.op(op) + ", but " + report.net(net)
                                + " still has it and will never get its exit");
            }
        });
    }

    @Override
    public void listed(int task, int net) {
        if (!operations.areListed()) {
            return;
        }
        operations.eachRegistered(op -> {
            if (operations.has(op, Method.INIT) && !kernel.nets.in(net, OpSet.INITED, op)) {
                String deed = "lets " + report.net(net) + " be found, but the init of " + report.op(op);
                if (marks.isShaken(net)) {
                    report.broken(7, task, deed + ", which was registered meanwhile, never ran for it");
                } else {
                    report.broken(9, task, deed + " has not run for it");
                }
            }
        });
    }
}
