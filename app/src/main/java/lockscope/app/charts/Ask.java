package lockscope.app.charts;

import lockscope.app.figure.Tag;
import org.jspecify.annotations.Nullable;

/// A number of a chart that somebody may ask about; the marks that show it have its id.
public sealed interface Ask {
    int run();

    /// Of the marks that show it.
    String id();

    /// The calls of copy_net_ns that waited so long.
    ///
    /// @param toNanos all waits are less
    record Bin(int run, long fromNanos, long toNanos) implements Ask {
        @Override
        public String id() {
            return "chart/bin/" + run + "/" + fromNanos + "/" + toNanos;
        }
    }

    /// How many there are at a time.
    record Count(ChartKind kind, int run, long nanos) implements Ask {
        @Override
        public String id() {
            return "chart/" + kind.key() + "/" + run + "/" + nanos;
        }
    }

    /// The holds of a lock.
    record Held(int run, int lock) implements Ask {
        @Override
        public String id() {
            return "chart/held/" + run + "/" + lock;
        }
    }

    /// Null for the id of anything else.
    static @Nullable Ask of(String id) {
        String[] parts = Tag.whole(id).split("/");
        if (!parts[0].equals("chart") || parts.length < 4) {
            return null;
        }
        int run = Integer.parseInt(parts[2]);
        long number = Long.parseLong(parts[3]);
        return switch (parts[1]) {
            case "bin" -> new Bin(run, number, Long.parseLong(parts[4]));
            case "held" -> new Held(run, (int) number);
            default -> {
                ChartKind kind = ChartKind.of(parts[1]);
                yield kind == null ? null : new Count(kind, run, number);
            }
        };
    }
}
