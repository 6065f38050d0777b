package lockscope.lessons.answer;

import java.util.List;
import lockscope.lessons.exercise.Move;

/// What a learner committed to.
public sealed interface Answer {
    /// @param option its index as the author wrote them, whatever the order on screen
    record Chosen(int option) implements Answer {}

    /// @param value nanoseconds for a time
    record Typed(double value) implements Answer {}

    record Ordered(List<String> names) implements Answer {
        public Ordered {
            names = List.copyOf(names);
        }
    }

    /// @param ends of the bars in their order, nanoseconds
    record Drawn(List<Long> ends) implements Answer {
        public Drawn {
            ends = List.copyOf(ends);
        }
    }

    /// @param moment nanoseconds
    record Pointed(long moment) implements Answer {}

    record Filled(String line) implements Answer {}

    /// @param text of the routine
    record Mended(String text) implements Answer {}

    /// @param moves that were made, one after the other
    /// @param illegal moves that were tried and could not be made
    record Scheduled(List<Move> moves, List<Refused> illegal) implements Answer {
        public Scheduled {
            moves = List.copyOf(moves);
            illegal = List.copyOf(illegal);
        }
    }

    /// A move that could not be made.
    ///
    /// @param at what the actor stood at: the routine or primitive that it had called, empty for nothing
    record Refused(String actor, String at) {}
}
