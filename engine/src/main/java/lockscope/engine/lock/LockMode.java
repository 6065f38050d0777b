package lockscope.engine.lock;

/// How a lock is held.
public final class LockMode {
    /// A mutex or a spinlock.
    public static final int EXCLUSIVE = 0;

    public static final int READ = 1;
    public static final int WRITE = 2;

    private LockMode() {}
}
