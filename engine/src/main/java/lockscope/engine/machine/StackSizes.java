package lockscope.engine.machine;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Stacks;

/// How many words the deepest chain of calls from a routine can need.
final class StackSizes {
    /// What a chain that calls itself gets beyond its first round; deeper is a stack overflow of the run.
    private static final int RECURSION = 512;

    private final Program program;
    private final int[] size;
    private final boolean[] open;

    StackSizes(Program program) {
        this.program = program;
        size = new int[program.routines().size()];
        open = new boolean[program.routines().size()];
    }

    /// The size of every task's stack, by task.
    int[] of(TaskTable table) {
        int[] sizes = new int[table.count() + 1];
        for (int t = 1; t <= table.count(); t++) {
            int of = t;
            sizes[t] = switch (table.kind(t)) {
                case USER ->
                    Math.max(
                            size(program.tasks().get(t - 1).routine()),
                            optional(program.routine("put_net"), userFrame(t)));
                case BOOT -> optional(program.routine("boot"), 0);
                case WORKER ->
                    program.works().stream()
                            .filter(w -> table.worker(w.workqueue()) == of)
                            .mapToInt(w -> size(w.routine()))
                            .max()
                            .orElse(0);
                case RCU_KTHREAD, SOFTIRQD -> 0;
            };
        }
        return sizes;
    }

    private int userFrame(int task) {
        return frame(program.tasks().get(task - 1).routine());
    }

    private int optional(int routine, int below) {
        return routine < 0 ? below : below + size(routine);
    }

    private int frame(int routine) {
        return Stacks.HEADER + program.routines().get(routine).words();
    }

    private int size(int routine) {
        if (size[routine] != 0) {
            return size[routine];
        }
        if (open[routine]) {
            return RECURSION;
        }
        open[routine] = true;
        int deepest = 0;
        Program.Routine r = program.routines().get(routine);
        for (int pc = r.entry(); pc < r.last(); pc++) {
            for (int callee : callees(program.code().instructions()[pc])) {
                deepest = Math.max(deepest, size(callee));
            }
        }
        open[routine] = false;
        size[routine] = frame(routine) + deepest;
        return size[routine];
    }

    private List<Integer> callees(Instr instr) {
        List<Integer> callees = new ArrayList<>();
        if (instr instanceof Instr.Call call) {
            callees.add(call.routine());
        } else if (instr instanceof Instr.CallMethod call) {
            for (Program.Op op : program.ops()) {
                int body = op.bodies()[call.method().ordinal()];
                if (body >= 0) {
                    callees.add(body);
                }
            }
        }
        return callees;
    }
}
