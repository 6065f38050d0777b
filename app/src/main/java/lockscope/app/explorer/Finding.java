package lockscope.app.explorer;

import java.util.List;
import java.util.Objects;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.Story;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// What came of a question.
///
/// @param replay the way to the broken rule, null when none was broken
/// @param story the same in sentences
/// @param millis how long it took
public record Finding(
        Question question,
        Program program,
        Answer answer,
        @Nullable Replay replay,
        List<String> story,
        long millis) {
    public Finding {
        story = List.copyOf(story);
    }

    /// Follows the schedule of the answer, if it has one.
    static Finding of(Question question, Program program, Answer answer, long millis) {
        Schedule schedule = answer.schedule();
        if (schedule == null) {
            return new Finding(question, program, answer, null, List.of(), millis);
        }
        Replay replay = Replay.toward(program, schedule);
        String refused = replay.follow(schedule);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the explorer's own schedule cannot be followed: " + refused);
        }
        return new Finding(question, program, answer, replay, Story.of(replay), millis);
    }

    public boolean isViolated() {
        return answer.verdict() == Answer.Verdict.VIOLATED;
    }

    /// The rule that was broken, as `I4`; empty for none.
    public String rule() {
        return answer.violation() == null
                ? ""
                : Objects.requireNonNull(answer.violation()).id();
    }
}
