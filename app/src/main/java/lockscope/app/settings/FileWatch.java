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

    /// Several may read one file, each for its own purpose.
    private record Reading(Path file, String purpose) {}

    private record Watched(FileTime time, Runnable changed) {}

    private final Map<Reading, Watched> files = new LinkedHashMap<>();

    public FileWatch() {}

    /// @param purpose what it is read for; a file is watched once for each
    /// @param changed called by [#look] after the file has been written anew
    public void add(Path file, String purpose, Runnable changed) {
        files.put(new Reading(file, purpose), new Watched(time(file), changed));
    }

    /// Compares every file with what it was when last looked at.
    public void look() {
        for (Reading reading : List.copyOf(files.keySet())) {
            Watched watched = files.get(reading);
            FileTime now = time(reading.file());
            if (watched != null && !now.equals(watched.time()) && !now.equals(GONE)) {
                files.put(reading, new Watched(now, watched.changed()));
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
