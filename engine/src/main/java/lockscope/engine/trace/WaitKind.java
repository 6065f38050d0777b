package lockscope.engine.trace;

/// What a task waits for. Waiting for a CPU is not here: it lies between WAKE and SWITCH_IN.
public enum WaitKind {
    MUTEX,
    /// For reading while a writer holds the lock.
    READ_WRITER_HOLDS,
    /// For reading while readers hold it, behind a writer (or others) in the queue.
    READ_BEHIND_QUEUE,
    /// For writing while readers hold it.
    WRITE_READERS_HOLD,
    /// For writing while another writer holds it.
    WRITE_WRITER_HOLDS,
    /// For writing while nobody holds it, but others are ahead.
    WRITE_BEHIND_QUEUE,
    SPINLOCK,
    GRACE_PERIOD,
    EXPEDITED_GRACE_PERIOD,
    /// `rcu_barrier`: for callbacks that are queued.
    CALLBACKS,
    /// A worker without work.
    WORK,
    /// `flush_work`.
    FLUSH,
    /// `sleep`: a timer.
    TIMER;

    private static final WaitKind[] ALL = values();

    public static WaitKind of(int ordinal) {
        return ALL[ordinal];
    }

    public boolean isLock() {
        return ordinal() <= SPINLOCK.ordinal();
    }

    /// Whether somebody waits to hold a lock for writing.
    public boolean isForWriting() {
        return this == WRITE_READERS_HOLD || this == WRITE_WRITER_HOLDS || this == WRITE_BEHIND_QUEUE;
    }

    public boolean isRcu() {
        return this == GRACE_PERIOD || this == EXPEDITED_GRACE_PERIOD || this == CALLBACKS;
    }
}
