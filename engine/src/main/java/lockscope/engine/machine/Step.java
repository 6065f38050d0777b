package lockscope.engine.machine;

/// What became of a task's step.
public enum Step {
    /// The line is done, the next one can follow.
    RAN,
    /// The line is done, and the task offers its CPU.
    YIELDS,
    /// The task sleeps until it is woken.
    BLOCKED,
    /// The task waits on its CPU.
    SPINS,
    /// The task has ended, or a worker has no work left.
    EXITED
}
