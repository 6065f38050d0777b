package lockscope.app.export;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import lockscope.engine.export.TraceFormat;
import lockscope.engine.export.TraceWriter;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.Trace;
import org.jspecify.annotations.Nullable;

/// A trace on its way to a file, in the format that the file's name asks for.
public final class TraceFile implements Trace.Fold, AutoCloseable {
    private final WholeFile file;
    private final TraceWriter writer;

    /// @throws WholeFile.Unwritable when the file cannot be written
    public TraceFile(Path path, TraceFormat format, Program program) {
        file = new WholeFile(path);
        writer = format.writer(program, file.stream());
    }

    /// The format of a file by its name, null when the name says none.
    public static @Nullable TraceFormat format(Path path) {
        return TraceFormat.of(String.valueOf(path.getFileName()));
    }

    /// The endings there are, for messages.
    public static String endings() {
        return Arrays.stream(TraceFormat.values()).map(TraceFormat::ending).collect(Collectors.joining(", "));
    }

    @Override
    public void rows(Rows rows, long from, long to) {
        try {
            writer.rows(rows, from, to);
        } catch (UncheckedIOException e) {
            throw file.failed(e);
        }
    }

    /// The run is over: the file takes its place.
    ///
    /// @param endNanos where the run ended
    public void finish(long endNanos) {
        try {
            writer.finish(endNanos);
        } catch (UncheckedIOException e) {
            throw file.failed(e);
        }
        file.complete();
    }

    @Override
    public void close() {
        file.close();
    }
}
