package lockscope.lessons.expression;

import java.util.List;
import java.util.Locale;
import lockscope.engine.SimTime;
import org.jspecify.annotations.Nullable;

/// How a value is written in a text; the same on every machine.
public enum Format {
    /// Times with one decimal in the largest unit that fits, whole numbers with commas, others with one decimal.
    PLAIN,
    /// Times to the nanosecond, numbers with three decimals.
    EXACT,
    /// Times as whole milliseconds.
    MS,
    /// Times as whole microseconds.
    US,
    /// Times as seconds with one decimal.
    S,
    /// Times as minutes and seconds, `1m40s`.
    CLOCK,
    /// Numbers as per cent.
    PERCENT,
    /// Whole numbers up to twenty in words.
    WORDS,
    /// Numbers with two decimals.
    HUNDREDTHS,
    /// Numbers rounded to whole ones.
    WHOLE;

    private static final List<String> NUMBERS = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    /// As lessons write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Format named(String name) {
        for (Format format : values()) {
            if (format.text().equals(name)) {
                return format;
            }
        }
        return null;
    }

    /// The value in this format; a format that does not fit the value's kind leaves it plain.
    public String write(Value value) {
        return switch (value) {
            case Value.Time(long nanos) -> time(nanos);
            case Value.Quantity(double number) -> number(number);
            case Value.Text(String text) -> text;
            case Value.Names(List<String> names) -> names(names);
            case Value.Truth(boolean holds) -> holds ? "yes" : "no";
        };
    }

    private String time(long nanos) {
        return switch (this) {
            case PLAIN, WORDS, PERCENT, HUNDREDTHS -> SimTime.brief(nanos);
            case EXACT -> SimTime.exact(nanos);
            case MS, WHOLE -> Math.round(nanos / 1e6) + " ms";
            case US -> Math.round(nanos / 1e3) + " us";
            case S -> String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
            case CLOCK -> clock(nanos);
        };
    }

    private static String clock(long nanos) {
        long seconds = Math.round(nanos / 1e9);
        return seconds < 60 ? seconds + " s" : seconds / 60 + "m" + seconds % 60 + "s";
    }

    private String number(double number) {
        boolean whole = number == Math.rint(number);
        return switch (this) {
            case PLAIN, MS, US, S, CLOCK -> String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", number);
            case EXACT -> String.format(Locale.ROOT, whole ? "%,.0f" : "%.3f", number);
            case PERCENT -> String.format(Locale.ROOT, "%.0f %%", number * 100);
            case WORDS ->
                whole && number >= 0 && number < NUMBERS.size()
                        ? NUMBERS.get((int) number)
                        : String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", number);
            case HUNDREDTHS -> String.format(Locale.ROOT, "%.2f", number);
            case WHOLE -> String.format(Locale.ROOT, "%,.0f", number);
        };
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "nobody";
        }
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
