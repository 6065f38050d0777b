package lockscope.engine.machine;

import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// The kernel primitives that listings call, as lines.
final class Primitives {
    private final Workings workings;
    private final Kernel kernel;
    private final Platform platform;
    private final Tasks tasks;
    private final References references;
    private final Watch watch;
    private final Locks locks;
    private final ListPrimitives lists;
    private final NetPrimitives nets;

    Primitives(Workings workings) {
        this.workings = workings;
        kernel = workings.kernel;
        platform = workings.platform;
        tasks = workings.tasks;
        references = workings.references;
        watch = workings.watch;
        nets = new NetPrimitives(kernel, platform, references, watch);
        lists = new ListPrimitives(kernel, references, nets, watch);
        locks = new Locks(workings);
    }

    Locks locks() {
        return locks;
    }

    ListPrimitives lists() {
        return lists;
    }

    NetPrimitives nets() {
        return nets;
    }

    /// A call of a primitive as a line.
    Line line(Line.Position position, Instr.Prim call, Node[] arguments, Link link) {
        Primitive primitive = call.primitive();
        return switch (primitive) {
            case MUTEX_LOCK -> new Acquire.OfMutex(position, lock(call), locks.mutex(), false);
            case MUTEX_LOCK_KILLABLE -> new Acquire.OfMutex(position, lock(call), locks.mutex(), true);
            case DOWN_READ -> semaphore(position, call, false, false);
            case DOWN_READ_KILLABLE -> semaphore(position, call, false, true);
            case DOWN_WRITE -> semaphore(position, call, true, false);
            case DOWN_WRITE_KILLABLE -> semaphore(position, call, true, true);
            case SPIN_LOCK -> new Acquire.OfSpinLock(position, lock(call), locks.spinlock());
            case MUTEX_UNLOCK, UP_READ, UP_WRITE, DOWNGRADE_WRITE, SPIN_UNLOCK ->
                new Release(position, locks, lock(call), primitive);
            case MUTEX_TRYLOCK, MUTEX_IS_LOCKED, DOWN_READ_TRYLOCK, DOWN_WRITE_TRYLOCK ->
                new Immediate(position, primitive, arguments, link, locks::attempt);
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
                    LLIST_DEL_ALL -> new Immediate(position, primitive, arguments, link, lists::execute);
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
                    TOUCH_NET -> new Immediate(position, primitive, arguments, link, nets::execute);
            case RCU_READ_LOCK -> new Immediate(position, primitive, arguments, link, this::readLock);
            case RCU_READ_UNLOCK -> new Immediate(position, primitive, arguments, link, this::readUnlock);
            case CALL_RCU -> new Immediate(position, primitive, arguments, link, this::callRcu);
            case SYNCHRONIZE_RCU -> new RcuWait(position, primitive, gracePeriod());
            case SYNCHRONIZE_RCU_EXPEDITED -> new RcuWait(position, primitive, WaitKind.EXPEDITED_GRACE_PERIOD);
            case RCU_BARRIER -> new RcuWait(position, primitive, WaitKind.CALLBACKS);
            case QUEUE_WORK -> new Immediate(position, primitive, arguments, link, this::queueWork);
            case FLUSH_WORK -> new Flush(position, arguments[0]);
            case SLEEP -> new Sleep(position, arguments[0]);
            case COND_RESCHED -> new Yield(position);
            case CPU_WORK -> new Work(position, arguments[0], false);
            case USER_WORK -> new Work(position, arguments[0], true);
            case KILL -> new Immediate(position, primitive, arguments, link, this::kill);
            case CURRENT -> new Immediate(position, primitive, arguments, link, (task, base, line) -> task);
            case ASSERT -> new Immediate(position, primitive, arguments, link, this::hold);
        };
    }

    /// The lock that a call names.
    private static int lock(Instr.Prim call) {
        return ((Expr.LockRef) call.arguments().getFirst()).index();
    }

    private Line semaphore(Line.Position position, Instr.Prim call, boolean toWrite, boolean killable) {
        int lock = lock(call);
        return new Acquire.OfRwSemaphore(position, lock, locks.semaphore(), locks.generation(lock), toWrite, killable);
    }

    private WaitKind gracePeriod() {
        return kernel.program.machine().rcuExpedited() ? WaitKind.EXPEDITED_GRACE_PERIOD : WaitKind.GRACE_PERIOD;
    }

    // ---------------------------------------------------------------- RCU

    private long readLock(int task, int base, Immediate line) {
        platform.rcu().readLock(task);
        if (tasks.nesting(task) == 1) {
            watch.readBegins(task);
        }
        return 0;
    }

    private long readUnlock(int task, int base, Immediate line) {
        if (!platform.rcu().readUnlock(task)) {
            references.violated(11, "leaves a read section that it is not in");
        } else if (tasks.nesting(task) == 0) {
            watch.readEnds(task);
        }
        return 0;
    }

    private long callRcu(int task, int base, Immediate line) {
        long ref = line.arguments[0].eval(base);
        int slot = references.net(ref);
        if (slot != 0 && !workings.booting) {
            kernel.nets.addCallbacks(slot, 1);
            platform.rcu().call(task, ref);
        }
        return 0;
    }

    // ---------------------------------------------------------------- work, signals, claims

    private long queueWork(int task, int base, Immediate line) {
        int item = (int) line.arguments[0].eval(base);
        Program.Work work = kernel.program.works().get(item);
        boolean queued = kernel.works.queue(item, work.workqueue());
        platform.record(TraceKind.WORK_QUEUED, task, item, queued ? 0 : 1);
        int worker = kernel.table.worker(work.workqueue());
        if (queued && tasks.waitKind(worker) == WaitKind.WORK.ordinal() + 1) {
            platform.wakeWorker(worker, task);
        }
        return queued ? 1 : 0;
    }

    private long kill(int task, int base, Immediate line) {
        platform.kill((int) line.arguments[0].eval(base), task);
        return 0;
    }

    private long hold(int task, int base, Immediate line) {
        if (line.arguments[0].eval(base) == 0) {
            references.violated(0, "finds an assertion false");
        }
        return 0;
    }
}
