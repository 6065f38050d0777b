package lockscope.engine.explore;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.state.Tasks;

/// Which routines tasks are in: those that they have called and not returned from.
final class Whereabouts {
    private final Kernel kernel;
    private final Interpreter interpreter;
    private final Tasks tasks;

    Whereabouts(Kernel kernel, Interpreter interpreter) {
        this.kernel = kernel;
        this.interpreter = interpreter;
        this.tasks = kernel.tasks;
    }

    /// The tasks of the scenario that are in a routine, one bit each.
    int inside(int routine) {
        int inside = 0;
        for (int t = 1; t <= kernel.table.users(); t++) {
            int pc = tasks.pc(t);
            for (int base = tasks.base(t); base >= 0; base = kernel.stacks.caller(base)) {
                inside |= interpreter.routineAt(pc) == routine ? 1 << t : 0;
                pc = Math.max(0, kernel.stacks.callLine(base));
            }
        }
        return inside;
    }

    /// Whether a task is in one of some routines.
    boolean isInside(int task, boolean[] routines) {
        int pc = tasks.pc(task);
        for (int base = tasks.base(task); base >= 0; base = kernel.stacks.caller(base)) {
            if (routines[interpreter.routineAt(pc)]) {
                return true;
            }
            pc = Math.max(0, kernel.stacks.callLine(base));
        }
        return false;
    }
}
