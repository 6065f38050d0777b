package lockscope.lessons.fact;

import java.util.List;
import lockscope.engine.listing.Nearest;

/// A question to a run that has no answer; the message is for the lesson's author.
public final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanswerable(String message) {
        super(message);
    }

    /// A listing that there is not.
    ///
    /// @param kind `strategy` or `scenario`
    public static Unanswerable unknown(String kind, String name, List<String> known) {
        return new Unanswerable("found no " + kind + " '" + name + "'" + Nearest.hint(name, known));
    }

    /// What is wrong with the question.
    public String words() {
        return String.valueOf(getMessage());
    }
}
