package lockscope.app.figure;

/// The letter that stands for a state where neither colour nor words fit; the same in every theme.
public final class Letters {
    private Letters() {}

    /// Empty for roles that are no state of a task or CPU.
    public static String of(Role role) {
        return switch (role) {
            case RUNS -> "R";
            case BUILDS -> "B";
            case WAITS_FOR_LOCK -> "L";
            case WAITS_FOR_RCU -> "G";
            case READER -> "S";
            case RUNNABLE -> "Q";
            case SPINS -> "P";
            case WRITER -> "W";
            case SLEEPS -> "Z";
            case QUIESCENT -> "D";
            case PAGE, PANEL, CARD, RULE, TEXT, FAINT, ACCENT, FUTURE, REMOVED, ADDED, GRACE_PERIOD -> "";
        };
    }
}
