package lockscope.engine.lock;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;

/// The words of every lock: owner, readers, flags, the queue of sleepers and the line of spinners.
public final class LockWords {
    /// Somebody sleeps in the queue.
    static final int WAITERS = 1;
    /// The first waiter asked that nobody takes the lock before it.
    static final int HANDOFF = 2;
    /// The lock was given to the first waiter, which has not picked it up yet.
    static final int PICKUP = 4;

    private static final int OWNER = 0;
    private static final int READERS = 1;
    private static final int FLAGS = 2;
    private static final int QUEUE = 3;
    private static final int SPINNERS = 5;
    private static final int WORDS = 7;

    private final Words words;
    private final long[] w;
    private final Queue queue;
    private final Queue spinners;

    public LockWords(Memory memory, int count, Tasks tasks) {
        words = memory.allocate("lock", Words.Region.LOGICAL, WORDS, Math.max(1, count))
                .meaning(Words.Meaning.TASK, OWNER, QUEUE, QUEUE + 1, SPINNERS, SPINNERS + 1);
        w = words.array();
        queue = new Queue(words, QUEUE, tasks);
        spinners = new Queue(words, SPINNERS, tasks);
    }

    /// The task that owns it, alone or as its writer; 0 for none.
    public int owner(int lock) {
        return (int) w[lock * WORDS + OWNER];
    }

    void setOwner(int lock, int task) {
        put(lock * WORDS + OWNER, task);
    }

    /// How many readers are inside.
    public int readers(int lock) {
        return (int) w[lock * WORDS + READERS];
    }

    void addReaders(int lock, int delta) {
        put(lock * WORDS + READERS, w[lock * WORDS + READERS] + delta);
    }

    boolean flag(int lock, int flag) {
        return (w[lock * WORDS + FLAGS] & flag) != 0;
    }

    void setFlag(int lock, int flag, boolean on) {
        put(lock * WORDS + FLAGS, on ? w[lock * WORDS + FLAGS] | flag : w[lock * WORDS + FLAGS] & ~flag);
    }

    /// Whether the lock was handed to a waiter that has not run since.
    public boolean isHandedOver(int lock) {
        return flag(lock, PICKUP);
    }

    /// Whether the first waiter asked for a hand-off.
    public boolean isHandoffAsked(int lock) {
        return flag(lock, HANDOFF);
    }

    /// The tasks that sleep for it, first come first.
    public Queue queue() {
        return queue;
    }

    /// The tasks that spin for it (the kernel's OSQ).
    public Queue spinners() {
        return spinners;
    }

    /// The lock went to somebody who sleeps, or to readers: those who spin must see whether to go on.
    void letSpinnersLook(int lock, LockHost host) {
        for (int t = spinners.first(lock); t != 0; t = spinners.next(t)) {
            host.stopSpinning(t);
        }
    }

    private void put(int index, long value) {
        words.changing(index);
        w[index] = value;
    }
}
