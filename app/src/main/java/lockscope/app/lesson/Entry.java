package lockscope.app.lesson;

import java.util.List;

/// What stands in the lesson's column.
sealed interface Entry {
    /// @param kind which heading
    record Heading(Kind kind) implements Entry {}

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
    }

    /// What a heading says.
    enum Kind {
        EARLIER,
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
        DONE
    }
}
