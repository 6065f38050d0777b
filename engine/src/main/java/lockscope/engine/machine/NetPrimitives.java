package lockscope.engine.machine;

import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Nets;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.TraceKind;

/// The calls that allocate, count and free namespaces and their data.
final class NetPrimitives {
    private static final int ENOMEM = 12;

    private final Kernel kernel;
    private final Platform platform;
    private final References references;
    private final Watch watch;
    private final Nets nets;

    NetPrimitives(Kernel kernel, Platform platform, References references, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        this.references = references;
        this.watch = watch;
        nets = kernel.nets;
    }

    void changeState(int task, int slot, NetState state) {
        nets.setState(slot, state);
        platform.record(TraceKind.NET, task, nets.serial(slot), state.ordinal());
    }

    void batchTaken(int task, int size) {
        platform.record(TraceKind.BATCH, task, nets.countBatch(), size);
    }

    long execute(int task, int base, Immediate line) {
        if (line.primitive == Primitive.NET_ALLOC) {
            return allocate(task);
        }
        long ref = line.arguments[0].eval(base);
        int slot = references.net(ref);
        if (slot == 0) {
            return 0;
        }
        return switch (line.primitive) {
            case NET_FREE -> {
                free(task, slot);
                yield 0;
            }
            case NET_GET -> {
                if (nets.count(slot) == 0) {
                    references.violated(8, "takes a reference on net " + nets.serial(slot) + ", whose count is 0");
                }
                count(task, slot, nets.count(slot) + 1);
                yield 0;
            }
            case NET_GET_UNLESS_ZERO -> {
                boolean alive = nets.count(slot) > 0;
                if (alive) {
                    count(task, slot, nets.count(slot) + 1);
                }
                yield alive ? 1 : 0;
            }
            case NET_PUT_AND_TEST -> put(task, slot);
            case NET_COUNT_SET -> {
                count(task, slot, line.arguments[1].eval(base));
                yield 0;
            }
            case NET_HOLD_PASSIVE -> {
                nets.setPassive(slot, nets.passive(slot) + 1);
                yield 0;
            }
            case NET_DROP_PASSIVE -> {
                nets.setPassive(slot, nets.passive(slot) - 1);
                if (nets.passive(slot) <= 0) {
                    free(task, slot);
                }
                yield 0;
            }
            case NET_ASSIGN_DATA -> assignData(slot, references.op(line.arguments[1].eval(base)));
            case NET_FREE_DATA -> freeData(task, slot, references.op(line.arguments[1].eval(base)));
            case TOUCH -> touch(slot, references.op(line.arguments[1].eval(base)));
            case TOUCH_NET -> 0;
            default -> throw new IllegalArgumentException(line.primitive.listingName());
        };
    }

    private long allocate(int task) {
        long ref = nets.allocate();
        if (ref == 0) {
            return 0;
        }
        int slot = (int) ref;
        watch.allocated(slot);
        nets.setPassive(slot, 1);
        Program program = kernel.program;
        for (int f = 0; f < program.fields().size(); f++) {
            if (program.fields().get(f).of() == ObjectType.NET) {
                nets.setField(
                        slot, kernel.fieldPosition(f), program.fields().get(f).initial());
            }
        }
        platform.record(TraceKind.NET, task, nets.serial(slot), NetState.ALLOCATED.ordinal());
        return ref;
    }

    private void free(int task, int slot) {
        watch.freed(task, slot);
        platform.record(TraceKind.NET, task, nets.serial(slot), NetState.FREED.ordinal());
        nets.free(slot);
    }

    private void count(int task, int slot, long to) {
        watch.counts(task, slot, nets.count(slot), to);
        nets.setCount(slot, to);
    }

    private long put(int task, int slot) {
        long from = nets.count(slot);
        if (from <= 0) {
            references.violated(8, "drops a reference of net " + nets.serial(slot) + ", whose count is 0");
            return 0;
        }
        count(task, slot, from - 1);
        if (from == 1) {
            changeState(task, slot, NetState.DEAD);
        }
        return from == 1 ? 1 : 0;
    }

    private long assignData(int slot, int op) {
        if (op == 0) {
            return -ENOMEM;
        }
        if (nets.state(slot) == NetState.ALLOCATED) {
            changeState(0, slot, NetState.INIT);
        }
        nets.put(slot, Nets.OpSet.DATA, op, true);
        return 0;
    }

    private long freeData(int task, int slot, int op) {
        if (op != 0) {
            watch.dataFreed(task, slot, op);
            nets.put(slot, Nets.OpSet.DATA, op, false);
        }
        return 0;
    }

    private long touch(int slot, int op) {
        if (op != 0 && !nets.in(slot, Nets.OpSet.DATA, op)) {
            String name = kernel.program.ops().get(op - 1).name();
            references.violated(
                    5, "reads the data of " + name + " in net " + nets.serial(slot) + ", which is not there");
        }
        return 0;
    }
}
