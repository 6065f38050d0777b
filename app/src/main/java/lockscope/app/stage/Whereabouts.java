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

    private Role role(Snapshot s, int task) {
        if (s.readingSince(task) >= 0) {
            return Role.READER;
        }
        if (s.isSpinning(task)) {
            return Role.SPINS;
        }
        return !s.isUser(task) && landmark(s, task) >= 0 ? Role.BUILDS : Role.RUNS;
    }

    /// The task as it runs on its CPU.
    CpuCard.Running running(Snapshot s, TaskRef task) {
        Role role = role(s, task.number());
        int routine = named(s, task.number());
        if (routine >= 0) {
            String name = program.routines().get(routine).name();
            return new CpuCard.Running(task, role, name + "()", name);
        }
        String key = "cpu.where." + doing(s, task.number());
        return new CpuCard.Running(task, role, words.say(key), words.say(key + ".brief"));
    }

    /// The routine that gives the place its name, -1 where something else says more.
    private int named(Snapshot s, int task) {
        if (s.readingSince(task) >= 0 || s.isSpinning(task) || s.isUser(task)) {
            return -1;
        }
        int landmark = landmark(s, task);
        int shown = landmark >= 0 ? landmark : s.routine(task);
        return shown < 0 || isProgram(shown) ? -1 : shown;
    }

    private static String doing(Snapshot s, int task) {
        if (s.readingSince(task) >= 0) {
            return "reader";
        }
        if (s.isSpinning(task)) {
            return "spins";
        }
        return s.isUser(task) && s.pc(task) >= 0 ? "user" : "kernel";
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
