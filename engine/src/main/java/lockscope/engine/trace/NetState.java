package lockscope.engine.trace;

/// The life of a namespace, as its memory shows it.
public enum NetState {
    /// Allocated, not yet on the list: waits for the lock or is being built.
    ALLOCATED,
    /// The first operation begins to initialise it.
    INIT,
    /// On net_namespace_list.
    LIVE,
    /// Its count reached 0; still on the list.
    DEAD,
    /// Off the list, in teardown.
    UNLISTED,
    /// Its memory is free.
    FREED;

    private static final NetState[] ALL = values();

    public static NetState of(int ordinal) {
        return ALL[ordinal];
    }
}
