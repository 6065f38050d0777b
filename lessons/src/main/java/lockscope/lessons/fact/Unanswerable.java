package lockscope.lessons.fact;

/// A question to a run that has no answer; the message is for the lesson's author.
public final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanswerable(String message) {
        super(message);
    }

    /// What is wrong with the question.
    public String words() {
        return String.valueOf(getMessage());
    }
}
