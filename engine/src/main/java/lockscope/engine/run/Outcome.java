package lockscope.engine.run;

/// How a run stands.
public enum Outcome {
    /// Something is still to come.
    RUNNING,
    /// Every foreground task has ended and every namespace that died was torn down.
    FINISHED,
    /// The time that was set as a limit came first.
    STOPPED_AT_LIMIT,
    /// Tasks wait for each other, and nothing that could happen would end it.
    DEADLOCK,
    /// A rule was broken.
    VIOLATION
}
