package lockscope.app.lesson;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// What stands in the lesson's column.
sealed interface Entry {
    /// @param kind which heading
    record Heading(Kind kind) implements Entry {}

    /// Above a question that another lesson asks.
    ///
    /// @param title of that lesson
    record Earlier(int number, String title) implements Entry {}

    record Text(String markdown) implements Entry {}

    record Code(Item.Code code) implements Entry {}

    record Signs() implements Entry {}

    record Watch(Showing showing) implements Entry {}

    record Ask(Trial trial) implements Entry {}

    /// What was said to an answer.
    record Reply(Kind kind, List<String> feedback) implements Entry {
        public Reply {
            feedback = List.copyOf(feedback);
        }
    }

    /// What the explorer says to an answer: the verdict, and the way that shows it, if there is one.
    record Proof(Outcome outcome, @Nullable Way way) implements Entry {}

    /// What was predicted, beside the run.
    record Recall(Trial trial) implements Entry {}

    /// How a lesson went.
    ///
    /// @param right questions that were answered rightly and for the right reason
    /// @param asked all questions
    /// @param ideas the misconceptions that showed
    record Finish(int right, int asked, List<String> ideas) implements Entry {
        public Finish {
            ideas = List.copyOf(ideas);
        }

        static Finish of(Collection<Trial> answered) {
            List<Judgement> judgements = answered.stream()
                    .map(trial -> trial.judgementProperty().get())
                    .filter(Objects::nonNull)
                    .toList();
            return new Finish(
                    (int) judgements.stream().filter(Judgement::isMastered).count(),
                    answered.size(),
                    judgements.stream()
                            .flatMap(judgement -> judgement.misconceptions().stream())
                            .distinct()
                            .toList());
        }
    }

    /// What a heading says.
    enum Kind {
        PREDICT,
        PREDICTED,
        CHECK,
        AGAIN,
        TRANSFER,
        WATCH,
        REFUTE,
        EXPLAIN,
        RIGHT,
        WRONG,
        WRONG_REASON,
        DONE;

        static Kind of(lockscope.lessons.Ask.Role role) {
            return switch (role) {
                case PREDICT -> PREDICT;
                case CHECK -> CHECK;
                case TRANSFER -> TRANSFER;
                case AGAIN -> AGAIN;
            };
        }

        static Kind of(Judgement judgement) {
            if (judgement.isMastered()) {
                return RIGHT;
            }
            return judgement.passed() ? WRONG_REASON : WRONG;
        }
    }
}
