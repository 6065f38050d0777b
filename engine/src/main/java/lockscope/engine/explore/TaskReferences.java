package lockscope.engine.explore;

import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;

/// The variables of a listing that refer to tasks, global and local ones.
final class TaskReferences {
    private final Kernel kernel;
    private final int[] globals;
    private final long[] locals;
    private final int[] routineAt;
    private final boolean any;

    TaskReferences(Kernel kernel) {
        this.kernel = kernel;
        Program program = kernel.program;
        globals = IntStream.range(0, program.globals().size())
                .filter(i -> program.globals().get(i).refersTo() == ObjectType.TASK)
                .toArray();
        locals = new long[program.routines().size()];
        routineAt = Frames.routines(program);
        boolean found = globals.length > 0;
        for (int r = 0; r < locals.length; r++) {
            Program.Routine routine = program.routines().get(r);
            for (int slot = 0; slot < routine.words(); slot++) {
                locals[r] |= routine.localRefs().get(slot) == ObjectType.TASK ? 1L << slot : 0;
            }
            found |= locals[r] != 0;
        }
        any = found;
    }

    /// The words of the routine of a line that refer to tasks, one bit each.
    long locals(int pc) {
        return locals[routineAt[pc]];
    }

    /// The indices of the global variables.
    int[] globals() {
        return globals;
    }

    /// Gives the tasks that variables refer to other names.
    void rename(LongUnaryOperator renamed) {
        if (!any) {
            return;
        }
        for (int global : globals) {
            long value = kernel.globals.get(global);
            long now = renamed.applyAsLong(value);
            if (now != value) {
                kernel.globals.set(global, now);
            }
        }
        for (int t = 1; t <= kernel.table.count(); t++) {
            int pc = kernel.tasks.pc(t);
            for (int base = kernel.tasks.base(t); base >= 0; base = kernel.stacks.caller(base)) {
                rename(base, locals(pc), renamed);
                pc = Math.max(0, kernel.stacks.callLine(base));
            }
        }
    }

    private void rename(int base, long words, LongUnaryOperator renamed) {
        for (long left = words; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            long value = kernel.stacks.local(base, slot);
            long now = renamed.applyAsLong(value);
            if (now != value) {
                kernel.stacks.setLocal(base, slot, now);
            }
        }
    }
}
