package lockscope.app.plate;

/// What is wanted cannot be drawn of these runs; the message is for the user.
public class Unshowable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unshowable(String message) {
        super(message);
    }
}
