package lockscope.app.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The listings in one folder of a module: adding a file to the folder is all it takes to ship it.
final class Resources {
    private static final String SUFFIX = ".listing";

    private final String module;
    private final String folder;

    /// @param folder with `/` between its parts and at its end
    Resources(String module, String folder) {
        this.module = module;
        this.folder = folder;
    }

    /// The names of all listings, without folder and suffix, in order.
    List<String> names() {
        try (ModuleReader reader = open();
                Stream<String> resources = reader.list()) {
            return resources
                    .filter(path -> path.startsWith(folder) && path.endsWith(SUFFIX))
                    .map(path -> path.substring(folder.length(), path.length() - SUFFIX.length()))
                    .filter(name -> name.indexOf('/') < 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a listing, null when there is none of that name.
    @Nullable
    String text(String name) {
        try (ModuleReader reader = open()) {
            Optional<InputStream> found = reader.open(folder + name + SUFFIX);
            if (found.isEmpty()) {
                return null;
            }
            try (InputStream in = found.get()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleReader open() throws IOException {
        ResolvedModule resolved = ModuleLayer.boot()
                .configuration()
                .findModule(module)
                .orElseThrow(() -> new IllegalStateException("module " + module + " is not on the module path"));
        return resolved.reference().open();
    }
}
