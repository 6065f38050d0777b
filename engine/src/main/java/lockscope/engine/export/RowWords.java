package lockscope.engine.export;

import java.util.Locale;
import lockscope.engine.fold.LockMode;
import lockscope.engine.program.Method;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// What object and value of a row mean, in words.
final class RowWords {
    private static final Method[] METHODS = Method.values();

    private final TraceNames names;

    RowWords(TraceNames names) {
        this.names = names;
    }

    /// The name of the row's object, empty where it has none.
    String object(Rows rows, long row) {
        int object = rows.object(row);
        return switch (rows.kind(row)) {
            case TASK_START, TASK_EXIT, SWITCH_IN, SWITCH_OUT, MODE, READER_BEGIN, READER_END -> "";
            case WAKE, SIGNAL -> names.task(object);
            case WAIT_BEGIN -> waited(WaitKind.of(rows.value(row) & 15), object);
            case WAIT_END -> "";
            case ACQUIRED, RELEASED, SPIN -> names.lock(object);
            case CALL, RETURN -> names.routine(object);
            case METHOD, METHOD_END -> names.operation(object);
            case NET, CALLBACK_QUEUED, CALLBACK_INVOKED -> object == 0 ? "" : "net " + object;
            case BATCH -> "batch " + object;
            case WORK_QUEUED, WORK_BEGIN, WORK_END -> names.work(object);
            case READER_PREEMPTED, GP_BEGIN, GP_SCAN, QUIESCENT, GP_END -> object == 0 ? "" : "grace period " + object;
            case EXPEDITED_BEGIN, EXPEDITED_END -> "expedited grace period " + object;
            case VIOLATION -> "I" + object;
        };
    }

    private String waited(WaitKind kind, int object) {
        return kind.isLock() ? names.lock(object) : "";
    }

    /// What the row's value says, empty where it says nothing.
    String detail(Rows rows, long row) {
        int value = rows.value(row);
        return switch (rows.kind(row)) {
            case TASK_START,
                    WORK_BEGIN,
                    WORK_END,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_END,
                    EXPEDITED_BEGIN,
                    EXPEDITED_END,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED,
                    SIGNAL -> "";
            case TASK_EXIT, WAIT_END -> value == 1 ? "killed" : "";
            case SWITCH_IN, MODE -> value == 1 ? "user" : "kernel";
            case SWITCH_OUT -> lower(OffCpu.values()[value]);
            case WAKE -> "on cpu " + value;
            case WAIT_BEGIN -> TraceNames.words(WaitKind.of(value & 15)) + at(value >> 4);
            case ACQUIRED -> lower(LockMode.of(value & 3)) + (value >> 2 == 0 ? "" : " from " + names.task(value >> 2));
            case RELEASED -> lower(LockMode.of(value & 3));
            case SPIN -> value == 1 ? "begins" : "ends";
            case CALL -> names.place(value);
            case RETURN, METHOD_END -> Integer.toString(value);
            case METHOD -> METHODS[value & 7].listingName() + " of net " + (value >> 3);
            case NET -> lower(NetState.of(value));
            case BATCH -> value + " nets";
            case WORK_QUEUED -> value == 1 ? "pending already" : "";
            case GP_SCAN -> value + " CPUs owe";
            case QUIESCENT -> lower(Quiescence.values()[value]);
            case VIOLATION -> names.place(value);
        };
    }

    private String at(int pc) {
        String place = names.place(pc);
        return place.isEmpty() ? "" : " at " + place;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
