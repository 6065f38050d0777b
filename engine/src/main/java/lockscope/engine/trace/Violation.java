package lockscope.engine.trace;

/// A rule that was broken.
///
/// @param invariant its number: 1 for I1
/// @param task who broke it, counted from 1
/// @param pc the line it stood on
/// @param atNanos when, nanoseconds since the start
/// @param text what happened, with names
public record Violation(int invariant, int task, int pc, long atNanos, String text) {
    /// Its name, such as "I12".
    public String id() {
        return "I" + invariant;
    }
}
