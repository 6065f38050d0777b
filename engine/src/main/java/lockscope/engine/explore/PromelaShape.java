package lockscope.engine.explore;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;

/// How a Promela model counts what the machine counts otherwise: only lines that tasks can come to, no task for the boot,
/// heads of lists as positive numbers.
final class PromelaShape {
    /// The code of the first head; references lie below it.
    static final int HEAD = 1_000;
    static final int POISON = 32_000;

    final Kernel kernel;
    final Program program;
    final Liveness liveness;
    final boolean signals;
    /// How many tasks there are, workers included.
    final int tasks;
    final int slots;
    final int callbacks;
    final int mostHeld;
    private final int[] line;
    private final int[] begin;
    private final int lines;

    /// @param slots how many namespaces there is room for
    /// @param callbacks how many callbacks can be queued
    PromelaShape(ExploringMachine machine, int slots, int callbacks) {
        kernel = machine.kernel;
        program = machine.program;
        liveness = machine.liveness;
        signals = liveness.hasSignals();
        this.slots = slots;
        this.callbacks = callbacks;
        tasks = program.tasks().size() + program.workqueues().size();
        mostHeld = Math.min(8, program.locks().size() + 2);
        line = new int[program.code().size()];
        int next = 1;
        for (int routine : reachable()) {
            Program.Routine of = program.routines().get(routine);
            for (int pc = of.entry(); pc < of.last(); pc++) {
                line[pc] = next++;
            }
        }
        lines = next;
        begin = new int[tasks + 2];
        for (int t = 1; t <= tasks; t++) {
            begin[t + 1] = begin[t] + kernel.stacks.end(task(t)) - kernel.stacks.begin(task(t));
        }
    }

    /// The routines that tasks can come to, in the order of their lines.
    private SortedSet<Integer> reachable() {
        TreeSet<Integer> all = new TreeSet<>();
        for (int t = 1; t <= tasks; t++) {
            all.addAll(reachable(t));
        }
        return all;
    }

    /// The routines that a task of the model can begin with.
    List<Integer> roots(int task) {
        if (isUser(task)) {
            return List.of(program.tasks().get(task - 1).routine());
        }
        int queue = task - 1 - program.tasks().size();
        return program.works().stream()
                .filter(work -> work.workqueue() == queue)
                .map(Program.Work::routine)
                .toList();
    }

    /// The routines that tasks which begin there can come to.
    SortedSet<Integer> reachable(int task) {
        TreeSet<Integer> all = new TreeSet<>();
        roots(task).forEach(root -> reach(root, all));
        int put = program.routine("put_net");
        if (signals && isUser(task) && put >= 0) {
            reach(put, all);
        }
        return all;
    }

    private void reach(int routine, SortedSet<Integer> all) {
        if (!all.add(routine)) {
            return;
        }
        Program.Routine of = program.routines().get(routine);
        for (int pc = of.entry(); pc < of.last(); pc++) {
            for (int callee : callees(pc)) {
                reach(callee, all);
            }
        }
    }

    /// The routines that a line can call.
    List<Integer> callees(int pc) {
        return switch (program.code().instructions()[pc]) {
            case Instr.Call(var routine, var arguments, var result) -> List.of(routine);
            case Instr.CallMethod(var op, var method, var argument, var result) ->
                program.ops().stream()
                        .map(of -> of.bodies()[method.ordinal()])
                        .filter(body -> body >= 0)
                        .toList();
            case Instr.Assign a -> List.of();
            case Instr.Branch b -> List.of();
            case Instr.RepeatInit i -> List.of();
            case Instr.RepeatHead h -> List.of();
            case Instr.LoopInit i -> List.of();
            case Instr.LoopHead h -> List.of();
            case Instr.Prim p -> List.of();
            case Instr.Return r -> List.of();
        };
    }

    boolean isUser(int task) {
        return task <= program.tasks().size();
    }

    /// The machine's number of a task of the model.
    int task(int task) {
        return isUser(task)
                ? task
                : kernel.table.worker(task - 1 - program.tasks().size());
    }

    /// The model's number of a task of the machine, 0 for none.
    int modelTask(int task) {
        if (task == 0 || task <= program.tasks().size()) {
            return task;
        }
        return kernel.table.kind(task) == TaskTable.Kind.WORKER
                ? program.tasks().size() + 1 + kernel.table.workqueueOf(task)
                : 0;
    }

    int worker(int queue) {
        return program.tasks().size() + 1 + queue;
    }

    /// The model's number of a line, from 1.
    int line(int pc) {
        return line[pc];
    }

    int lines() {
        return lines;
    }

    /// Where a task's stack begins.
    int begin(int task) {
        return begin[task];
    }

    int stackWords() {
        return begin[tasks + 1];
    }

    int frame(int routine) {
        return Stacks.HEADER + program.routines().get(routine).words();
    }

    /// A value of a link as the model has it.
    long link(long code) {
        if (code == Lists.POISON) {
            return POISON;
        }
        if (code >= 0) {
            return code;
        }
        long index = -1 - code;
        int globals = program.lists().size();
        if (index < globals) {
            return HEAD + index;
        }
        int position = (int) (index - globals);
        for (int t = 1; t <= tasks; t++) {
            int from = kernel.stacks.begin(task(t));
            if (position >= from && position < kernel.stacks.end(task(t))) {
                return (long) HEAD + globals + begin[t] + position - from;
            }
        }
        throw new Limit("a list outlives the boot that it belonged to");
    }

    int count(List<ObjectType> types, ObjectType type) {
        return (int) types.stream().filter(t -> t == type).count();
    }

    int links(ObjectType type) {
        return 2 * count(program.links().stream().map(Program.Link::of).toList(), type);
    }

    int fields(ObjectType type) {
        return count(program.fields().stream().map(Program.Field::of).toList(), type);
    }

    /// Whether a fatal signal ends a wait on that line.
    static boolean isKillable(Instr instr) {
        return instr instanceof Instr.Prim prim
                && Arrays.asList(
                                Primitive.MUTEX_LOCK_KILLABLE,
                                Primitive.DOWN_READ_KILLABLE,
                                Primitive.DOWN_WRITE_KILLABLE)
                        .contains(prim.primitive());
    }

    static int constant(Expr expr) {
        return switch (expr) {
            case Expr.LockRef(var index) -> index;
            case Expr.WorkRef(var index) -> index;
            default -> throw new Limit("a lock or a work item that is no constant");
        };
    }
}
