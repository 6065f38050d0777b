package lockscope.app.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lockscope.app.export.WholeFile;
import lockscope.app.library.Shelf;
import org.jspecify.annotations.Nullable;

/// Edits that were never saved, one file each, so that they survive the program. A draft's first lines say what it is
/// a draft of; the rest is the text.
public final class Drafts {
    private static final String SUFFIX = ".draft";
    private static final String FIRST = "draft of ";

    private volatile @Nullable Path folder;

    /// Keeps nothing before it is told where.
    public Drafts() {}

    /// From now on drafts are kept in that folder, which is made when the first one is saved.
    public void keepIn(Path other) {
        folder = other;
    }

    /// A manuscript that was being written when the program ended.
    public record Draft(Manuscript manuscript, Instant written) {}

    /// Keeps the manuscript as it is now.
    ///
    /// @throws WholeFile.Unwritable when it cannot
    public void keep(Manuscript manuscript) {
        Path place = folder;
        if (place == null) {
            return;
        }
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            // writing the file says what is wrong with its folder
        }
        Path file = manuscript.file();
        String head =
                FIRST + manuscript.kind() + " " + manuscript.original() + "\n" + (file == null ? "" : file) + "\n";
        WholeFile.write(file(place, manuscript), (head + manuscript.text()).getBytes(StandardCharsets.UTF_8));
    }

    /// Forgets the draft of a manuscript: it was saved, or is not wanted.
    public void forget(Manuscript manuscript) {
        Path place = folder;
        if (place == null) {
            return;
        }
        try {
            Files.deleteIfExists(file(place, manuscript));
        } catch (IOException e) {
            // it is offered once more, and can be discarded then
        }
    }

    private static Path file(Path folder, Manuscript manuscript) {
        String name = manuscript.name().replaceAll("[^A-Za-z0-9_.-]", "-");
        return folder.resolve(manuscript.kind() + "-" + name + SUFFIX);
    }

    /// All drafts that can be read, the latest first.
    public List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        Path place = folder;
        if (place == null || !Files.isDirectory(place)) {
            return drafts;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                Draft draft = read(file);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        } catch (IOException e) {
            return drafts;
        }
        drafts.sort(Comparator.comparing(Draft::written).reversed());
        return drafts;
    }

    private static @Nullable Draft read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n", 3);
            if (parts.length < 3 || !parts[0].startsWith(FIRST)) {
                return null;
            }
            String[] head = parts[0].substring(FIRST.length()).split(" ", 2);
            Path saved = parts[1].isEmpty() ? null : Path.of(parts[1]);
            FileTime written = Files.getLastModifiedTime(file);
            Manuscript manuscript =
                    new Manuscript(Shelf.Kind.valueOf(head[0]), parts[2], head.length > 1 ? head[1] : "", saved);
            return new Draft(manuscript, written.toInstant());
        } catch (IOException | InvalidPathException e) {
            return null;
        } catch (IllegalArgumentException e) {
            // of a kind that this version does not know
            return null;
        }
    }
}
