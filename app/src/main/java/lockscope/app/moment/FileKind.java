package lockscope.app.moment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a file is by its name, as far as anything can be opened.
public enum FileKind {
    /// A moment of its own, or a figure that carries one.
    MOMENT(".lockscope", ".png", ".apng", ".svg", ".pdf"),
    LISTING(".listing"),
    /// A schedule of the explorer.
    SCHEDULE(".schedule"),
    /// Data for other programs: nothing to open.
    TRACE(".json", ".pftrace", ".txt", ".csv"),
    OTHER;

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /// Reads nothing.
    public static FileKind of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.stream().anyMatch(name::endsWith)) {
                return kind;
            }
        }
        return OTHER;
    }
}
