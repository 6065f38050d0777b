package lockscope.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files that somebody has opened: tells when one of them is another than before. Asks the file system only when it is
/// told to look, since watch services miss what editors do that replace files.
public final class FileWatch {
    private static final FileTime GONE = FileTime.fromMillis(0);

    private record Watched(FileTime time, Runnable changed) {}

    private final Map<Path, Watched> files = new LinkedHashMap<>();

    public FileWatch() {}

    /// @param changed called by [#look] after the file has been written anew
    public void add(Path file, Runnable changed) {
        files.put(file, new Watched(time(file), changed));
    }

    /// Compares every file with what it was when last looked at.
    public void look() {
        for (Path file : List.copyOf(files.keySet())) {
            Watched watched = files.get(file);
            FileTime now = time(file);
            if (watched != null && !now.equals(watched.time()) && !now.equals(GONE)) {
                files.put(file, new Watched(now, watched.changed()));
                watched.changed().run();
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return GONE;
        }
    }
}
