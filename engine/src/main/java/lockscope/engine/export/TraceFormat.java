package lockscope.engine.export;

import java.io.OutputStream;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// The formats in which a trace leaves the program, each known by the ending of a file's name.
public enum TraceFormat {
    /// One line for each wait.
    WAITS(".waits.csv") {
        @Override
        public TraceWriter writer(Program program, OutputStream out) {
            return new WaitsCsv(program, out);
        }
    },
    /// One line for each row of the trace.
    EVENTS(".csv") {
        @Override
        public TraceWriter writer(Program program, OutputStream out) {
            return new EventsCsv(program, out);
        }
    },
    /// Chrome's Trace Event format.
    CHROME(".json") {
        @Override
        public TraceWriter writer(Program program, OutputStream out) {
            return new TrackStream(program, new ChromeJson(program, out));
        }
    },
    /// Perfetto's protobuf: the scheduler's events of a kernel trace, and tracks for the rest.
    PERFETTO(".pftrace") {
        @Override
        public TraceWriter writer(Program program, OutputStream out) {
            PerfettoFile file = new PerfettoFile(program, out);
            return new Both(new SchedulerStream(program, file.scheduler()), new TrackStream(program, file));
        }
    },
    /// The text of the kernel's `trace` file.
    FTRACE(".txt") {
        @Override
        public TraceWriter writer(Program program, OutputStream out) {
            return new SchedulerStream(program, new FtraceText(program, out));
        }
    };

    private final String ending;

    TraceFormat(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    /// Starts to write; the stream is flushed, not closed, when the writer finishes.
    public abstract TraceWriter writer(Program program, OutputStream out);

    /// The format of a file by its name, null for an ending that none has.
    public static @Nullable TraceFormat of(String fileName) {
        for (TraceFormat format : values()) {
            if (fileName.endsWith(format.ending)) {
                return format;
            }
        }
        return null;
    }

    /// Two writers of one file, in this order.
    private record Both(TraceWriter first, TraceWriter second) implements TraceWriter {
        @Override
        public void rows(lockscope.engine.trace.Rows rows, long from, long to) {
            first.rows(rows, from, to);
            second.rows(rows, from, to);
        }

        @Override
        public void finish(long endNanos) {
            first.finish(endNanos);
            second.finish(endNanos);
        }
    }
}
