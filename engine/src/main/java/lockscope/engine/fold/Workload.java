package lockscope.engine.fold;

import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;

/// How a scenario's work comes: this says whether a faster run does more, or the same sooner.
public enum Workload {
    /// Tasks arrive at set times and do one thing each, however long others take.
    OPEN,
    /// Tasks go round in a loop: who is held up begins its next round later.
    CLOSED,
    /// Some arrive, some go round.
    MIXED;

    /// That of the foreground tasks.
    public static Workload of(Program program) {
        boolean arrive = false;
        boolean loop = false;
        for (Program.Task task : program.tasks()) {
            if (!task.background() && task.startNanos() != Program.Task.NEVER) {
                boolean round = goesRound(program, program.routines().get(task.routine()));
                loop |= round;
                arrive |= !round;
            }
        }
        return loop && arrive ? MIXED : loop ? CLOSED : OPEN;
    }

    private static boolean goesRound(Program program, Program.Routine routine) {
        int[] next = program.code().next();
        Instr[] lines = program.code().instructions();
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            boolean repeats = lines[pc] instanceof Instr.RepeatHead;
            boolean returns = next[pc] <= pc && next[pc] >= routine.entry() && lines[next[pc]] instanceof Instr.Branch;
            if (repeats || returns) {
                return true;
            }
        }
        return false;
    }
}
