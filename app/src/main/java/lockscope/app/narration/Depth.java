package lockscope.app.narration;

/// For whom a sentence is written.
public enum Depth {
    /// No name from the kernel.
    NOVICE,
    /// Locks, readers, writers, grace periods.
    COURSE,
    /// Routines, lines and states.
    KERNEL;

    /// How keys of sentences end.
    String suffix() {
        return switch (this) {
            case NOVICE -> "novice";
            case COURSE -> "course";
            case KERNEL -> "kernel";
        };
    }

    @Override
    public String toString() {
        return suffix();
    }
}
