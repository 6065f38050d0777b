package lockscope.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listings that ship, read from the folders of the modules that have them.
public final class ShippedFiles implements Library {
    /// Reads nothing yet.
    public ShippedFiles() {}

    private static final Path STRATEGIES = Path.of("../engine/src/main/resources/lockscope/engine/strategies");
    private static final Path SCENARIOS = Path.of("../assets/src/main/resources/lockscope/assets/scenarios");
    private static final String SUFFIX = ".listing";

    @Override
    public List<String> strategies() {
        return names(STRATEGIES);
    }

    @Override
    public List<String> scenarios() {
        return names(SCENARIOS);
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

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Source source(Path folder, String name) {
        try {
            Path file = folder.resolve(name + SUFFIX);
            return Files.exists(file) ? new Source(name, Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
