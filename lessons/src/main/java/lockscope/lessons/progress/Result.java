package lockscope.lessons.progress;

import java.util.List;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judgement;

/// One answer to one question, and how it was judged.
///
/// @param attempt counted from 1
/// @param misconceptions the ideas that showed
public record Result(
        String lesson,
        String question,
        int attempt,
        Given given,
        int score,
        boolean passed,
        boolean rightReason,
        List<String> misconceptions) {
    public Result {
        misconceptions = List.copyOf(misconceptions);
    }

    public static Result of(String lesson, String question, int attempt, Given given, Judgement judgement) {
        return new Result(
                lesson,
                question,
                attempt,
                given,
                judgement.score(),
                judgement.passed(),
                judgement.rightReason(),
                judgement.misconceptions());
    }

    /// The same answer as another attempt.
    Result attempt(int number) {
        return new Result(lesson, question, number, given, score, passed, rightReason, misconceptions);
    }

    /// Whether it is the same answer to the same question, whichever attempt it was.
    boolean saysTheSame(Result other) {
        return equals(other.attempt(attempt));
    }

    /// Whether it is about the same attempt.
    boolean isSame(Result other) {
        return lesson.equals(other.lesson) && question.equals(other.question) && attempt == other.attempt;
    }
}
