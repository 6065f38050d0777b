package lockscope.lessons.answer;

import java.util.List;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// What is said to an answer.
///
/// @param score 0 to 100
/// @param passed whether the answer itself is right
/// @param rightReason whether the reason is right, or none was asked for
/// @param misconceptions the ideas that showed, in answer and reason
/// @param feedback texts in Markdown, in the order in which they are said
/// @param refutation the run to look at, null for none
/// @param again the question that follows, null for none
/// @param outcome what the explorer said, null for questions that do not ask it
public record Judgement(
        int score,
        boolean passed,
        boolean rightReason,
        List<String> misconceptions,
        List<String> feedback,
        Sheet.@Nullable Replay refutation,
        @Nullable String again,
        @Nullable Outcome outcome) {
    public Judgement {
        misconceptions = List.copyOf(misconceptions);
        feedback = List.copyOf(feedback);
    }

    /// Whether nothing is left to be said: right, and for the right reason.
    public boolean isMastered() {
        return passed && rightReason;
    }
}
