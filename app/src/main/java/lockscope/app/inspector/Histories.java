package lockscope.app.inspector;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.engine.program.Program;
import lockscope.engine.run.LastSteps;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// What happened to a thing, read from the rows of a run.
final class Histories {
    private static final int MOST = 5_000;

    private Histories() {}

    /// The last things that happened to it up to a horizon, oldest first.
    static List<Happened> of(Program program, Rows rows, Datum thing, long horizonNanos) {
        LastSteps words = new LastSteps(program);
        List<Happened> history = new ArrayList<>();
        for (long row = rows.end() - 1; row >= rows.first() && history.size() < MOST; row--) {
            if (rows.time(row) <= horizonNanos && concerns(rows, row, thing)) {
                String line = words.line(rows, row);
                if (line != null) {
                    history.add(new Happened(rows.time(row), line));
                }
            }
        }
        return List.copyOf(history.reversed());
    }

    private static boolean concerns(Rows rows, long row, Datum thing) {
        TraceKind kind = rows.kind(row);
        return switch (thing.subject()) {
            case TASK -> rows.task(row) == thing.index();
            case CPU -> rows.cpu(row) == thing.index();
            case LOCK ->
                rows.object(row) == thing.index()
                        && (kind == TraceKind.ACQUIRED
                                || kind == TraceKind.RELEASED
                                || kind == TraceKind.WAIT_BEGIN
                                        && WaitKind.of(rows.value(row) & 15).isLock());
            case NET ->
                rows.object(row) == thing.index()
                        && (kind == TraceKind.NET
                                || kind == TraceKind.CALLBACK_QUEUED
                                || kind == TraceKind.CALLBACK_INVOKED);
            case GRACE_PERIOD ->
                rows.object(row) == thing.index() && (kind == TraceKind.GP_BEGIN || kind == TraceKind.GP_END);
            case STRATEGY -> kind == TraceKind.BATCH || kind == TraceKind.GP_BEGIN || kind == TraceKind.GP_END;
        };
    }
}
