package lockscope.engine.listing;

/// An error refuses what cannot be executed; a warning is about something that runs, and may run badly.
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
