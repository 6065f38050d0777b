package lockscope.engine.rcu;

/// What listings may ask of RCU. A call that must wait leaves the task blocked, and its line goes on when the task is
/// satisfied.
public interface Rcu {
    /// `rcu_read_lock`.
    void readLock(int task);

    /// `rcu_read_unlock`; false when the task is in no read section.
    boolean readUnlock(int task);

    /// `synchronize_rcu`: returns after a grace period that starts later than the call.
    ///
    /// @return whether it is over already; else the task waits
    boolean synchronize(int task);

    /// `synchronize_rcu_expedited`.
    ///
    /// @return whether it is over already; else the task waits
    boolean synchronizeExpedited(int task);

    /// `call_rcu`: a callback that touches a namespace after a grace period; never blocks.
    void call(int task, long net);

    /// `rcu_barrier`: waits for all callbacks that are queued; with none it returns at once.
    ///
    /// @return whether it is over already; else the task waits
    boolean barrier(int task);

    /// Whether what a task waits for (a grace period, callbacks) cannot come before another one leaves its read section.
    ///
    /// @param reader a task in a read section
    default boolean holdsUp(int reader, int waiter) {
        return true;
    }
}
