package lockscope.engine.listing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// Names with a meaning of their own: primitives, named errors and values.
final class Words {
    private static final Map<String, Primitive> PRIMITIVES = new TreeMap<>();
    private static final Map<String, Integer> ERRORS = new TreeMap<>(Map.of(
            "EINTR", 4, "ENOMEM", 12, "ENOSPC", 28, "EBUSY", 16, "EINVAL", 22, "EEXIST", 17, "EAGAIN", 11, "ENOENT",
            2));
    private static final Set<String> VALUES = new TreeSet<>(Set.of("true", "false", "null", "current"));

    static {
        for (Primitive primitive : Primitive.values()) {
            if (primitive != Primitive.CURRENT) {
                PRIMITIVES.put(primitive.listingName(), primitive);
            }
        }
    }

    private Words() {}

    static @Nullable Primitive primitive(String name) {
        return PRIMITIVES.get(name);
    }

    static Set<String> primitives() {
        return PRIMITIVES.keySet();
    }

    /// The number of a named error such as EINTR, positive.
    static @Nullable Integer error(String name) {
        return ERRORS.get(name);
    }

    static Set<String> errors() {
        return ERRORS.keySet();
    }

    static boolean isTaken(String name) {
        return PRIMITIVES.containsKey(name) || ERRORS.containsKey(name) || VALUES.contains(name);
    }
}
