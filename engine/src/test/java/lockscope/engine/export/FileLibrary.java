package lockscope.engine.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listings that ship, from the folders of the sources.
final class FileLibrary implements Library {
    private static final Path STRATEGIES = Path.of("src/main/resources/lockscope/engine/strategies");
    private static final Path SCENARIOS = Path.of("../assets/src/main/resources/lockscope/assets/scenarios");

    @Override
    public List<String> strategies() {
        return List.of();
    }

    @Override
    public List<String> scenarios() {
        return List.of();
    }

    @Override
    public @Nullable Source strategy(String name) {
        return source(STRATEGIES, name);
    }

    @Override
    public @Nullable Source scenario(String name) {
        return source(SCENARIOS, name);
    }

    @Override
    public @Nullable Source common(String name) {
        return source(STRATEGIES, name);
    }

    private static @Nullable Source source(Path folder, String name) {
        Path file = folder.resolve(name + ".listing");
        try {
            return Files.exists(file) ? new Source(name, Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
