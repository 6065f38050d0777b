package lockscope.app.editor;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// The primitives by the names that listings call them.
final class Primitives {
    private static final Map<String, Primitive> BY_NAME = new TreeMap<>();

    static {
        for (Primitive primitive : Primitive.values()) {
            BY_NAME.put(primitive.listingName(), primitive);
        }
    }

    private Primitives() {}

    static @Nullable Primitive of(String name) {
        return BY_NAME.get(name);
    }

    static Collection<Primitive> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }
}
