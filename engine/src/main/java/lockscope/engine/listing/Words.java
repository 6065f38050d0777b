package lockscope.engine.listing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// Names with a meaning of their own: primitives, named errors and values.
final class Words {
    private static final Map<String, Primitive> PRIMITIVES = new TreeMap<>();
    private static final Map<String, Integer> ERRORS = new TreeMap<>();
    private static final List<String> VALUES = List.of("true", "false", "null", "current");

    static {
        ERRORS.put("EINTR", 4);
        ERRORS.put("ENOMEM", 12);
        ERRORS.put("ENOSPC", 28);
        ERRORS.put("EBUSY", 16);
        ERRORS.put("EINVAL", 22);
        ERRORS.put("EEXIST", 17);
        ERRORS.put("EAGAIN", 11);
        ERRORS.put("ENOENT", 2);
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
