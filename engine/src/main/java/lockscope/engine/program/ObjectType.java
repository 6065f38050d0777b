package lockscope.engine.program;

/// What a reference can point to.
public enum ObjectType {
    NET("net"),
    OPS("ops"),
    TASK("task");

    private final String listingName;

    ObjectType(String listingName) {
        this.listingName = listingName;
    }

    public String listingName() {
        return listingName;
    }
}
