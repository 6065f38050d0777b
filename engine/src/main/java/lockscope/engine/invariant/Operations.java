package lockscope.engine.invariant;

import java.util.function.IntConsumer;
import lockscope.engine.machine.Batch;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Nets;

/// What rules ask about the operations of a program and their order on `pernet_list`.
final class Operations {
    private final Kernel kernel;
    private final Batch batch;
    private final int list;
    private final int link;

    Operations(Kernel kernel) {
        this.kernel = kernel;
        batch = new Batch(kernel);
        list = kernel.program.list("pernet_list");
        link = list < 0 ? -1 : kernel.program.lists().get(list).link();
    }

    private Program.Op op(int op) {
        return kernel.program.ops().get(op - 1);
    }

    boolean has(int op, Method method) {
        return op(op).bodies()[method.ordinal()] >= 0;
    }

    /// Whether something must be called before a namespace that it initialised can go.
    boolean hasExits(int op) {
        return has(op, Method.EXIT) || has(op, Method.EXIT_BATCH);
    }

    boolean isDevice(int op) {
        return op(op).device();
    }

    boolean isAsync(int op) {
        return op(op).async();
    }

    int count() {
        return kernel.ops.count();
    }

    /// Whether the listing has a `pernet_list`.
    boolean areListed() {
        return list >= 0;
    }

    /// Whether a list primitive with this link changes `pernet_list`.
    boolean isOnLink(int changedLink) {
        return list >= 0 && changedLink == link;
    }

    /// Whether an operation comes after another one on the list, by going forward or backward.
    ///
    /// @param from 0 for the head
    boolean follows(int from, int op, boolean forward) {
        int position = kernel.linkPosition(link);
        long at = from == 0 ? Lists.globalHead(list) : from;
        for (int i = 0; i <= count(); i++) {
            at = kernel.lists.get(ObjectType.OPS, position, at, forward);
            if (at == op) {
                return true;
            }
            if (Lists.isHead(at) || at == Lists.POISON || at == 0) {
                return false;
            }
        }
        return false;
    }

    /// Whether an operation is on `pernet_list`.
    boolean isRegistered(int op) {
        return kernel.lists.isLinked(ObjectType.OPS, kernel.linkPosition(link), op);
    }

    /// Visits every operation on `pernet_list` in its order.
    void eachRegistered(IntConsumer visit) {
        int position = kernel.linkPosition(link);
        long at = Lists.globalHead(list);
        for (int i = 0; i <= count(); i++) {
            at = kernel.lists.get(ObjectType.OPS, position, at, true);
            if (Lists.isHead(at) || at == Lists.POISON || at == 0) {
                return;
            }
            visit.accept((int) at);
        }
    }

    /// Visits the namespaces that a method is called for.
    ///
    /// @param argument of the method
    /// @param net the namespace, when it is one
    void eachSubject(Method method, long argument, int net, IntConsumer visit) {
        if (method.takesBatch()) {
            batch.each(argument, visit);
        } else {
            visit.accept(net);
        }
    }

    /// Visits every namespace.
    void eachNet(IntConsumer visit) {
        for (int slot = 1; slot <= kernel.nets.highest(); slot++) {
            if (kernel.nets.used(slot)) {
                visit.accept(slot);
            }
        }
    }

    /// An operation that initialised a namespace and has an exit still to come; 0 for none.
    int awaitingExit(int net) {
        if (kernel.nets.size(net, Nets.OpSet.INITED) == 0) {
            return 0;
        }
        for (int op = count(); op >= 1; op--) {
            if (kernel.nets.in(net, Nets.OpSet.INITED, op) && hasExits(op)) {
                return op;
            }
        }
        return 0;
    }
}
