package lockscope.engine.machine;

import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// The kernel primitives that listings call.
final class Primitives {
    private final Kernel kernel;
    private final Platform platform;
    private final Tasks tasks;
    private final References references;
    private final LockPrimitives locks;
    private final ListPrimitives lists;
    private final NetPrimitives nets;
    private final Watch watch;
    private long result;
    private boolean interrupted;

    Primitives(Kernel kernel, Platform platform, References references, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        this.references = references;
        this.watch = watch;
        tasks = kernel.tasks;
        nets = new NetPrimitives(kernel, platform, references, watch);
        lists = new ListPrimitives(kernel, references, nets, watch);
        locks = new LockPrimitives(kernel, platform, references, watch);
    }

    /// What the last primitive that ran returned.
    long result() {
        return result;
    }

    /// Whether the last primitive that ran gave up for a fatal signal.
    boolean wasInterrupted() {
        return interrupted;
    }

    /// The first element of a batch, by the head that was passed; 0 for none.
    long firstOfBatch(long head) {
        return lists.firstNet(head);
    }

    void changeState(int slot, NetState state) {
        nets.changeState(0, slot, state);
    }

    Step execute(int task, int base, Line line, boolean booting) {
        result = 0;
        interrupted = false;
        return switch (line.primitive) {
            case MUTEX_LOCK,
                    MUTEX_LOCK_KILLABLE,
                    MUTEX_TRYLOCK,
                    MUTEX_UNLOCK,
                    MUTEX_IS_LOCKED,
                    DOWN_READ,
                    DOWN_READ_KILLABLE,
                    DOWN_READ_TRYLOCK,
                    UP_READ,
                    DOWN_WRITE,
                    DOWN_WRITE_KILLABLE,
                    DOWN_WRITE_TRYLOCK,
                    UP_WRITE,
                    DOWNGRADE_WRITE,
                    SPIN_LOCK,
                    SPIN_UNLOCK -> {
                Step step = locks.execute(task, (int) line.arguments[0].eval(base), line.primitive);
                result = locks.result();
                interrupted = locks.wasInterrupted();
                yield step;
            }
            case LIST_ADD,
                    LIST_ADD_TAIL,
                    LIST_ADD_BEFORE,
                    LIST_DEL,
                    LIST_DEL_INIT,
                    LIST_ADD_RCU,
                    LIST_ADD_TAIL_RCU,
                    LIST_DEL_RCU,
                    LIST_EMPTY,
                    LIST_FIRST,
                    LIST_LAST,
                    LIST_NEXT,
                    LIST_REPLACE_INIT,
                    LLIST_ADD,
                    LLIST_DEL_ALL -> {
                result = lists.execute(task, base, line);
                yield Step.RAN;
            }
            case NET_ALLOC,
                    NET_FREE,
                    NET_GET,
                    NET_GET_UNLESS_ZERO,
                    NET_PUT_AND_TEST,
                    NET_COUNT_SET,
                    NET_HOLD_PASSIVE,
                    NET_DROP_PASSIVE,
                    NET_ASSIGN_DATA,
                    NET_FREE_DATA,
                    TOUCH,
                    TOUCH_NET -> {
                result = nets.execute(task, base, line);
                yield Step.RAN;
            }
            case RCU_READ_LOCK -> {
                platform.rcu().readLock(task);
                if (tasks.nesting(task) == 1) {
                    watch.readBegins(task);
                }
                yield Step.RAN;
            }
            case RCU_READ_UNLOCK -> {
                if (!platform.rcu().readUnlock(task)) {
                    references.violated(11, "leaves a read section that it is not in");
                } else if (tasks.nesting(task) == 0) {
                    watch.readEnds(task);
                }
                yield Step.RAN;
            }
            case SYNCHRONIZE_RCU, SYNCHRONIZE_RCU_EXPEDITED, RCU_BARRIER -> rcuWait(task, line.primitive, booting);
            case CALL_RCU -> {
                long ref = line.arguments[0].eval(base);
                int slot = references.net(ref);
                if (slot != 0 && !booting) {
                    kernel.nets.addCallbacks(slot, 1);
                    platform.rcu().call(task, ref);
                }
                yield Step.RAN;
            }
            case QUEUE_WORK -> {
                result = queueWork(task, (int) line.arguments[0].eval(base)) ? 1 : 0;
                yield Step.RAN;
            }
            case FLUSH_WORK -> flush(task, (int) line.arguments[0].eval(base));
            case CPU_WORK, USER_WORK -> Step.RAN;
            case SLEEP -> sleep(task, base, line, booting);
            case COND_RESCHED -> Step.YIELDS;
            case KILL -> {
                platform.kill((int) line.arguments[0].eval(base), task);
                yield Step.RAN;
            }
            case CURRENT -> {
                result = task;
                yield Step.RAN;
            }
            case ASSERT -> {
                if (line.arguments[0].eval(base) == 0) {
                    references.violated(0, "finds an assertion false");
                }
                yield Step.RAN;
            }
        };
    }

    void ownerLeftCpu(int lock) {
        locks.ownerLeftCpu(lock);
    }

    private Step rcuWait(int task, Primitive primitive, boolean booting) {
        if (tasks.phase(task) == Phase.SATISFIED || booting) {
            return Step.RAN;
        }
        if (tasks.phase(task) == Phase.QUEUED) {
            return Step.BLOCKED;
        }
        WaitKind kind = switch (primitive) {
            case RCU_BARRIER -> WaitKind.CALLBACKS;
            case SYNCHRONIZE_RCU_EXPEDITED -> WaitKind.EXPEDITED_GRACE_PERIOD;
            default ->
                kernel.program.machine().rcuExpedited() ? WaitKind.EXPEDITED_GRACE_PERIOD : WaitKind.GRACE_PERIOD;
        };
        if (tasks.nesting(task) > 0 && kind != WaitKind.CALLBACKS) {
            references.violated(
                    12, "waits for itself: the grace period that it asks for waits for its own read section");
        }
        mustBeAbleToSleep(task, primitive);
        tasks.setPhase(task, Phase.QUEUED);
        tasks.setWait(task, kind.ordinal() + 1, 0);
        boolean done = switch (kind) {
            case CALLBACKS -> platform.rcu().barrier(task);
            case EXPEDITED_GRACE_PERIOD -> platform.rcu().synchronizeExpedited(task);
            default -> platform.rcu().synchronize(task);
        };
        if (done) {
            tasks.setWait(task, 0, 0);
            return Step.RAN;
        }
        return Step.BLOCKED;
    }

    private void mustBeAbleToSleep(int task, Primitive primitive) {
        if (tasks.spinlocks(task) > 0) {
            references.violated(10, "sleeps in " + primitive.listingName() + " while it holds a spinlock");
        } else if (tasks.nesting(task) > 0) {
            references.violated(10, "sleeps in " + primitive.listingName() + " inside an RCU read section");
        }
    }

    private boolean queueWork(int task, int item) {
        Program.Work work = kernel.program.works().get(item);
        boolean queued = kernel.works.queue(item, work.workqueue());
        platform.record(TraceKind.WORK_QUEUED, task, item, queued ? 0 : 1);
        int worker = kernel.table.worker(work.workqueue());
        if (queued && tasks.waitKind(worker) == WaitKind.WORK.ordinal() + 1) {
            platform.wakeWorker(worker, task);
        }
        return queued;
    }

    private Step flush(int task, int item) {
        int queue = kernel.program.works().get(item).workqueue();
        boolean busy = kernel.works.isPending(item) || kernel.works.running(queue) == item;
        if (tasks.phase(task) == Phase.QUEUED) {
            if (busy) {
                return Step.BLOCKED;
            }
            kernel.works.addFlushers(queue, -1);
            return Step.RAN;
        }
        if (!busy) {
            return Step.RAN;
        }
        kernel.works.addFlushers(queue, 1);
        tasks.setPhase(task, Phase.QUEUED);
        tasks.setWait(task, WaitKind.FLUSH.ordinal() + 1, item);
        return Step.BLOCKED;
    }

    private Step sleep(int task, int base, Line line, boolean booting) {
        if (tasks.phase(task) == Phase.SATISFIED || booting) {
            return Step.RAN;
        }
        if (tasks.phase(task) == Phase.QUEUED) {
            return Step.BLOCKED;
        }
        long nanos = line.arguments[0].eval(base);
        if (nanos <= 0) {
            return Step.RAN;
        }
        mustBeAbleToSleep(task, Primitive.SLEEP);
        tasks.setPhase(task, Phase.QUEUED);
        tasks.setWait(task, WaitKind.TIMER.ordinal() + 1, 0);
        platform.sleep(task, nanos);
        return Step.BLOCKED;
    }
}
