package lockscope.app.lesson;

import java.util.List;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Story;
import lockscope.engine.listing.Source;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Exercise;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// Steps that show how something is broken, or brought about: to be replayed in the window.
///
/// @param fewest how many steps it takes at least, 0 when that is not known
/// @param replay as the window shows it
/// @param story the same in sentences
record Way(int fewest, Replay replay, List<String> story) {
    Way {
        story = List.copyOf(story);
    }

    /// The way that goes with an outcome; null where there is nothing to show.
    ///
    /// @param listener hears how far the explorer is where it has to be asked
    static @Nullable Way of(Sheet sheet, Outcome outcome, Explorer.Listener listener) {
        return switch (outcome) {
            case Outcome.Broken(var _, Replay replay) ->
                replay == null ? null : new Way(replay.steps().size(), replay, Story.of(replay));
            case Outcome.Reached(Replay replay) -> {
                Replay shortest = shortest(sheet, listener);
                yield shown(
                        sheet, replay, shortest == null ? 0 : shortest.steps().size());
            }
            case Outcome.Missed _ -> {
                Replay shortest = shortest(sheet, listener);
                yield shortest == null
                        ? null
                        : shown(sheet, shortest, shortest.steps().size());
            }
            case Outcome.Holds _, Outcome.Undecided _, Outcome.Unusable _, Outcome.Impossible _ -> null;
        };
    }

    private static @Nullable Replay shortest(Sheet sheet, Explorer.Listener listener) {
        return sheet instanceof Sheet.Schedule schedule
                        && schedule.exercise().explore(schedule.strategy(), listener) instanceof Outcome.Broken broken
                ? broken.replay()
                : null;
    }

    private static @Nullable Way shown(Sheet sheet, Replay replay, int fewest) {
        if (!(sheet instanceof Sheet.Schedule schedule)) {
            return null;
        }
        Exercise exercise = schedule.exercise();
        Source strategy = schedule.strategy();
        Replay shown = exercise.shown(strategy, replay);
        return new Way(fewest, shown, Story.of(shown));
    }

    int steps() {
        return replay.steps().size();
    }
}
