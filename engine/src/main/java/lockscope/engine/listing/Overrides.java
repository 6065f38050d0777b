package lockscope.engine.listing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// What `--set` says: takes the place of what the scenario says. A key that nobody asked for is unknown.
final class Overrides {
    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(1_000_000);

    private final Map<String, String> given;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    Overrides(Map<String, String> given, Problems problems) {
        this.given = new TreeMap<>(given);
        this.problems = problems;
        this.given.forEach((key, value) -> problems.addSource(new Source(file(key), key + "=" + value)));
    }

    private static String file(String key) {
        return "--set " + key;
    }

    static Place place(String key) {
        return new Place(file(key), 1, key.length() + 2);
    }

    /// The value given for a key, or null.
    @Nullable
    Expression value(String key) {
        known.add(key);
        String text = given.get(key);
        if (text == null) {
            return null;
        }
        return Parser.value(new Source(file(key), " ".repeat(key.length() + 1) + text), problems);
    }

    /// The value given for a key; else what the scenario says.
    @Nullable
    Expression valueOr(String key, @Nullable Expression written) {
        Expression value = value(key);
        return value == null ? written : value;
    }

    /// The text given for a key, or null.
    @Nullable
    String text(String key) {
        known.add(key);
        return given.get(key);
    }

    /// The factor given for a key, 1 when none is.
    BigDecimal scale(String key) {
        String text = text(key);
        if (text == null) {
            return BigDecimal.ONE;
        }
        if (text.length() <= 32 && text.matches("[0-9]+(\\.[0-9]+)?")) {
            BigDecimal scale = new BigDecimal(text);
            if (scale.compareTo(LARGEST_SCALE) <= 0) {
                return scale;
            }
        }
        problems.error(place(key), text.length(), "found '" + text + "', expected a factor such as 0.77");
        return BigDecimal.ONE;
    }

    /// Reports the keys that nobody asked for.
    void reportUnknown() {
        Set<String> shown = new TreeSet<>();
        for (String key : known) {
            shown.add(
                    key.startsWith("cost.")
                            ? "cost.NAME"
                            : key.startsWith("scale.")
                                    ? "scale.NAME"
                                    : key.startsWith("task.")
                                            ? "task.NAME" + key.substring(key.lastIndexOf('.'))
                                            : key);
        }
        given.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.error(
                        new Place(file(key), 1, 1),
                        Math.max(1, key.length()),
                        "found the unknown setting '" + key + "'" + meant(key) + "; known are "
                                + String.join(", ", shown)));
    }

    /// What the key may have meant: a known one of which it is the end, or one that is spelt like it.
    private String meant(String key) {
        return known.stream()
                .filter(full -> full.endsWith("." + key))
                .findFirst()
                .map(full -> "; did you mean '" + full + "'?")
                .orElseGet(() -> Nearest.hint(key, known));
    }
}
