package lockscope.engine.fold;

/// How a lock is held, in the order of the numbers in [lockscope.engine.trace.TraceKind#ACQUIRED].
public enum LockMode {
    EXCLUSIVE,
    READ,
    WRITE;

    private static final LockMode[] ALL = values();

    public static LockMode of(int ordinal) {
        return ALL[ordinal];
    }
}
