package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.lock.LockMode;
import lockscope.engine.program.Method;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// The end of a trace as lines of text: what tasks did to locks, namespaces and each other; not the scheduler's rows.
public final class LastSteps {
    private final Program program;
    private final TaskTable table;

    public LastSteps(Program program) {
        this.program = program;
        table = new TaskTable(program);
    }

    /// @param count how many lines at most; fewer when older rows were let go
    List<String> of(Rows rows, int count) {
        List<String> steps = new ArrayList<>();
        for (long row = rows.end() - 1; row >= rows.first() && steps.size() < count; row--) {
            String what = line(rows, row);
            if (what != null) {
                steps.add(SimTime.exact(rows.time(row)) + "  " + what);
            }
        }
        return List.copyOf(steps.reversed());
    }

    /// A row as a line of text, who and what; null for rows of the scheduler.
    public @Nullable String line(Rows rows, long row) {
        String what = what(rows, row);
        String who = rows.task(row) == 0 ? "" : table.name(rows.task(row)) + " ";
        return what == null ? null : who + what;
    }

    private @Nullable String what(Rows rows, long row) {
        int object = rows.object(row);
        int value = rows.value(row);
        return switch (rows.kind(row)) {
            case TASK_START -> "starts";
            case TASK_EXIT -> value == 1 ? "is ended by a signal" : "ends";
            case WAIT_BEGIN -> "waits" + thing(WaitKind.of(value & 15), object) + " at " + place(value >> 4);
            case WAIT_END -> value == 1 ? "gives up: killed" : null;
            case ACQUIRED -> "gets " + lock(object) + mode(value & 3);
            case RELEASED -> "releases " + lock(object) + mode(value);
            case CALL -> "calls " + program.routines().get(object).name();
            case RETURN -> "leaves " + program.routines().get(object).name() + result(object, value);
            case METHOD ->
                "calls " + Method.values()[value & 7].listingName() + " of "
                        + program.ops().get(object - 1).name() + " for net " + (value >> 3);
            case METHOD_END -> value == 0 ? null : "gets the error " + value;
            case NET -> "net " + object + " " + NetState.of(value).name().toLowerCase(java.util.Locale.ROOT);
            case BATCH -> "takes a batch of " + value;
            case WORK_QUEUED -> "queues " + program.works().get(object).name();
            case WORK_BEGIN -> "begins " + program.works().get(object).name();
            case WORK_END -> "is done with " + program.works().get(object).name();
            case READER_BEGIN -> "enters a read section";
            case READER_END -> "leaves its read section";
            case READER_PREEMPTED -> "is preempted in its read section";
            case GP_BEGIN -> "grace period " + object + " begins";
            case GP_END -> "grace period " + object + " ends";
            case EXPEDITED_BEGIN -> "expedited grace period " + object + " begins";
            case EXPEDITED_END -> "expedited grace period " + object + " ends";
            case CALLBACK_QUEUED -> "queues a callback";
            case CALLBACK_INVOKED -> "a callback runs";
            case SIGNAL -> "gets a fatal signal";
            case VIOLATION -> "breaks I" + object + " at " + place(value);
            case SWITCH_IN, SWITCH_OUT, MODE, WAKE, SPIN, GP_SCAN, QUIESCENT -> null;
        };
    }

    private String thing(WaitKind kind, int object) {
        return switch (kind) {
            case MUTEX, SPINLOCK -> " for " + lock(object);
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> " to read " + lock(object);
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> " to write " + lock(object);
            case GRACE_PERIOD -> " for a grace period";
            case EXPEDITED_GRACE_PERIOD -> " for an expedited grace period";
            case CALLBACKS -> " for callbacks";
            case WORK -> " for work";
            case FLUSH -> " for " + program.works().get(object).name();
            case TIMER -> " for a timer";
        };
    }

    private String lock(int lock) {
        return program.locks().get(lock).name();
    }

    private static String mode(int mode) {
        return switch (mode) {
            case LockMode.READ -> " to read";
            case LockMode.WRITE -> " to write";
            default -> "";
        };
    }

    private String result(int routine, int value) {
        return program.routines().get(routine).returnsValue() && value < 0 ? " with the error " + value : "";
    }

    private String place(int pc) {
        Place place = program.code().places()[pc];
        return place.file() + ":" + place.line();
    }
}
