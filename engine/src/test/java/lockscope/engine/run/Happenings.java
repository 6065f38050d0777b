package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// Questions about when what happened in a run; times are nanoseconds.
public final class Happenings {
    private final Rows rows;
    private final TaskTable table;

    private Happenings(Run run) {
        rows = run.trace();
        table = new TaskTable(run.program());
    }

    public static Happenings in(Run run) {
        return new Happenings(run);
    }

    /// How many rows of a kind there are.
    public int count(TraceKind kind) {
        return times(kind, 0).size();
    }

    /// When the first row of a kind came.
    public long first(TraceKind kind) {
        return times(kind, 0).getFirst();
    }

    /// When the first row of a kind came for a task.
    public long first(TraceKind kind, String task) {
        return times(kind, table.find(task)).getFirst();
    }

    public boolean any(TraceKind kind, String task) {
        return !times(kind, table.find(task)).isEmpty();
    }

    private List<Long> times(TraceKind kind, int task) {
        List<Long> times = new ArrayList<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == kind && (task == 0 || rows.task(row) == task)) {
                times.add(rows.time(row));
            }
        }
        return times;
    }

    /// How long a task waited for one kind of thing, all its waits together.
    public long waited(String name, WaitKind kind) {
        int task = table.find(name);
        long sum = 0;
        long since = -1;
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.task(row) != task) {
                continue;
            }
            if (rows.kind(row) == TraceKind.WAIT_BEGIN && (rows.value(row) & 15) == kind.ordinal()) {
                since = rows.time(row);
            } else if (rows.kind(row) == TraceKind.WAIT_END && since >= 0) {
                sum += rows.time(row) - since;
                since = -1;
            }
        }
        return sum;
    }

    /// The values of the rows of a kind, in order.
    public List<Integer> values(TraceKind kind) {
        List<Integer> values = new ArrayList<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == kind) {
                values.add(rows.value(row));
            }
        }
        return values;
    }
}
