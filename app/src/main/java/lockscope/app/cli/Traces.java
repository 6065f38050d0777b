package lockscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.export.TraceFile;
import lockscope.engine.export.TraceFormat;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Trace;

/// The files that `--trace` asks for.
final class Traces implements AutoCloseable {
    private final List<TraceFile> files = new ArrayList<>();

    /// @throws Loading.BadInput when a name has no ending that stands for a format
    Traces(List<Path> paths, Program program) {
        for (Path path : paths) {
            TraceFormat format = TraceFile.format(path);
            if (format == null) {
                close();
                throw new Loading.BadInput(
                        "--trace: found '" + path + "', expected a name that ends in one of " + TraceFile.endings());
            }
            files.add(new TraceFile(path, format, program));
        }
    }

    List<Trace.Fold> folds() {
        return List.copyOf(files);
    }

    void finish(long endNanos) {
        files.forEach(file -> file.finish(endNanos));
    }

    @Override
    public void close() {
        files.forEach(TraceFile::close);
    }
}
