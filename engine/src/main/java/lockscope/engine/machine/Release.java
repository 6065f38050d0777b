package lockscope.engine.machine;

import lockscope.engine.lock.LockMode;
import lockscope.engine.program.Primitive;
import lockscope.engine.trace.TraceKind;

/// Gives a lock back: `mutex_unlock`, `up_read`, `up_write`, `spin_unlock`; or goes from writing to reading,
/// `downgrade_write`.
final class Release extends Line {
    private final Locks locks;
    private final int lock;
    private final Primitive primitive;
    private final int mode;
    private final boolean isSpinlock;

    Release(Position position, Locks locks, int lock, Primitive primitive) {
        super(position);
        this.locks = locks;
        this.lock = lock;
        this.primitive = primitive;
        isSpinlock = locks.isSpinlock(lock);
        mode = switch (primitive) {
            case UP_READ -> LockMode.READ;
            case UP_WRITE, DOWNGRADE_WRITE -> LockMode.WRITE;
            default -> LockMode.EXCLUSIVE;
        };
    }

    @Override
    Step step(int task, int base) {
        if (tasks.drop(task, lock, mode, isSpinlock)) {
            workings.platform.record(TraceKind.RELEASED, task, lock, mode);
            workings.watch.released(task, lock, mode);
            if (!release(task)) {
                throw new IllegalStateException(locks.name(lock) + " was held and could not be released");
            }
        } else {
            workings.references.violated(11, misuse());
        }
        give(base, 0);
        return goOn(task);
    }

    private boolean release(int task) {
        return switch (primitive) {
            case UP_READ -> locks.semaphore().upRead(task, lock, locks.generation(lock));
            case UP_WRITE -> locks.semaphore().upWrite(task, lock, locks.generation(lock));
            case DOWNGRADE_WRITE -> locks.semaphore().downgrade(task, lock, locks.generation(lock));
            case SPIN_UNLOCK -> locks.spinlock().unlock(task, lock);
            default -> locks.mutex().unlock(task, lock);
        };
    }

    private String misuse() {
        return primitive == Primitive.DOWNGRADE_WRITE
                ? "downgrades " + locks.name(lock) + " without being its writer"
                : "calls " + primitive.listingName() + "(" + locks.name(lock) + ") without holding it that way";
    }
}
