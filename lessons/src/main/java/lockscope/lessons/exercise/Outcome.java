package lockscope.lessons.exercise;

import java.util.List;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Replay;
import lockscope.engine.listing.Diagnostic;
import org.jspecify.annotations.Nullable;

/// What came of an exercise.
public sealed interface Outcome {
    /// Everything in view holds, in every order of steps.
    record Holds(Answer answer) implements Outcome {}

    /// Something in view can be broken.
    ///
    /// @param replay the shortest way there; null where something can never be reached, for that no way shows
    record Broken(Answer answer, @Nullable Replay replay) implements Outcome {}

    /// A bound or the learner came first.
    record Undecided(Answer answer) implements Outcome {}

    /// The listing cannot be run.
    record Unusable(List<Diagnostic> errors) implements Outcome {
        public Unusable {
            errors = List.copyOf(errors);
        }
    }

    /// The moves lead to the aim: the rule is broken, or the goal is reached.
    record Reached(Replay replay) implements Outcome {}

    /// They do not.
    ///
    /// @param ended whether nobody can move any more
    record Missed(Replay replay, boolean ended) implements Outcome {}

    /// They cannot be made.
    ///
    /// @param why at which move, and the rule that forbids it
    record Impossible(String why) implements Outcome {}
}
