package lockscope.engine.machine;

import lockscope.engine.lock.Mutex;
import lockscope.engine.lock.RwSemaphore;
import lockscope.engine.lock.SpinLock;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;

/// The locks of a program, each by the rules of its kind.
final class Locks {
    private final Kernel kernel;
    private final Mutex mutex;
    private final RwSemaphore semaphore;
    private final SpinLock spinlock;

    Locks(Workings workings) {
        kernel = workings.kernel;
        MachineSpec spec = kernel.program.machine();
        mutex = new Mutex(kernel.locks, kernel.tasks, workings.platform, spec.spinning(), spec.stealing());
        semaphore = new RwSemaphore(kernel.locks, kernel.tasks, workings.platform, spec.spinning(), spec.stealing());
        spinlock = new SpinLock(kernel.locks, kernel.tasks, workings.platform);
    }

    Mutex mutex() {
        return mutex;
    }

    RwSemaphore semaphore() {
        return semaphore;
    }

    SpinLock spinlock() {
        return spinlock;
    }

    String name(int lock) {
        return kernel.program.locks().get(lock).name();
    }

    boolean isSpinlock(int lock) {
        return kernel.program.locks().get(lock).kind() == Program.LockKind.SPINLOCK;
    }

    /// Whose rules a semaphore follows.
    RwSemaphore.Generation generation(int lock) {
        return kernel.program.locks().get(lock).generation() == 503
                ? RwSemaphore.Generation.V5_3
                : RwSemaphore.Generation.V4_16;
    }

    /// The calls that never wait and say how it went.
    long attempt(int task, int base, Immediate line) {
        int lock = (int) line.arguments[0].eval(base);
        boolean yes = switch (line.primitive) {
            case MUTEX_TRYLOCK -> mutex.tryLock(task, lock);
            case DOWN_READ_TRYLOCK -> semaphore.tryDownRead(task, lock, generation(lock));
            case DOWN_WRITE_TRYLOCK -> semaphore.tryDownWrite(task, lock);
            case MUTEX_IS_LOCKED -> kernel.locks.owner(lock) != 0;
            default -> throw new IllegalArgumentException(line.primitive.listingName());
        };
        return yes ? 1 : 0;
    }

    /// The owner of a lock was taken off its CPU: those who spin for it give up.
    void ownerLeftCpu(int lock) {
        if (kernel.locks.spinners().isEmpty(lock) && kernel.locks.queue().isEmpty(lock)) {
            return;
        }
        switch (kernel.program.locks().get(lock).kind()) {
            case MUTEX -> mutex.ownerLeftCpu(lock);
            case RWSEM -> semaphore.ownerLeftCpu(lock, generation(lock));
            case SPINLOCK -> {}
        }
    }
}
