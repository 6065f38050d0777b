package lockscope.engine.lock;

import lockscope.engine.state.Phase;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// One owner at a time; those who must wait sleep in the order of arrival, or spin while the owner runs.
///
/// Models `kernel/locking/mutex.c` of Linux 4.10 and later: owner word with the flags WAITERS, HANDOFF and PICKUP.
/// A released lock may be taken by whoever comes first (`stealing`); a waiter that was woken in vain asks for a
/// hand-off. Without stealing every release hands the lock to the first waiter. Left out: wound/wait, debug checks.
public final class Mutex {
    private final LockWords words;
    private final Tasks tasks;
    private final LockHost host;
    private final boolean spinning;
    private final boolean stealing;

    public Mutex(LockWords words, Tasks tasks, LockHost host, boolean spinning, boolean stealing) {
        this.words = words;
        this.tasks = tasks;
        this.host = host;
        this.spinning = spinning;
        this.stealing = stealing;
    }

    /// `mutex_trylock`.
    public boolean tryLock(int task, int lock) {
        int owner = words.owner(lock);
        if (owner == task && words.isHandedOver(lock)) {
            words.setFlag(lock, LockWords.PICKUP, false);
            return true;
        }
        boolean free = owner == 0 && (stealing || words.queue().isEmpty(lock));
        if (free) {
            words.setOwner(lock, task);
            host.acquired(task, lock, LockMode.EXCLUSIVE, 0);
        }
        return free;
    }

    /// `mutex_lock` and `mutex_lock_killable`: the first attempt, and each one after a wake-up.
    public Outcome lock(int task, int lock, boolean killable) {
        return switch (tasks.phase(task)) {
            case Phase.QUEUED -> woken(task, lock, killable);
            case Phase.SPINNING -> spun(task, lock, killable);
            default -> begin(task, lock);
        };
    }

    private Outcome begin(int task, int lock) {
        if (tryLock(task, lock)) {
            return Outcome.ACQUIRED;
        }
        if (maySpin(task, lock)) {
            words.spinners().append(lock, task);
            return wait(task, lock, Outcome.SPINS);
        }
        return enqueue(task, lock);
    }

    private Outcome enqueue(int task, int lock) {
        words.queue().append(lock, task);
        words.setFlag(lock, LockWords.WAITERS, true);
        return wait(task, lock, Outcome.BLOCKED);
    }

    private Outcome wait(int task, int lock, Outcome how) {
        tasks.setPhase(task, how == Outcome.SPINS ? Phase.SPINNING : Phase.QUEUED);
        tasks.setWait(task, WaitKind.MUTEX.ordinal() + 1, lock);
        return how;
    }

    private boolean maySpin(int task, int lock) {
        int owner = words.owner(lock);
        return spinning && owner != task && !host.shouldYield(task) && (owner == 0 || host.isOnCpu(owner));
    }

    private Outcome woken(int task, int lock, boolean killable) {
        boolean first = words.queue().first(lock) == task;
        boolean handed = words.owner(lock) == task && words.isHandedOver(lock);
        if (!handed && first) {
            words.setFlag(lock, LockWords.HANDOFF, true);
        }
        if (handed || words.owner(lock) == 0) {
            if (!handed) {
                words.setOwner(lock, task);
                host.acquired(task, lock, LockMode.EXCLUSIVE, 0);
            }
            words.setFlag(lock, LockWords.PICKUP, false);
            leaveQueue(task, lock, first);
            return Outcome.ACQUIRED;
        }
        if (killable && tasks.killed(task)) {
            leaveQueue(task, lock, first);
            return Outcome.INTERRUPTED;
        }
        return first && maySpin(task, lock) ? wait(task, lock, Outcome.SPINS) : wait(task, lock, Outcome.BLOCKED);
    }

    private void leaveQueue(int task, int lock, boolean first) {
        Queue queue = words.queue();
        queue.remove(lock, task);
        if (first) {
            words.setFlag(lock, LockWords.HANDOFF, false);
        }
        if (queue.isEmpty(lock)) {
            words.setFlag(lock, LockWords.WAITERS | LockWords.HANDOFF, false);
        }
    }

    /// The spinner was told to look again.
    private Outcome spun(int task, int lock, boolean killable) {
        if (words.queue().first(lock) == task) {
            return woken(task, lock, killable);
        }
        if (words.owner(lock) == task && words.isHandedOver(lock)) {
            words.setFlag(lock, LockWords.PICKUP, false);
            return Outcome.ACQUIRED;
        }
        if (tryLock(task, lock)) {
            words.spinners().remove(lock, task);
            return Outcome.ACQUIRED;
        }
        if (maySpin(task, lock)) {
            return Outcome.SPINS;
        }
        words.spinners().remove(lock, task);
        return enqueue(task, lock);
    }

    /// `mutex_unlock`; false when the caller does not own it.
    public boolean unlock(int task, int lock) {
        if (words.owner(lock) != task || words.isHandedOver(lock)) {
            return false;
        }
        int first = words.queue().first(lock);
        int spinner = words.spinners().first(lock);
        if (first != 0 && (!stealing || words.isHandoffAsked(lock))) {
            handOver(task, lock, first);
            return true;
        }
        words.setOwner(lock, 0);
        if (spinner != 0) {
            words.spinners().remove(lock, spinner);
            words.setOwner(lock, spinner);
            words.setFlag(lock, LockWords.PICKUP, true);
            host.acquired(spinner, lock, LockMode.EXCLUSIVE, task);
            host.stopSpinning(spinner);
        }
        if (first != 0) {
            rouse(first, task);
        }
        return true;
    }

    private void handOver(int from, int lock, int first) {
        words.setOwner(lock, first);
        words.setFlag(lock, LockWords.PICKUP, true);
        host.acquired(first, lock, LockMode.EXCLUSIVE, from);
        rouse(first, from);
        words.letSpinnersLook(lock, host);
    }

    private void rouse(int waiter, int by) {
        if (tasks.phase(waiter) == Phase.SPINNING) {
            host.stopSpinning(waiter);
        } else {
            host.wake(waiter, by);
        }
    }

    /// The owner was taken off its CPU: those who spin give up and sleep.
    public void ownerLeftCpu(int lock) {
        Queue line = words.spinners();
        for (int t = line.first(lock); t != 0; t = line.first(lock)) {
            line.remove(lock, t);
            enqueue(t, lock);
            host.sleepInstead(t);
        }
        int first = words.queue().first(lock);
        if (first != 0 && tasks.phase(first) == Phase.SPINNING) {
            tasks.setPhase(first, Phase.QUEUED);
            host.sleepInstead(first);
        }
    }
}
