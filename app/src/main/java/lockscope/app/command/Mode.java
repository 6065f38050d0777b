package lockscope.app.command;

/// What the window is used for at the moment; each mode has a key table of its own.
public enum Mode {
    EXPLORE,
    LESSON,
    PRESENT,
    EDIT
}
