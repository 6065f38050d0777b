package lockscope.app.command;

/// The menu in which a command is found.
public enum Section {
    FILE,
    EDIT,
    PLAY,
    TIMELINE,
    VIEW,
    COMPARE,
    WHAT_IF,
    EXPLORE,
    LESSON,
    HELP
}
