package lockscope.app.code;

/// What became of a line from the first listing to the second.
public enum Sign {
    SAME(""),
    REMOVED("-"),
    ADDED("+"),
    /// It stands elsewhere in the second: this is where it stood.
    MOVED_FROM("<"),
    /// It stood elsewhere in the first: this is where it stands.
    MOVED_TO(">");

    private final String letter;

    Sign(String letter) {
        this.letter = letter;
    }

    /// What is written before the line.
    public String letter() {
        return letter;
    }
}
