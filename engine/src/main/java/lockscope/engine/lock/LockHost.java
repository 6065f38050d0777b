package lockscope.engine.lock;

/// What a lock asks of the machine around it.
public interface LockHost {
    /// Makes a blocked task runnable; it will try again.
    ///
    /// @param by the task that wakes it
    void wake(int task, int by);

    /// A spinning task has its lock, or must try again: it goes on where it stands on its CPU.
    void stopSpinning(int task);

    /// A spinning task gives up and sleeps.
    void sleepInstead(int task);

    /// Whether the task is on a CPU at this moment, which is what a spinner looks at.
    boolean isOnCpu(int task);

    /// Whether the task should give up its CPU soon, which ends its spinning.
    boolean shouldYield(int task);

    /// Notes who owns a lock from now on.
    ///
    /// @param from the task that handed it over, 0 when the lock was free
    void acquired(int task, int lock, int mode, int from);

    /// Notes that a task takes its place in a queue, from where [#handoffIsDue] counts.
    default void queued(int task) {}

    /// Whether a waiter has waited so long that it may ask for a hand-off (4 ms in the kernel).
    boolean handoffIsDue(int task);
}
