package lockscope.app.stage;

/// A task by number, counted from 1, and name.
public record TaskRef(int number, String name) {
    private static final String WORKER = "kworker";

    /// Its name, the longest form first: a worker is one also without the number of its CPU.
    String[] names() {
        return name.startsWith(WORKER + "/") ? new String[] {name, WORKER} : new String[] {name};
    }
}
