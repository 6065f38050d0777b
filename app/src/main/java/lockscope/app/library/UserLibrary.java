package lockscope.app.library;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// Listings by name or by path: a shipped name comes first, so `./net_mutex` means a file of that name.
///
/// What a file includes is looked for beside it before it is taken from what ships.
public final class UserLibrary implements Library {
    private static final long LARGEST = 4 << 20;

    private final Library shipped;
    private @Nullable Path folder;

    public UserLibrary(Library shipped) {
        this.shipped = shipped;
    }

    /// A file cannot be read.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    @Override
    public List<String> strategies() {
        return shipped.strategies();
    }

    @Override
    public List<String> scenarios() {
        return shipped.scenarios();
    }

    @Override
    public @Nullable Source strategy(String nameOrPath) {
        Source known = shipped.strategy(nameOrPath);
        return known != null ? known : file(nameOrPath);
    }

    @Override
    public @Nullable Source scenario(String nameOrPath) {
        Source known = shipped.scenario(nameOrPath);
        return known != null ? known : file(nameOrPath);
    }

    @Override
    public @Nullable Source common(String name) {
        Path beside = folder == null ? null : folder.resolve(name + ".listing");
        return beside != null && Files.isRegularFile(beside) ? read(beside) : shipped.common(name);
    }

    /// The listing in a file, null when there is no such file.
    public @Nullable Source file(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            folder = file.toAbsolutePath().getParent();
            return read(file);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Source read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Unreadable(file + ": larger than " + (LARGEST >> 20) + " MiB: no listing");
            }
            return new Source(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Unreadable(file + ": is not a text in UTF-8");
        } catch (IOException e) {
            throw new Unreadable(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }
}
