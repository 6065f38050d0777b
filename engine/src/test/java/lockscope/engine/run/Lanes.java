package lockscope.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.Slices;
import lockscope.engine.lock.LockMode;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// A run as text: a line for each task, a column for each piece of time, drawn as things are in its middle.
///
/// `M R W L` runs and holds a mutex, a semaphore to read or to write, a spinlock; `o` runs in a read section; `=` runs
/// in the kernel and `u` in user mode. `m r w l` waits for one of these, `s` spins, `g` waits for a grace period, `e`
/// for an expedited one, `c` for callbacks, `f` for a work item, `z` sleeps. `.` could run and has no CPU, `-` has not
/// begun.
public final class Lanes {
    private final Rows rows;
    private final Slices slices;
    private final TaskTable table;
    private final long end;

    private Lanes(Run run) {
        Program program = run.program();
        rows = run.trace();
        end = run.endNanos();
        slices = Slices.of(program, rows, Long.MAX_VALUE, end);
        table = new TaskTable(program);
    }

    /// The tasks that are named, from time 0 to the end of the run.
    public static String of(Run run, long columnNanos, String... tasks) {
        Lanes lanes = new Lanes(run);
        int width = 0;
        for (String task : tasks) {
            width = Math.max(width, task.length());
        }
        List<String> lines = new ArrayList<>();
        for (String task : tasks) {
            String name = String.format(Locale.ROOT, "%-" + width + "s ", task);
            lines.add((name + lanes.line(lanes.table.find(task), columnNanos)).stripTrailing());
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(int task, long column) {
        StringBuilder line = new StringBuilder();
        for (long time = column / 2; time < end; time += column) {
            line.append(at(task, time));
        }
        return line.toString();
    }

    private char at(int task, long time) {
        Lane lane = slices.tasks().get(task);
        int slice = lane.after(time);
        if (slice == lane.size()) {
            return ' ';
        }
        if (lane.begin(slice) > time) {
            return slice == 0 ? '-' : '.';
        }
        return switch (lane.activity(slice)) {
            case NOT_STARTED -> '-';
            case USER -> holding(task, time, 'u');
            case SYSTEM -> holding(task, time, '=');
            case RUNNABLE -> '.';
            case WAITS -> waiting(lane, slice);
            case SPINS -> 's';
            case DONE -> ' ';
        };
    }

    private static char waiting(Lane lane, int slice) {
        return switch (Objects.requireNonNull(lane.waitKind(slice))) {
            case MUTEX -> 'm';
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> 'r';
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> 'w';
            case SPINLOCK -> 'l';
            case GRACE_PERIOD -> 'g';
            case EXPEDITED_GRACE_PERIOD -> 'e';
            case CALLBACKS -> 'c';
            case FLUSH -> 'f';
            case WORK -> ' ';
            case TIMER -> 'z';
        };
    }

    /// The letter of the lock that was taken last and is still held.
    private char holding(int task, long time, char without) {
        Deque<Integer> held = new ArrayDeque<>();
        boolean reads = false;
        for (long row = rows.first(); row < rows.end() && rows.time(row) <= time; row++) {
            if (rows.task(row) == task) {
                TraceKind kind = rows.kind(row);
                int lock = rows.object(row);
                if (kind == TraceKind.ACQUIRED) {
                    held.add(lock << 2 | (rows.value(row) & 3));
                } else if (kind == TraceKind.RELEASED) {
                    held.removeLastOccurrence(lock << 2 | rows.value(row));
                }
                reads = kind == TraceKind.READER_BEGIN || (reads && kind != TraceKind.READER_END);
            }
        }
        if (held.isEmpty()) {
            return reads ? 'o' : without;
        }
        return switch (held.getLast() & 3) {
            case LockMode.READ -> 'R';
            case LockMode.WRITE -> 'W';
            default -> 'M';
        };
    }

    /// How much time a column stands for, from text such as "10us".
    static long column(String unit) {
        return unit.endsWith("ms")
                ? SimTime.MILLISECOND * Long.parseLong(unit.substring(0, unit.length() - 2))
                : SimTime.MICROSECOND * Long.parseLong(unit.substring(0, unit.length() - 2));
    }
}
