package lockscope.lessons;

import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// A part of a segment.
public sealed interface Block {
    Place place();

    /// Paragraphs to be read.
    record Text(Prose prose) implements Block {
        @Override
        public Place place() {
            return prose.place();
        }
    }

    /// A routine of a strategy to be read.
    record Listing(String strategy, String routine, Place place) implements Block {}

    /// A part of the window to look at while the segment is read.
    record Look(Spot spot, Place place) implements Block {}

    /// The five signs that a beginner needs: what each looks like, and what it means.
    record Signs(Place place) implements Block {}

    /// The parts of the window that a tour shows.
    enum Spot {
        STAGES,
        TIMELINE,
        TRANSPORT,
        LESSON,
        LISTING;

        /// As lessons write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Runs to be played.
    ///
    /// @param runs one to three, side by side
    /// @param seconds how long it plays
    /// @param lanes the lanes that matter; all when there are none
    /// @param routine the routine that the code pane shows, null when it is off
    record Show(
            List<String> runs,
            Fact from,
            Fact to,
            int seconds,
            List<Pause> pauses,
            List<String> lanes,
            @Nullable String routine,
            Place place)
            implements Block {
        public Show {
            runs = List.copyOf(runs);
            pauses = List.copyOf(pauses);
            lanes = List.copyOf(lanes);
        }
    }

    /// A moment at which playing stops, and what is said there.
    record Pause(Fact at, Prose words) {}

    /// A question.
    record Asks(Question question) implements Block {
        @Override
        public Place place() {
            return question.ask().place();
        }
    }

    /// What a teacher is told.
    ///
    /// @param say what to say
    /// @param ask what to ask
    /// @param answers what will be answered
    /// @param split what to do when the class is split
    /// @param minutes how long it takes
    record Notes(Prose say, Prose ask, Prose answers, Prose split, int minutes, Place place) implements Block {}
}
