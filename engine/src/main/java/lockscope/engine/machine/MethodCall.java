package lockscope.engine.machine;

import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.TraceKind;

/// Enters a method of an operation, for a namespace or a batch of them.
final class MethodCall extends Line {
    private final Frames frames;
    private final NetPrimitives nets;
    private final ListPrimitives lists;
    private final Node operation;
    private final Method method;
    private final Node argument;

    MethodCall(Position position, Frames frames, Primitives primitives, Node operation, Method method, Node argument) {
        super(position);
        this.frames = frames;
        nets = primitives.nets();
        lists = primitives.lists();
        this.operation = operation;
        this.method = method;
        this.argument = argument;
    }

    @Override
    Step step(int task, int base) {
        int op = workings.references.op(operation.eval(base));
        int body = op == 0 ? -1 : body(op);
        if (body < 0) {
            return goOn(task);
        }
        long of = argument.eval(base);
        int slot = subject(of);
        if (slot == 0 && !method.takesBatch()) {
            return goOn(task);
        }
        if (method == Method.INIT) {
            beginInit(slot);
        }
        int callee = frames.push(task, body, pc);
        if (callee < 0) {
            return Step.RAN;
        }
        workings.stacks.setLocal(callee, 0, of);
        int serial = slot == 0 ? 0 : workings.kernel.nets.serial(slot);
        workings.platform.record(TraceKind.METHOD, task, op, serial << 3 | method.ordinal());
        workings.watch.methodBegins(task, op, method, of, slot);
        return Step.RAN;
    }

    private int body(int op) {
        Program.Op called = workings.kernel.program.ops().get(op - 1);
        int body = called.bodies()[method.ordinal()];
        if (body < 0) {
            workings.references.violated(
                    1, "calls " + method.listingName() + " of " + called.name() + ", which has none");
        }
        return body;
    }

    /// The namespace a method is called for, or the first one of its batch; 0 for none.
    private int subject(long of) {
        if (!method.takesBatch()) {
            return workings.references.net(of);
        }
        long first = Lists.isHead(of) ? lists.firstNet(of) : 0;
        return first <= 0 ? 0 : workings.kernel.nets.slot(first);
    }

    private void beginInit(int slot) {
        if (workings.kernel.nets.state(slot) == NetState.ALLOCATED) {
            nets.changeState(0, slot, NetState.INIT);
        }
    }
}
