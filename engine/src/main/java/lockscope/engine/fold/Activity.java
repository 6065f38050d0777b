package lockscope.engine.fold;

/// What a task does at a moment, as the trace shows it.
public enum Activity {
    NOT_STARTED,
    /// On a CPU, in user mode.
    USER,
    /// On a CPU, in the kernel.
    SYSTEM,
    /// Could run, but has no CPU.
    RUNNABLE,
    /// Waits off its CPU; what for says the wait's [lockscope.engine.trace.WaitKind].
    WAITS,
    /// Waits for a lock on its CPU.
    SPINS,
    DONE;

    /// Whether it has a wait's kind and object.
    public boolean isWait() {
        return this == WAITS || this == SPINS;
    }
}
