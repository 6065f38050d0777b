package lockscope.engine.machine;

import java.util.Arrays;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;

/// The frames of calls: what each routine needs of the stack, and how a task enters and leaves it.
final class Frames {
    private final Program program;
    private final Tasks tasks;
    private final Stacks stacks;
    private final Lists lists;
    private final References references;
    private final int[] routineAt;
    private final int[] words;
    private final int[][] localHeads;
    private final boolean[] recorded;

    Frames(Workings workings) {
        program = workings.kernel.program;
        tasks = workings.tasks;
        stacks = workings.stacks;
        lists = workings.kernel.lists;
        references = workings.references;
        routineAt = new int[program.code().size()];
        int routines = program.routines().size();
        words = new int[routines];
        localHeads = new int[routines][];
        recorded = new boolean[routines];
        for (int r = 0; r < routines; r++) {
            Program.Routine routine = program.routines().get(r);
            Arrays.fill(routineAt, routine.entry(), routine.last(), r);
            words[r] = Stacks.HEADER + routine.words();
            localHeads[r] = LocalHeads.of(program, routine);
            recorded[r] = isRecorded(routine);
        }
    }

    /// Calls are recorded but for methods, which have rows of their own, and helpers that do one operation's share.
    private static boolean isRecorded(Program.Routine routine) {
        boolean perOperation = routine.parameters() > 1
                && routine.localRefs().subList(0, routine.parameters()).contains(ObjectType.OPS);
        return routine.op() == 0 && !perOperation;
    }

    /// The routine that a line belongs to.
    int routineAt(int pc) {
        return routineAt[pc];
    }

    /// Whether calls of a routine leave rows in the trace.
    boolean isRecorded(int routine) {
        return recorded[routine];
    }

    /// Enters a routine; where its frame begins, or -1, and a violation noted, when the stack is full.
    ///
    /// @param callLine where the call stands, -1 for none
    int push(int task, int routine, int callLine) {
        int caller = tasks.base(task);
        int base = caller < 0 ? stacks.begin(task) : caller + words[routineAt[tasks.pc(task)]];
        int end = base + words[routine];
        if (end > stacks.end(task)) {
            references.violated(12, "calls itself without end: its stack is full");
            return -1;
        }
        stacks.clear(base, end);
        stacks.enter(base, callLine, caller);
        for (int slot : localHeads[routine]) {
            lists.initHead(Lists.localHead(base + Stacks.HEADER + slot));
        }
        tasks.setBase(task, base);
        tasks.goOn(task, program.routines().get(routine).entry());
        return base;
    }

    /// Leaves a routine, back to its caller's frame.
    ///
    /// @return where that frame begins, -1 for none
    int pop(int task, int routine, int base) {
        int caller = stacks.caller(base);
        stacks.clear(base, base + words[routine]);
        tasks.setBase(task, caller);
        return caller;
    }

    /// A task leaves its last routine in the middle.
    void drop(int task, int base) {
        stacks.clear(base, base + words[routineAt[tasks.pc(task)]]);
        tasks.setBase(task, -1);
    }
}
