package lockscope.engine.export;

import java.io.OutputStream;
import lockscope.engine.fold.LockMode;
import lockscope.engine.fold.Spans;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// Every wait as a line of comma-separated values, in the order in which they ended.
final class WaitsCsv implements TraceWriter, Spans.Listener {
    private final TraceNames names;
    private final Spans spans;
    private final CsvLine line;

    WaitsCsv(Program program, OutputStream out) {
        names = new TraceNames(program);
        spans = new Spans(program, this);
        line = new CsvLine(new Bytes(out));
        line.header(
                "begin_ns",
                "end_ns",
                "wait_ns",
                "task",
                "task_name",
                "kind",
                "lock",
                "routine",
                "listing_line",
                "killed");
    }

    @Override
    public void rows(Rows rows, long from, long to) {
        for (long row = from; row < to; row++) {
            spans.row(rows, row);
        }
    }

    @Override
    public void waited(int task, long begin, long end, boolean killed) {
        WaitKind kind = spans.waitKind(task);
        line.cell(begin)
                .cell(end)
                .cell(end - begin)
                .cell(task)
                .cell(names.task(task))
                .cell(TraceNames.words(kind))
                .cell(kind.isLock() ? names.lock(spans.waitObject(task)) : "")
                .cell(names.routine(spans.landmark(task)))
                .cell(names.place(spans.waitPc(task)))
                .cell(killed ? "killed" : "")
                .end();
    }

    @Override
    public void span(int task, long begin, long end) {}

    @Override
    public void acquired(int lock, int task, int from, LockMode mode, long time) {}

    @Override
    public void held(int lock, int task, LockMode mode, long begin, long end) {}

    @Override
    public void finish(long endNanos) {
        spans.finish(endNanos);
        line.flush();
    }
}
