package lockscope.lessons;

import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// What is said to a wrong answer.
///
/// @param misconception the idea behind it, as named in the course; null when it is a slip
/// @param feedback the idea in the learner's own terms, and what the run shows instead
/// @param refutation the run to look at, null when the learner's own run shows it
public record Wrong(
        @Nullable String misconception,
        Prose feedback,
        @Nullable Refutation refutation,
        Place place) {}
