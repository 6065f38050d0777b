package lockscope.engine.machine;

import lockscope.engine.lock.LockMode;
import lockscope.engine.lock.Mutex;
import lockscope.engine.lock.Outcome;
import lockscope.engine.lock.RwSemaphore;
import lockscope.engine.lock.SpinLock;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.TraceKind;

/// The calls that take and release locks.
final class LockPrimitives {
    private static final int EINTR = 4;

    private final Kernel kernel;
    private final Platform platform;
    private final Tasks tasks;
    private final References references;
    private final Watch watch;
    private final Mutex mutex;
    private final RwSemaphore rwsem;
    private final SpinLock spinlock;
    private final RwSemaphore.Generation[] generation;
    private final boolean[] isSpinlock;
    private long result;
    private boolean interrupted;

    LockPrimitives(Kernel kernel, Platform platform, References references, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        this.references = references;
        this.watch = watch;
        tasks = kernel.tasks;
        MachineSpec spec = kernel.program.machine();
        mutex = new Mutex(kernel.locks, tasks, platform, spec.spinning(), spec.stealing());
        rwsem = new RwSemaphore(kernel.locks, tasks, platform, spec.spinning(), spec.stealing());
        spinlock = new SpinLock(kernel.locks, tasks, platform);
        int count = kernel.program.locks().size();
        generation = new RwSemaphore.Generation[count];
        isSpinlock = new boolean[count];
        for (int i = 0; i < count; i++) {
            Program.Lock lock = kernel.program.locks().get(i);
            generation[i] = lock.generation() == 503 ? RwSemaphore.Generation.V5_3 : RwSemaphore.Generation.V4_16;
            isSpinlock[i] = lock.kind() == Program.LockKind.SPINLOCK;
        }
    }

    long result() {
        return result;
    }

    boolean wasInterrupted() {
        return interrupted;
    }

    Step execute(int task, int lock, Primitive primitive) {
        result = 0;
        interrupted = false;
        RwSemaphore.Generation kind = generation[lock];
        return switch (primitive) {
            case MUTEX_LOCK -> taken(task, lock, mutex.lock(task, lock, false));
            case MUTEX_LOCK_KILLABLE -> taken(task, lock, mutex.lock(task, lock, true));
            case DOWN_READ -> taken(task, lock, rwsem.downRead(task, lock, kind, false));
            case DOWN_READ_KILLABLE -> taken(task, lock, rwsem.downRead(task, lock, kind, true));
            case DOWN_WRITE -> taken(task, lock, rwsem.downWrite(task, lock, kind, false));
            case DOWN_WRITE_KILLABLE -> taken(task, lock, rwsem.downWrite(task, lock, kind, true));
            case SPIN_LOCK -> taken(task, lock, spinlock.lock(task, lock));
            case MUTEX_TRYLOCK -> answer(mutex.tryLock(task, lock));
            case DOWN_READ_TRYLOCK -> answer(rwsem.tryDownRead(task, lock, kind));
            case DOWN_WRITE_TRYLOCK -> answer(rwsem.tryDownWrite(task, lock));
            case MUTEX_IS_LOCKED -> answer(kernel.locks.owner(lock) != 0);
            case MUTEX_UNLOCK, UP_WRITE, UP_READ, SPIN_UNLOCK -> release(task, lock, primitive);
            case DOWNGRADE_WRITE -> downgrade(task, lock);
            default -> throw new IllegalArgumentException(primitive.listingName());
        };
    }

    private Step answer(boolean yes) {
        result = yes ? 1 : 0;
        return Step.RAN;
    }

    private Step taken(int task, int lock, Outcome outcome) {
        return switch (outcome) {
            case ACQUIRED -> Step.RAN;
            case INTERRUPTED -> {
                result = -EINTR;
                interrupted = true;
                yield Step.RAN;
            }
            case BLOCKED -> {
                mustBeAbleToSleep(task, lock);
                yield Step.BLOCKED;
            }
            case SPINS -> Step.SPINS;
            case MISUSED -> {
                references.violated(12, "spins for " + name(lock) + ", which it holds itself");
                yield Step.SPINS;
            }
        };
    }

    private void mustBeAbleToSleep(int task, int lock) {
        if (tasks.spinlocks(task) > 0) {
            references.violated(10, "sleeps for " + name(lock) + " while it holds a spinlock");
        } else if (tasks.nesting(task) > 0) {
            references.violated(10, "sleeps for " + name(lock) + " inside an RCU read section");
        }
    }

    private String name(int lock) {
        return kernel.program.locks().get(lock).name();
    }

    private Step release(int task, int lock, Primitive primitive) {
        int mode = switch (primitive) {
            case UP_READ -> LockMode.READ;
            case UP_WRITE -> LockMode.WRITE;
            default -> LockMode.EXCLUSIVE;
        };
        if (!tasks.drop(task, lock, mode, isSpinlock[lock])) {
            references.violated(
                    11, "calls " + primitive.listingName() + "(" + name(lock) + ") without holding it that way");
            return Step.RAN;
        }
        platform.record(TraceKind.RELEASED, task, lock, mode);
        watch.released(task, lock, mode);
        boolean released = switch (primitive) {
            case UP_READ -> rwsem.upRead(task, lock, generation[lock]);
            case UP_WRITE -> rwsem.upWrite(task, lock, generation[lock]);
            case SPIN_UNLOCK -> spinlock.unlock(task, lock);
            default -> mutex.unlock(task, lock);
        };
        if (!released) {
            throw new IllegalStateException(name(lock) + " was held and could not be released");
        }
        return Step.RAN;
    }

    private Step downgrade(int task, int lock) {
        if (!tasks.drop(task, lock, LockMode.WRITE, false)) {
            references.violated(11, "downgrades " + name(lock) + " without being its writer");
            return Step.RAN;
        }
        platform.record(TraceKind.RELEASED, task, lock, LockMode.WRITE);
        watch.released(task, lock, LockMode.WRITE);
        if (!rwsem.downgrade(task, lock, generation[lock])) {
            throw new IllegalStateException(name(lock) + " was held and could not be downgraded");
        }
        return Step.RAN;
    }

    /// The owner of a lock was taken off its CPU.
    void ownerLeftCpu(int lock) {
        if (kernel.locks.spinners().isEmpty(lock) && kernel.locks.queue().isEmpty(lock)) {
            return;
        }
        switch (kernel.program.locks().get(lock).kind()) {
            case MUTEX -> mutex.ownerLeftCpu(lock);
            case RWSEM -> rwsem.ownerLeftCpu(lock, generation[lock]);
            case SPINLOCK -> {}
        }
    }
}
