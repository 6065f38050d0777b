package lockscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks somebody for a file.
public interface FileChoice {
    /// Nobody can be asked, as without a display.
    FileChoice NOBODY = new FileChoice() {
        @Override
        public @Nullable Path toOpen(String title, List<String> patterns) {
            return null;
        }

        @Override
        public @Nullable Path toSave(String title, String name, List<String> patterns) {
            return null;
        }
    };

    /// @param patterns such as `*.lockscope`
    /// @return null when none was chosen
    @Nullable
    Path toOpen(String title, List<String> patterns);

    /// @param name what is suggested
    @Nullable
    Path toSave(String title, String name, List<String> patterns);
}
