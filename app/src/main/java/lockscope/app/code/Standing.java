package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Role;
import lockscope.app.why.TaskRole;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Moment.TaskState;

/// A task on a line of a listing.
///
/// @param run which of the runs beside each other, from 0
/// @param nanos how long it has been in its state
/// @param innermost whether it stands there itself; else it waits there for a call to return
public record Standing(
        int run, int task, String name, Role role, long nanos, String routine, Place place, boolean innermost) {

    /// All tasks on all lines, those that wait longest first.
    public static List<Standing> of(Snapshot s, int run) {
        Program program = s.program();
        List<Standing> standings = new ArrayList<>();
        for (int task = 1; task <= s.tasks(); task++) {
            if (!isShown(s, task)) {
                continue;
            }
            boolean innermost = true;
            for (int pc : s.stack(task)) {
                int routine = pc < 0 || pc >= program.code().size() ? -1 : program.routineAt(pc);
                if (routine >= 0) {
                    standings.add(new Standing(
                            run,
                            task,
                            s.taskName(task),
                            TaskRole.of(s, task),
                            Math.max(0, s.time() - s.since(task)),
                            program.routines().get(routine).name(),
                            program.code().places()[pc],
                            innermost));
                    innermost = false;
                }
            }
        }
        standings.sort((a, b) -> Long.compare(waited(b), waited(a)));
        return standings;
    }

    private static boolean isShown(Snapshot s, int task) {
        if (s.taskKind(task) != TaskTable.Kind.USER && s.taskKind(task) != TaskTable.Kind.WORKER) {
            return false;
        }
        TaskState state = s.state(task);
        return state != TaskState.NOT_STARTED && state != TaskState.DONE && s.pc(task) >= 0;
    }

    private static long waited(Standing standing) {
        return standing.role().isWait() ? standing.nanos() : -1;
    }
}
