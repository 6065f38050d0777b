package lockscope.app.stage;

import lockscope.app.figure.Role;
import lockscope.app.words.Words;
import lockscope.engine.fold.Landmarks;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;

/// Where a running task is, as a learner would say: in the routine of the listing that gives the place its name.
final class Whereabouts {
    private final Program program;
    private final Words words;
    private final Landmarks landmarks;

    Whereabouts(Program program, Words words) {
        this.program = program;
        this.words = words;
        this.landmarks = new Landmarks(program);
    }

    Role role(Snapshot s, int task) {
        if (s.readingSince(task) >= 0) {
            return Role.READER;
        }
        if (s.isSpinning(task)) {
            return Role.SPINS;
        }
        return !s.isUser(task) && landmark(s, task) >= 0 ? Role.BUILDS : Role.RUNS;
    }

    String where(Snapshot s, int task) {
        if (s.readingSince(task) >= 0) {
            return words.say("cpu.where.reader");
        }
        if (s.isSpinning(task)) {
            return words.say("cpu.where.spins");
        }
        int routine = landmark(s, task);
        if (s.isUser(task)) {
            return words.say(s.pc(task) >= 0 ? "cpu.where.user" : "cpu.where.kernel");
        }
        int shown = routine >= 0 ? routine : s.routine(task);
        return shown < 0 || isProgram(shown)
                ? words.say("cpu.where.kernel")
                : program.routines().get(shown).name() + "()";
    }

    /// Whether the routine is the program of a task, which has no name of its own.
    private boolean isProgram(int routine) {
        return program.tasks().stream().anyMatch(task -> task.routine() == routine);
    }

    /// The innermost landmark that the task is in, -1 for none.
    private int landmark(Snapshot s, int task) {
        for (int pc : s.stack(task)) {
            int routine = program.routineAt(pc);
            if (routine >= 0 && landmarks.contains(routine)) {
                return routine;
            }
        }
        return -1;
    }
}
