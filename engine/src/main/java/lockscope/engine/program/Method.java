package lockscope.engine.program;

/// A callback of `struct pernet_operations`; each is optional.
public enum Method {
    INIT("init", false),
    PRE_EXIT("pre_exit", false),
    EXIT("exit", false),
    EXIT_BATCH("exit_batch", true),
    EXIT_RTNL("exit_rtnl", false);

    private final String listingName;
    private final boolean batch;

    Method(String listingName, boolean batch) {
        this.listingName = listingName;
        this.batch = batch;
    }

    private static final Method[] ALL = values();

    public static Method of(int ordinal) {
        return ALL[ordinal];
    }

    /// The name in listings, as in `op.exit_batch(batch)`.
    public String listingName() {
        return listingName;
    }

    /// Whether it is called once for a list of nets rather than once for each net.
    public boolean takesBatch() {
        return batch;
    }
}
