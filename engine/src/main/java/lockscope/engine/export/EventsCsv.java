package lockscope.engine.export;

import java.io.OutputStream;
import java.util.Locale;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Every row of a trace as a line of comma-separated values, with names beside the numbers.
final class EventsCsv implements TraceWriter {
    private static final String[] KINDS = kinds();

    private final TraceNames names;
    private final RowWords words;
    private final CsvLine line;

    EventsCsv(Program program, OutputStream out) {
        names = new TraceNames(program);
        words = new RowWords(names);
        line = new CsvLine(new Bytes(out));
        line.header("time_ns", "event", "cpu", "task", "task_name", "object", "object_name", "value", "detail");
    }

    private static String[] kinds() {
        TraceKind[] all = TraceKind.values();
        String[] texts = new String[all.length];
        for (TraceKind kind : all) {
            texts[kind.ordinal()] = kind.name().toLowerCase(Locale.ROOT);
        }
        return texts;
    }

    @Override
    public void rows(Rows rows, long from, long to) {
        for (long row = from; row < to; row++) {
            line.cell(rows.time(row))
                    .cell(KINDS[rows.kind(row).ordinal()])
                    .cell(rows.cpu(row))
                    .cell(rows.task(row))
                    .cell(names.task(rows.task(row)))
                    .cell(rows.object(row))
                    .cell(words.object(rows, row))
                    .cell(rows.value(row))
                    .cell(words.detail(rows, row))
                    .end();
        }
    }

    @Override
    public void finish(long endNanos) {
        line.flush();
    }
}
