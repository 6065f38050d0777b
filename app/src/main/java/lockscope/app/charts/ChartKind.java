package lockscope.app.charts;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The charts there are.
public enum ChartKind {
    /// How long calls of copy_net_ns waited: how many for how long, and what part of them at most so long.
    WAITS,
    /// How many tasks wait for a lock, over time.
    QUEUE,
    /// How many namespaces are dead and not yet freed, over time.
    DEAD,
    /// How long each lock was held.
    HOLDS;

    /// Its name for command lines and files: `waits`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Null for a name that no chart has.
    public static @Nullable ChartKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
