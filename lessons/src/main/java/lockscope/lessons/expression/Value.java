package lockscope.lessons.expression;

import java.util.List;

/// What an expression comes to.
public sealed interface Value {
    /// A span of simulated time, or a moment counted from the start of the run; nanoseconds.
    record Time(long nanos) implements Value {}

    /// A count, a ratio, a setting without a unit.
    record Quantity(double value) implements Value {}

    /// A word: the name of a task, the outcome of a run.
    record Text(String text) implements Value {}

    /// Names in an order that means something.
    record Names(List<String> names) implements Value {
        public Names {
            names = List.copyOf(names);
        }
    }

    /// Whether something holds.
    record Truth(boolean holds) implements Value {}

    /// Its kind, for messages.
    default String kind() {
        return switch (this) {
            case Time time -> "a time";
            case Quantity quantity -> "a number";
            case Text text -> "a word";
            case Names names -> "a list of names";
            case Truth truth -> "true or false";
        };
    }
}
