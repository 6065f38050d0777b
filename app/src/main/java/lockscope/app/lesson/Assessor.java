package lockscope.app.lesson;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import lockscope.engine.explore.Explorer;
import lockscope.lessons.answer.Explored;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judge;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// Judges what a learner committed to. What stands on the explorer is judged in the background, and can be given up.
final class Assessor {
    private static final long TELL_EVERY_NANOS = 50_000_000;

    private final Executor background;
    private final Executor ui;

    Assessor(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /// @param taker takes what was given and the way that shows why it is wrong, if there is one, once it is judged
    void assess(Trial asked, boolean sure, BiConsumer<Given, @Nullable Way> taker) {
        Given given = asked.commit(sure);
        switch (asked.sheet()) {
            case Sheet.Repair _, Sheet.Schedule _ ->
                background.execute(() -> {
                    Outcome outcome = Explored.outcome(asked.sheet(), given.answer(), listener(asked));
                    Way way = outcome == null ? null : Way.of(asked.sheet(), outcome, listener(asked));
                    ui.execute(() -> conclude(asked, given, outcome, way, taker));
                });
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Draw _, Sheet.Point _, Sheet.Blank _ ->
                conclude(asked, given, null, null, taker);
        }
    }

    private Explorer.Listener listener(Trial asked) {
        long[] told = new long[1];
        return progress -> {
            long now = System.nanoTime();
            if (now - told[0] >= TELL_EVERY_NANOS) {
                told[0] = now;
                ui.execute(() -> asked.tell(progress));
            }
            return !asked.isGivenUp();
        };
    }

    private static void conclude(
            Trial asked,
            Given given,
            @Nullable Outcome outcome,
            @Nullable Way way,
            BiConsumer<Given, @Nullable Way> taker) {
        if (outcome instanceof Outcome.Unusable || outcome instanceof Outcome.Undecided) {
            asked.reopen(outcome);
        } else {
            asked.close(Judge.judge(asked.sheet(), given, outcome));
            taker.accept(given, way);
        }
    }
}
