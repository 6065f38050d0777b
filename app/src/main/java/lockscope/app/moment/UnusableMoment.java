package lockscope.app.moment;

import java.util.List;

/// A file that holds no moment, or one that cannot be used; the message is for the user and names all that is wrong.
public final class UnusableMoment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableMoment(String message) {
        super(message);
    }

    UnusableMoment(String file, List<String> problems) {
        super(file + ": " + String.join("\n" + file + ": ", problems));
    }
}
