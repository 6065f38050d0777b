package lockscope.app.figure;

/// What a mark stands for; the theme gives each role its colours, pattern and letter. One role has one meaning in every
/// picture.
public enum Role {
    /// Behind everything.
    PAGE,
    /// Behind one picture.
    PANEL,
    /// A quiet part of a picture: an idle CPU, a live namespace.
    CARD,
    /// Hairlines and grid lines.
    RULE,
    TEXT,
    FAINT,
    /// What the user moves or has chosen: the playhead, a selection.
    ACCENT,
    /// What has not run yet, or is not shown yet.
    FUTURE,
    /// A line that only the first of two listings has.
    REMOVED,
    /// A line that only the second of two listings has.
    ADDED,
    /// Runs on a CPU.
    RUNS,
    /// Runs inside the part that the strategy locks: builds or tears down a namespace.
    BUILDS,
    WAITS_FOR_LOCK,
    WAITS_FOR_RCU,
    /// A grace period, from start to end.
    GRACE_PERIOD,
    /// In an RCU read section.
    READER,
    /// Could run, has no CPU.
    RUNNABLE,
    /// Waits on its CPU, without sleeping.
    SPINS,
    /// Holds a lock for writing, or wants to.
    WRITER,
    /// Sleeps for a time of its own, or has no work.
    SLEEPS,
    /// A CPU that is done with the grace period.
    QUIESCENT;

    /// Whether a task is held up by others for as long as a mark of this role lasts on its lane.
    public boolean isWait() {
        return switch (this) {
            case WAITS_FOR_LOCK, WAITS_FOR_RCU, WRITER, SPINS -> true;
            case PAGE,
                    PANEL,
                    CARD,
                    RULE,
                    TEXT,
                    FAINT,
                    ACCENT,
                    FUTURE,
                    REMOVED,
                    ADDED,
                    RUNS,
                    BUILDS,
                    GRACE_PERIOD,
                    READER,
                    RUNNABLE,
                    SLEEPS,
                    QUIESCENT -> false;
        };
    }
}
