package lockscope.engine.state;

/// How far a task has come with the line it is on.
public final class Phase {
    /// The line has not begun.
    public static final int FRESH = 0;
    /// Its cost is paid, its effect is next.
    public static final int PAID = 1;
    /// It stands in a queue and sleeps, or was woken from it.
    public static final int QUEUED = 2;
    /// It spins for a lock.
    public static final int SPINNING = 3;
    /// What it waited for outside of locks has come.
    public static final int SATISFIED = 4;

    private Phase() {}
}
