package lockscope.app.narration;

import java.util.List;
import java.util.function.IntFunction;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;

/// What things in a run are called.
public final class Names {
    private final Program program;
    private final IntFunction<String> taskNames;

    /// @param taskNames of all tasks by number, those of the machine included
    public Names(Program program, IntFunction<String> taskNames) {
        this.program = program;
        this.taskNames = taskNames;
    }

    public String task(int task) {
        return task == 0 ? "nobody" : taskNames.apply(task);
    }

    /// `a`, `a and b`, `a, b and c`; beyond five the rest is counted.
    public String tasks(List<Integer> tasks) {
        int shown = tasks.size() > 6 ? 5 : tasks.size();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            boolean last = i == tasks.size() - 1;
            text.append(i == 0 ? "" : last ? " and " : ", ").append(task(tasks.get(i)));
        }
        if (shown < tasks.size()) {
            text.append(" and ").append(tasks.size() - shown).append(" more");
        }
        return text.toString();
    }

    public String lock(int lock) {
        return program.locks().get(lock).name();
    }

    public String routine(int routine) {
        return program.routines().get(routine).name();
    }

    public String operation(int op) {
        return program.ops().get(op - 1).name();
    }

    /// `net_mutex:47 in copy_net_ns`; empty when the line is unknown.
    public String place(int pc) {
        if (pc < 0 || pc >= program.code().size()) {
            return "";
        }
        Place place = program.code().places()[pc];
        int routine = program.routineAt(pc);
        return place.file() + ":" + place.line() + (routine < 0 ? "" : " in " + routine(routine));
    }
}
