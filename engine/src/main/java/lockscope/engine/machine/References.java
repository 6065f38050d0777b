package lockscope.engine.machine;

import java.util.function.Predicate;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;

/// Follows references, and sees the ones that lead nowhere: null, an error value, memory that was freed.
final class References {
    private final Kernel kernel;
    private final Platform platform;
    private final Waivers waivers;
    private int task;

    References(Kernel kernel, Platform platform) {
        this.kernel = kernel;
        this.platform = platform;
        waivers = new Waivers(kernel.program);
    }

    /// Whose step this is.
    void setTask(int task) {
        this.task = task;
    }

    /// The slot of a namespace; 0, and a violation noted, when there is none.
    int net(long ref) {
        int slot = kernel.nets.slot(ref);
        if (slot == 0) {
            boolean reads = kernel.tasks.nesting(task) > 0;
            violated(reads || ref > 0 ? 4 : 8, describe(ref, "namespace"));
        }
        return slot;
    }

    /// The number of an operation; 0, and a violation noted, when there is none.
    int op(long ref) {
        if (ref <= 0 || ref > kernel.ops.count()) {
            violated(3, describe(ref, "operation"));
            return 0;
        }
        return (int) ref;
    }

    private static String describe(long ref, String what) {
        if (ref == 0) {
            return "follows a reference to a " + what + " that is null";
        }
        return ref < 0
                ? "follows a reference to a " + what + " that is the error " + ref
                : "touches a " + what + " whose memory was freed";
    }

    void violated(int invariant, String text) {
        if (waivers.waive(invariant)) {
            return;
        }
        platform.violated(new Violation(
                invariant, task, kernel.tasks.pc(task), platform.now(), kernel.table.name(task) + " " + text));
    }

    void setField(ObjectType type, long object, int position, long value) {
        switch (type) {
            case NET -> {
                int slot = net(object);
                if (slot != 0) {
                    kernel.nets.setField(slot, position, value);
                }
            }
            case OPS -> {
                int op = op(object);
                if (op != 0) {
                    kernel.ops.setField(op, position, value);
                }
            }
            case TASK -> throw new IllegalArgumentException("tasks have no fields");
        }
    }

    Node field(Node object, ObjectType type, int position) {
        return new Node() {
            @Override
            long eval(int base) {
                long ref = object.eval(base);
                return switch (type) {
                    case NET -> {
                        int slot = net(ref);
                        yield slot == 0 ? 0 : kernel.nets.field(slot, position);
                    }
                    case OPS -> {
                        int op = op(ref);
                        yield op == 0 ? 0 : kernel.ops.field(op, position);
                    }
                    case TASK -> 0;
                };
            }
        };
    }

    /// A property that an operation has once and for all.
    Node ofOp(Node ref, Predicate<Program.Op> property) {
        boolean[] has = new boolean[kernel.ops.count() + 1];
        for (int op = 1; op < has.length; op++) {
            has[op] = property.test(kernel.program.ops().get(op - 1));
        }
        return new Node() {
            @Override
            long eval(int base) {
                return has[op(ref.eval(base))] ? 1 : 0;
            }
        };
    }

    Node range(long from, long to) {
        return new Node() {
            @Override
            long eval(int base) {
                return platform.draw(from, to);
            }
        };
    }
}
