package lockscope.lessons.expression;

/// An expression that cannot be read; the message is for its author.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    Malformed(int offset, int length, String message) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /// Where in the text, counted from 0.
    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    /// What was found and expected.
    public String words() {
        return String.valueOf(getMessage());
    }
}
