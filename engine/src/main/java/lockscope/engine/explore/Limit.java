package lockscope.engine.explore;

/// Exploring has come to a bound of its own, or the program is beyond it; what it found so far decides nothing.
public final class Limit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Limit(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// Why something cannot be walked or explored, for people; without its full stop.
    public String sentence() {
        return "the explorer stops at " + reason;
    }

    /// The bound alone.
    String reason() {
        return reason;
    }
}
