package lockscope.engine.explore;

/// Exploring has come to a bound of its own; what it found so far decides nothing.
final class Limit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Limit(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
