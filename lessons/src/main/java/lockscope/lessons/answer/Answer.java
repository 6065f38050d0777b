package lockscope.lessons.answer;

import java.util.List;

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
}
