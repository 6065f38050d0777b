package lockscope.engine.listing.ast;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The types that a declaration can spell out.
public enum ValueType {
    VOID,
    INT,
    BOOL,
    NET,
    OPS,
    TASK;

    /// As listings write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type spelt `word`, or null.
    public static @Nullable ValueType of(String word) {
        for (ValueType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        return null;
    }
}
