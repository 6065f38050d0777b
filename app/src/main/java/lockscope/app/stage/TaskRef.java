package lockscope.app.stage;

/// A task by number, counted from 1, and name.
public record TaskRef(int number, String name) {}
