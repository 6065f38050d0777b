package lockscope.app.tally;

import lockscope.app.figure.Datum;
import org.jspecify.annotations.Nullable;

/// One event that a number counts.
///
/// @param nanos when it began
/// @param text what happened, and what it adds
/// @param datum the lane and the time where pictures show it; null when none does
public record Counted(long nanos, String text, @Nullable Datum datum) {}
