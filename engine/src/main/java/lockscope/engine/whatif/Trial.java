package lockscope.engine.whatif;

import java.util.List;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/// A counterfactual that was really run, held against the run as it was.
///
/// @param whatIf what was different
/// @param effect what that did to the operation that was asked about
/// @param before how long was waited inside it as it was, nanoseconds
/// @param after how long in the run that was different
/// @param whole whether both are the whole operation; else what there was up to the horizon
/// @param otherwise the other run at the moment of the question; null when it was over by then
public record Trial(
        WhatIf whatIf,
        Effect effect,
        long before,
        long after,
        boolean whole,
        @Nullable Snapshot otherwise) {
    /// What a change did to the waits of an operation.
    public enum Effect {
        SHORTER,
        /// To the nanosecond.
        SAME,
        LONGER,
        /// The task gave up, or never came to it.
        NOT_DONE,
        /// There was nothing to change at that moment.
        IDLE
    }

    /// Helpful ones first, the most helpful at the top; then those that change nothing, then those that make it worse.
    public static List<Trial> ranked(List<Trial> trials) {
        return trials.stream()
                .sorted((a, b) ->
                        a.rank() != b.rank() ? Integer.compare(a.rank(), b.rank()) : Long.compare(a.after, b.after))
                .toList();
    }

    private int rank() {
        return switch (effect) {
            case SHORTER -> 0;
            case NOT_DONE -> 1;
            case SAME -> 2;
            case IDLE -> 3;
            case LONGER -> 4;
        };
    }
}
