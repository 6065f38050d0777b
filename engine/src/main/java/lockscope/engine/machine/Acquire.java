package lockscope.engine.machine;

import lockscope.engine.lock.Mutex;
import lockscope.engine.lock.Outcome;
import lockscope.engine.lock.RwSemaphore;
import lockscope.engine.lock.SpinLock;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.TraceKind;

/// Takes a lock, or waits for it.
abstract class Acquire extends Waiting {
    private static final int EINTR = 4;

    final int lock;

    Acquire(Position position, int lock) {
        super(position);
        this.lock = lock;
    }

    abstract Outcome attempt(int task);

    @Override
    final Step step(int task, int base) {
        boolean waited = tasks.waitKind(task) != 0;
        if (!waited && maySleep()) {
            watch.mightSleep(task);
        }
        boolean spun = tasks.phase(task) == Phase.SPINNING;
        return switch (attempt(task)) {
            case ACQUIRED -> end(task, base, waited, 0);
            case INTERRUPTED -> giveUp(task, base, waited, -EINTR);
            case BLOCKED -> {
                workings.mustBeAbleToSleepFor(task, lock);
                yield wait(task, waited, spun, Step.BLOCKED);
            }
            case SPINS -> wait(task, waited, spun, Step.SPINS);
            case MISUSED -> {
                workings.references.violated(12, "spins for " + name() + ", which it holds itself");
                yield wait(task, waited, spun, Step.SPINS);
            }
        };
    }

    private Step wait(int task, boolean waited, boolean spun, Step how) {
        if (!waited) {
            begin(task);
        }
        if (spun != (how == Step.SPINS)) {
            platform.record(TraceKind.SPIN, task, tasks.waitObject(task), spun ? 0 : 1);
        }
        if (waited) {
            goOnWaiting(task);
        }
        return how;
    }

    private String name() {
        return workings.kernel.program.locks().get(lock).name();
    }

    /// `mutex_lock` and `mutex_lock_killable`.
    static final class OfMutex extends Acquire {
        private final Mutex mutex;
        private final boolean killable;

        OfMutex(Position position, int lock, Mutex mutex, boolean killable) {
            super(position, lock);
            this.mutex = mutex;
            this.killable = killable;
        }

        @Override
        Outcome attempt(int task) {
            return mutex.lock(task, lock, killable);
        }

        @Override
        boolean maySleep() {
            return true;
        }

        @Override
        boolean isKillable() {
            return killable;
        }
    }

    /// `down_read`, `down_write` and their killable forms.
    static final class OfRwSemaphore extends Acquire {
        private final RwSemaphore semaphore;
        private final RwSemaphore.Generation generation;
        private final boolean toWrite;
        private final boolean killable;

        OfRwSemaphore(
                Position position,
                int lock,
                RwSemaphore semaphore,
                RwSemaphore.Generation generation,
                boolean toWrite,
                boolean killable) {
            super(position, lock);
            this.semaphore = semaphore;
            this.generation = generation;
            this.toWrite = toWrite;
            this.killable = killable;
        }

        @Override
        Outcome attempt(int task) {
            return toWrite
                    ? semaphore.downWrite(task, lock, generation, killable)
                    : semaphore.downRead(task, lock, generation, killable);
        }

        @Override
        boolean maySleep() {
            return true;
        }

        @Override
        boolean isKillable() {
            return killable;
        }
    }

    /// `spin_lock`: it waits on its CPU.
    static final class OfSpinLock extends Acquire {
        private final SpinLock spinlock;

        OfSpinLock(Position position, int lock, SpinLock spinlock) {
            super(position, lock);
            this.spinlock = spinlock;
        }

        @Override
        Outcome attempt(int task) {
            return spinlock.lock(task, lock);
        }
    }
}
