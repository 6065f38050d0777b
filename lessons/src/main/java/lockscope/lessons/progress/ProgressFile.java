package lockscope.lessons.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Where progress is kept. The file is there whole at every moment: a new one grows beside it and takes its place.
/// Killed in between, or with the disk full, the old one stays.
public final class ProgressFile {
    private final Path file;

    public ProgressFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// What has been kept; nothing done when there is no file yet.
    ///
    /// @param learner the name for a new one
    public Progress read(String learner) throws IOException, ProgressText.Damaged {
        if (!Files.exists(file)) {
            return Progress.none(learner);
        }
        try {
            return ProgressText.read(Files.readString(file));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new ProgressText.Damaged("is no text");
        }
    }

    public void write(Progress progress) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path growing = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    growing,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(ProgressText.write(progress).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(growing);
        } catch (IOException e) {
            Files.deleteIfExists(growing);
            throw e;
        }
    }

    private void move(Path growing) throws IOException {
        try {
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
