package lockscope.engine.trace;

/// A rule that was broken.
///
/// @param invariant its number: 1 for I1, 0 for an assertion, from [#FIRST_PROPERTY] on for what the scenario claims,
///     from [#FIRST_STARVATION] on for a bound on starvation
/// @param task who broke it, counted from 1
/// @param pc the line it stood on
/// @param atNanos when, nanoseconds since the start
/// @param text what happened, with names
public record Violation(int invariant, int task, int pc, long atNanos, String text) {
    /// The number of a scenario's first property.
    public static final int FIRST_PROPERTY = 100;

    /// The number of starvation with the bound 0; that with another bound is so much larger.
    public static final int FIRST_STARVATION = 2000;

    /// Its name: `I12`, `assert`, `property 1`, `starvation 2`.
    public String id() {
        if (invariant >= FIRST_STARVATION) {
            return "starvation " + (invariant - FIRST_STARVATION);
        }
        if (invariant >= FIRST_PROPERTY) {
            return "property " + (invariant - FIRST_PROPERTY + 1);
        }
        return invariant == 0 ? "assert" : "I" + invariant;
    }
}
