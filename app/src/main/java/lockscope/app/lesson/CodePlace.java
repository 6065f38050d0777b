package lockscope.app.lesson;

import org.jspecify.annotations.Nullable;

/// Where the window shows listings; a lesson says what it may show.
public interface CodePlace {
    /// Shows a routine; puts listings away for null.
    void show(@Nullable String routine);

    /// Leaves it to the user again.
    void free();

    /// Keeps listings away while a line of one of them is asked for.
    void lock(boolean locked);
}
