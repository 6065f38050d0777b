package lockscope.engine.lock;

/// What became of an attempt to take a lock.
public enum Outcome {
    /// The caller owns it.
    ACQUIRED,
    /// The caller stands in the queue and sleeps until it is woken.
    BLOCKED,
    /// The caller watches the owner on its CPU.
    SPINS,
    /// A fatal signal came first; the caller left no trace.
    INTERRUPTED,
    /// The caller must not do this now (unlock without owning, a lock it holds already).
    MISUSED
}
