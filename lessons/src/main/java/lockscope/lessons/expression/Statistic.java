package lockscope.lessons.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is asked of several spans of time.
public enum Statistic {
    COUNT,
    TOTAL,
    MEAN,
    MAX,
    /// How long one of them is: the first, or the one that `nth` names.
    LENGTH,
    /// When that one begins.
    BEGIN,
    /// When that one ends.
    END;

    /// As lessons write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is about one span.
    public boolean isOfOne() {
        return this == LENGTH || this == BEGIN || this == END;
    }

    /// The statistic of that name, null for none.
    public static @Nullable Statistic named(String name) {
        for (Statistic statistic : values()) {
            if (statistic.text().equals(name)) {
                return statistic;
            }
        }
        return null;
    }
}
