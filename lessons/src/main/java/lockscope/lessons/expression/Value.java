package lockscope.lessons.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an expression comes to.
public sealed interface Value {
    /// A span of simulated time, or a moment counted from the start of the run; nanoseconds.
    record Time(long nanos) implements Value {
        private static final Pattern NOTED = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) (ns|us|ms|s)");
        private static final Map<String, Integer> DECIMALS = Map.of("ns", 0, "us", 3, "ms", 6, "s", 9);
    }

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

    /// A time or a number in full, to be read back; anything else as a text shows it.
    default String noted() {
        return switch (this) {
            case Quantity(double value) -> Double.toString(value);
            case Time _, Text _, Names _, Truth _ -> Format.EXACT.write(this);
        };
    }

    /// The time or number that was noted.
    ///
    /// @return null when it is neither
    static @Nullable Value ofNoted(String noted) {
        Matcher time = Time.NOTED.matcher(noted);
        if (time.matches()) {
            int decimals = Time.DECIMALS.getOrDefault(time.group(2), 0);
            return new Time(
                    new BigDecimal(time.group(1)).movePointRight(decimals).longValueExact());
        }
        try {
            return new Quantity(Double.parseDouble(noted));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
