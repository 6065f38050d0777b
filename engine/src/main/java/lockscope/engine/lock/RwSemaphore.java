package lockscope.engine.lock;

import lockscope.engine.state.Phase;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// Any number of readers or one writer; a queued writer holds back every new reader.
///
/// Two generations. [Generation#V4_16] models `kernel/locking/rwsem-xadd.c` of Linux 4.16: a wake-up grants the lock
/// to all readers up to the first queued writer, a woken writer competes. [Generation#V5_3] models
/// `kernel/locking/rwsem.c` since Linux 5.3: a wake-up grants it to every queued reader (256 at most), a reader may
/// overtake while nobody is inside, and a waiter of more than 4 ms is handed the lock.
/// Without `stealing` a release hands the lock to whom the wake-up would choose, writers included. Left out: the
/// reader spinning of 5.3 to 5.10, spinning on a lock that readers own, debug checks.
public final class RwSemaphore {
    /// Which kernel's rules apply.
    public enum Generation {
        V4_16,
        V5_3
    }

    private static final int MOST_READERS_WOKEN = 256;

    private final LockWords words;
    private final Tasks tasks;
    private final LockHost host;
    private final boolean spinning;
    private final boolean stealing;

    public RwSemaphore(LockWords words, Tasks tasks, LockHost host, boolean spinning, boolean stealing) {
        this.words = words;
        this.tasks = tasks;
        this.host = host;
        this.spinning = spinning;
        this.stealing = stealing;
    }

    /// `down_read` and `down_read_killable`: the first attempt, and each one after a wake-up.
    public Outcome downRead(int task, int lock, Generation generation, boolean killable) {
        if (tasks.phase(task) == Phase.QUEUED) {
            return readerWoken(task, lock, generation, killable);
        }
        if (words.owner(lock) == task) {
            return refuseRead(task, lock);
        }
        if (tryDownRead(task, lock, generation)) {
            return Outcome.ACQUIRED;
        }
        return refuseRead(task, lock);
    }

    /// `down_read_trylock`.
    public boolean tryDownRead(int task, int lock, Generation generation) {
        if (words.owner(lock) != 0) {
            return false;
        }
        boolean queued = !words.queue().isEmpty(lock);
        boolean overtakes =
                generation == Generation.V5_3 && stealing && words.readers(lock) == 0 && !words.isHandoffAsked(lock);
        if (queued && !overtakes) {
            return false;
        }
        words.addReaders(lock, 1);
        host.acquired(task, lock, LockMode.READ, 0);
        return true;
    }

    private Outcome refuseRead(int task, int lock) {
        WaitKind why = words.owner(lock) != 0 ? WaitKind.READ_WRITER_HOLDS : WaitKind.READ_BEHIND_QUEUE;
        words.queue().append(lock, task);
        tasks.setPhase(task, Phase.QUEUED);
        tasks.setWait(task, why.ordinal() + 1, lock);
        return Outcome.BLOCKED;
    }

    private Outcome readerWoken(int task, int lock, Generation generation, boolean killable) {
        if (tasks.holds(task, lock, LockMode.READ) && !isQueued(task, lock)) {
            return Outcome.ACQUIRED;
        }
        if (killable && tasks.killed(task)) {
            boolean first = words.queue().first(lock) == task;
            words.queue().remove(lock, task);
            if (generation == Generation.V5_3 && first) {
                words.setFlag(lock, LockWords.HANDOFF, false);
                wakeNext(lock, generation, task);
            }
            return Outcome.INTERRUPTED;
        }
        return Outcome.BLOCKED;
    }

    private boolean isQueued(int task, int lock) {
        return words.queue().first(lock) == task || tasks.previous(task) != 0;
    }

    /// `down_write` and `down_write_killable`: the first attempt, and each one after a wake-up or a spin.
    public Outcome downWrite(int task, int lock, Generation generation, boolean killable) {
        return switch (tasks.phase(task)) {
            case Phase.QUEUED -> writerWoken(task, lock, generation, killable);
            case Phase.SPINNING -> writerSpun(task, lock, generation);
            default -> writerBegins(task, lock, generation);
        };
    }

    /// `down_write_trylock`.
    public boolean tryDownWrite(int task, int lock) {
        boolean free = words.owner(lock) == 0
                && words.readers(lock) == 0
                && words.queue().isEmpty(lock);
        if (free) {
            own(task, lock, 0);
        }
        return free;
    }

    private void own(int task, int lock, int from) {
        words.setOwner(lock, task);
        host.acquired(task, lock, LockMode.WRITE, from);
    }

    private Outcome writerBegins(int task, int lock, Generation generation) {
        if (tryDownWrite(task, lock)) {
            return Outcome.ACQUIRED;
        }
        if (maySpin(task, lock)) {
            words.spinners().append(lock, task);
            tasks.setPhase(task, Phase.SPINNING);
            tasks.setWait(task, WaitKind.WRITE_WRITER_HOLDS.ordinal() + 1, lock);
            return Outcome.SPINS;
        }
        return enqueueWriter(task, lock, generation);
    }

    private boolean maySpin(int task, int lock) {
        int owner = words.owner(lock);
        return spinning && stealing && owner != 0 && host.isOnCpu(owner) && !host.shouldYield(task);
    }

    private Outcome enqueueWriter(int task, int lock, Generation generation) {
        boolean othersFirst = !words.queue().isEmpty(lock);
        words.queue().append(lock, task);
        host.queued(task);
        if (othersFirst && words.readers(lock) > 0) {
            wakeReadersAtHead(lock, generation, task);
        }
        return competeOrSleep(task, lock);
    }

    private Outcome competeOrSleep(int task, int lock) {
        boolean nobodyInside = words.owner(lock) == 0 && words.readers(lock) == 0;
        boolean first = words.queue().first(lock) == task;
        if (nobodyInside && (first || stealing && !words.isHandoffAsked(lock))) {
            words.queue().remove(lock, task);
            if (first) {
                words.setFlag(lock, LockWords.HANDOFF, false);
            }
            own(task, lock, 0);
            return Outcome.ACQUIRED;
        }
        WaitKind why = words.owner(lock) != 0
                ? WaitKind.WRITE_WRITER_HOLDS
                : words.readers(lock) > 0 ? WaitKind.WRITE_READERS_HOLD : WaitKind.WRITE_BEHIND_QUEUE;
        tasks.setPhase(task, Phase.QUEUED);
        tasks.setWait(task, why.ordinal() + 1, lock);
        return Outcome.BLOCKED;
    }

    private Outcome writerWoken(int task, int lock, Generation generation, boolean killable) {
        if (words.owner(lock) == task) {
            words.setFlag(lock, LockWords.PICKUP, false);
            return Outcome.ACQUIRED;
        }
        if (killable && tasks.killed(task)) {
            boolean first = words.queue().first(lock) == task;
            words.queue().remove(lock, task);
            if (first) {
                words.setFlag(lock, LockWords.HANDOFF, false);
            }
            if (!words.queue().isEmpty(lock)) {
                wakeNext(lock, generation, task);
            }
            return Outcome.INTERRUPTED;
        }
        Outcome outcome = competeOrSleep(task, lock);
        boolean mayAsk = generation == Generation.V5_3 && words.queue().first(lock) == task;
        if (outcome == Outcome.BLOCKED && mayAsk && host.handoffIsDue(task)) {
            words.setFlag(lock, LockWords.HANDOFF, true);
        }
        return outcome;
    }

    private Outcome writerSpun(int task, int lock, Generation generation) {
        if (words.owner(lock) == task) {
            words.setFlag(lock, LockWords.PICKUP, false);
            return Outcome.ACQUIRED;
        }
        if (words.owner(lock) == 0 && words.readers(lock) == 0) {
            words.spinners().remove(lock, task);
            own(task, lock, 0);
            return Outcome.ACQUIRED;
        }
        if (maySpin(task, lock)) {
            return Outcome.SPINS;
        }
        words.spinners().remove(lock, task);
        return enqueueWriter(task, lock, generation);
    }

    /// `up_read`; false when nobody reads.
    public boolean upRead(int task, int lock, Generation generation) {
        if (words.readers(lock) == 0) {
            return false;
        }
        words.addReaders(lock, -1);
        if (words.readers(lock) == 0) {
            wakeNext(lock, generation, task);
        }
        return true;
    }

    /// `up_write`; false when the caller is not the writer.
    public boolean upWrite(int task, int lock, Generation generation) {
        if (words.owner(lock) != task || words.isHandedOver(lock)) {
            return false;
        }
        words.setOwner(lock, 0);
        int spinner = words.spinners().first(lock);
        if (spinner != 0 && !words.isHandoffAsked(lock)) {
            words.spinners().remove(lock, spinner);
            words.setFlag(lock, LockWords.PICKUP, true);
            own(spinner, lock, task);
            host.stopSpinning(spinner);
            return true;
        }
        wakeNext(lock, generation, task);
        words.letSpinnersLook(lock, host);
        return true;
    }

    /// `downgrade_write`: the writer becomes a reader and lets the readers at the head in.
    public boolean downgrade(int task, int lock, Generation generation) {
        if (words.owner(lock) != task) {
            return false;
        }
        words.setOwner(lock, 0);
        words.addReaders(lock, 1);
        host.acquired(task, lock, LockMode.READ, 0);
        wakeReadersAtHead(lock, generation, task);
        words.letSpinnersLook(lock, host);
        return true;
    }

    /// `rwsem_mark_wake`: somebody may be queued; a writer at the head has to wait while anybody is inside.
    private void wakeNext(int lock, Generation generation, int by) {
        int first = words.queue().first(lock);
        boolean inside = words.readers(lock) > 0 && first != 0 && !isReader(first);
        if (first == 0 || words.owner(lock) != 0 || inside) {
            return;
        }
        if (isReader(first)) {
            wakeReadersAtHead(lock, generation, by);
            return;
        }
        if (!stealing || words.isHandoffAsked(lock)) {
            words.queue().remove(lock, first);
            words.setFlag(lock, LockWords.HANDOFF, false);
            words.setFlag(lock, LockWords.PICKUP, true);
            own(first, lock, by);
        }
        host.wake(first, by);
    }

    private void wakeReadersAtHead(int lock, Generation generation, int by) {
        Queue queue = words.queue();
        int woken = 0;
        int t = queue.first(lock);
        if (t == 0 || !isReader(t)) {
            return;
        }
        while (t != 0 && (isReader(t) || generation == Generation.V5_3)) {
            int after = tasks.next(t);
            if (isReader(t)) {
                queue.remove(lock, t);
                words.addReaders(lock, 1);
                host.acquired(t, lock, LockMode.READ, by);
                host.wake(t, by);
                woken++;
                if (generation == Generation.V5_3 && woken == MOST_READERS_WOKEN) {
                    break;
                }
            }
            t = after;
        }
        words.setFlag(lock, LockWords.HANDOFF, false);
    }

    private boolean isReader(int task) {
        int kind = tasks.waitKind(task) - 1;
        return kind == WaitKind.READ_WRITER_HOLDS.ordinal() || kind == WaitKind.READ_BEHIND_QUEUE.ordinal();
    }

    /// The owner was taken off its CPU: writers that spin give up and sleep.
    public void ownerLeftCpu(int lock, Generation generation) {
        Queue line = words.spinners();
        for (int t = line.first(lock); t != 0; t = line.first(lock)) {
            line.remove(lock, t);
            tasks.setPhase(t, Phase.QUEUED);
            enqueueWriter(t, lock, generation);
            host.sleepInstead(t);
        }
    }
}
