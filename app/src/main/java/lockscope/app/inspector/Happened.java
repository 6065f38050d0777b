package lockscope.app.inspector;

/// A line of a history.
///
/// @param nanos when
/// @param text who did what
public record Happened(long nanos, String text) {}
