package lockscope.engine.explore;

/// Exploring has come to a bound of its own, or the program is beyond it; what it found so far decides nothing.
public final class Limit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Limit(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// The bound, to stand behind "stopped at" or "the explorer stops at".
    public String reason() {
        return reason;
    }
}
