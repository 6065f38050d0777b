package lockscope.engine.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where listings are found by name: those that ship, and a user's own.
public interface Library {
    List<String> strategies();

    List<String> scenarios();

    @Nullable
    Source strategy(String name);

    @Nullable
    Source scenario(String name);

    /// A file that others include.
    @Nullable
    Source common(String name);
}
