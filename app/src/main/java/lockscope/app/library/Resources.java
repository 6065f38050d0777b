package lockscope.app.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The listings in one folder of a module: adding a file to the folder is all it takes to ship it.
///
/// What ships stays as it is while the program runs, so each file is read once. Safe from every thread.
final class Resources {
    private static final String SUFFIX = ".listing";

    private final String module;
    private final String folder;
    private final Map<String, String> read = new ConcurrentHashMap<>();
    private volatile @Nullable List<String> found;

    /// @param folder with `/` between its parts and at its end
    Resources(String module, String folder) {
        this.module = module;
        this.folder = folder;
    }

    /// The names of all listings, without folder and suffix, in order.
    List<String> names() {
        List<String> names = found;
        if (names == null) {
            names = find();
            found = names;
        }
        return names;
    }

    private List<String> find() {
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
        String text = read.get(name);
        if (text == null) {
            text = read(name);
            if (text != null) {
                read.put(name, text);
            }
        }
        return text;
    }

    private @Nullable String read(String name) {
        try (ModuleReader reader = open()) {
            Optional<InputStream> file = reader.open(folder + name + SUFFIX);
            if (file.isEmpty()) {
                return null;
            }
            try (InputStream in = file.get()) {
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
