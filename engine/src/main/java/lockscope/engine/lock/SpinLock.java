package lockscope.engine.lock;

import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// A queued spinlock: those who must wait keep their CPU and get it in the order of arrival; nobody sleeps.
///
/// Models `kernel/locking/qspinlock.c`.
public final class SpinLock {
    private final LockWords words;
    private final Tasks tasks;
    private final LockHost host;

    public SpinLock(LockWords words, Tasks tasks, LockHost host) {
        this.words = words;
        this.tasks = tasks;
        this.host = host;
    }

    public Outcome lock(int task, int lock) {
        int owner = words.owner(lock);
        if (owner == task) {
            boolean granted = words.isHandedOver(lock);
            words.setFlag(lock, LockWords.PICKUP, false);
            return granted ? Outcome.ACQUIRED : Outcome.MISUSED;
        }
        if (owner == 0) {
            words.setOwner(lock, task);
            host.acquired(task, lock, LockMode.EXCLUSIVE, 0);
            return Outcome.ACQUIRED;
        }
        if (tasks.phase(task) != Phase.SPINNING) {
            words.spinners().append(lock, task);
            tasks.setPhase(task, Phase.SPINNING);
            tasks.setWait(task, WaitKind.SPINLOCK.ordinal() + 1, lock);
        }
        return Outcome.SPINS;
    }

    public boolean unlock(int task, int lock) {
        if (words.owner(lock) != task || words.isHandedOver(lock)) {
            return false;
        }
        int next = words.spinners().first(lock);
        words.setOwner(lock, next);
        if (next != 0) {
            words.spinners().remove(lock, next);
            words.setFlag(lock, LockWords.PICKUP, true);
            host.acquired(next, lock, LockMode.EXCLUSIVE, task);
            host.stopSpinning(next);
        }
        return true;
    }
}
