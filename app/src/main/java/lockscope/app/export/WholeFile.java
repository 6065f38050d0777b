package lockscope.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that appears whole or not at all: it grows beside its place, under another name, and takes the place when it
/// is complete. Killed in the middle, or with the disk full, an older file stays as it was.
///
/// What is no regular file, such as `/dev/stdout`, is written as it stands.
public final class WholeFile implements AutoCloseable {
    private static final String ENDING = ".part";
    private static final Pattern PROCESS = Pattern.compile("(\\d{1,18})-[0-9a-z-]+\\.part");

    private final Path target;
    private final Path growing;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean complete;

    /// Begins to write; nothing can be seen at the target before [#complete].
    ///
    /// @throws Unwritable when there is no such folder, or it cannot be written to
    public WholeFile(Path file) {
        target = file.toAbsolutePath();
        try {
            boolean special = Files.exists(target) && !Files.isRegularFile(target);
            if (special && Files.isDirectory(target)) {
                throw new IOException("is a directory");
            }
            growing = special ? target : neighbour();
            if (!special) {
                sweep();
            }
            channel = special
                    ? FileChannel.open(growing, StandardOpenOption.WRITE)
                    : FileChannel.open(growing, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Unwritable(file, e);
        }
        stream = Channels.newOutputStream(channel);
    }

    /// Makes a folder for files, with those that it lies in.
    ///
    /// @throws Unwritable when it cannot be made, or something else has its name
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new Unwritable(folder, new IOException("is no folder", e));
        } catch (IOException e) {
            throw new Unwritable(folder, e);
        }
    }

    /// A file cannot be written; the message is for the user.
    public static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(Path file, IOException cause) {
            super("cannot write " + file + ": " + reason(file, cause), cause);
        }

        private static String reason(Path file, IOException cause) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                return "there is no folder " + folder;
            }
            return switch (cause) {
                case AccessDeniedException _ -> "you may not write into the folder " + folder;
                case NoSuchFileException _ -> "the folder " + folder + " takes no files";
                case FileSystemException known when known.getReason() != null -> known.getReason();
                default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
            };
        }
    }

    private String stem() {
        return "." + target.getFileName() + ".";
    }

    /// A name beside the target that nobody has: its own process and moment are in it.
    private Path neighbour() {
        String unique = ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return target.resolveSibling(stem() + unique + ENDING);
    }

    /// Removes what processes that were killed have left of the same file.
    private void sweep() throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, this::isOrphan)) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }

    private boolean isOrphan(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(stem()) || !name.endsWith(ENDING)) {
            return false;
        }
        Matcher process = PROCESS.matcher(name.substring(stem().length()));
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }

    /// Writes these bytes as the whole file.
    public static void write(Path file, byte[] bytes) {
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write(bytes);
            whole.complete();
        } catch (IOException e) {
            throw new Unwritable(file, e);
        }
    }

    public OutputStream stream() {
        return stream;
    }

    /// Everything has been written: the file takes its place.
    public void complete() {
        try {
            if (!growing.equals(target)) {
                channel.force(true);
                channel.close();
                move();
            }
            complete = true;
        } catch (IOException e) {
            throw new Unwritable(target, e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Turns a failure of [#stream] that a writer passed on into one for the user.
    public Unwritable failed(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return new Unwritable(target, cause == null ? new IOException(failure) : cause);
    }

    /// Removes what has been written, unless it is complete.
    @Override
    public void close() {
        try {
            channel.close();
            if (!complete && !growing.equals(target)) {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            // the file is in its place, or is gone: nothing is lost
            return;
        }
    }
}
