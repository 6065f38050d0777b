package lockscope.app.shell;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What can be chosen but not typed, as the user reads it.
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> text;

    /// @param text asked for everything but null, which reads as nothing
    public Shown(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    /// @throws UnsupportedOperationException always
    @Override
    public T fromString(String written) {
        throw new UnsupportedOperationException("nothing is typed here: " + written);
    }
}
