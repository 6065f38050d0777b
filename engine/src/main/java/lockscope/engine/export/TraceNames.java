package lockscope.engine.export;

import java.util.List;
import java.util.Locale;
import lockscope.engine.fold.Activity;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// What the numbers of a trace are called in files for other tools.
final class TraceNames {
    private final Program program;
    private final TaskTable tasks;
    private final @Nullable String[] places;
    private final String[][] lockWaits;
    private final String[] otherWaits = new String[WaitKind.values().length];

    TraceNames(Program program) {
        this.program = program;
        tasks = new TaskTable(program);
        places = new String[program.code().size()];
        WaitKind[] kinds = WaitKind.values();
        lockWaits = new String[kinds.length][program.locks().size()];
        for (WaitKind kind : kinds) {
            otherWaits[kind.ordinal()] = "wait: " + words(kind);
            for (int lock = 0; lock < program.locks().size(); lock++) {
                lockWaits[kind.ordinal()][lock] = "wait: " + lock(lock) + " (" + words(kind) + ")";
            }
        }
    }

    /// How many tasks there are, the machine's own included.
    int tasks() {
        return tasks.count();
    }

    /// Empty for none.
    String task(int task) {
        return task > 0 && task <= tasks.count() ? tasks.name(task) : "";
    }

    String lock(int lock) {
        return program.locks().get(lock).name();
    }

    String routine(int routine) {
        return routine < 0 ? "" : program.routines().get(routine).name();
    }

    /// @param operation counted from 1
    String operation(int operation) {
        List<Program.Op> all = program.ops();
        return operation > 0 && operation <= all.size() ? all.get(operation - 1).name() : "";
    }

    String work(int item) {
        return program.works().get(item).name();
    }

    /// The line of a listing, empty for none.
    String place(int pc) {
        if (pc < 0 || pc >= program.code().size()) {
            return "";
        }
        String known = places[pc];
        if (known == null) {
            Place place = program.code().places()[pc];
            known = place.file() + ":" + place.line();
            places[pc] = known;
        }
        return known;
    }

    static String words(WaitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What a task does, as the name of a slice.
    String slice(Activity activity, WaitKind kind, int object, int routine) {
        return switch (activity) {
            case NOT_STARTED, DONE -> "";
            case USER -> "user mode";
            case SYSTEM -> routine < 0 ? "kernel mode" : routine(routine);
            case RUNNABLE -> "runnable";
            case SPINS -> "spins";
            case WAITS -> kind.isLock() ? lockWaits[kind.ordinal()][object] : otherWaits[kind.ordinal()];
        };
    }
}
