package lockscope.app.cli;

/// An invariant that did not hold in a run.
///
/// @param invariant such as "I12"
/// @param time when, nanoseconds
/// @param task who
/// @param place the line, "" when unknown
/// @param text what happened
record Finding(String invariant, long time, String task, String place, String text) {}
