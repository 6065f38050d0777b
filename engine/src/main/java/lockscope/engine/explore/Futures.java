package lockscope.engine.explore;

import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.program.TaskTable;
import org.jspecify.annotations.Nullable;

/// What each task may still write, from where it stands to its end: global variables, fields of operations, lists of
/// operations, one bit each. Worked out once for all lines, whatever their conditions are.
final class Futures {
    private final Kernel kernel;
    private final Program program;
    private final long[] rest;
    private final long[] total;
    private final long[] works;
    private final long dying;

    Futures(Kernel kernel, boolean signals) {
        this.kernel = kernel;
        program = kernel.program;
        rest = new long[program.code().size()];
        total = new long[program.routines().size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < total.length; r++) {
                changed |= flow(r);
            }
        }
        works = new long[program.workqueues().size()];
        for (Program.Work work : program.works()) {
            works[work.workqueue()] |= total[work.routine()];
        }
        int put = program.routine("put_net");
        dying = signals && put >= 0 ? total[put] : 0;
    }

    // ---------------------------------------------------------------- objects

    static long global(int index) {
        return 1L << Math.min(index, 39);
    }

    static long fieldOfOp(int field) {
        return 1L << 40 + Math.min(field, 11);
    }

    /// The links by which operations are on a list.
    static long linkOfOp(int link) {
        return 1L << 52 + Math.min(link, 11);
    }

    // ---------------------------------------------------------------- lines

    private boolean flow(int routine) {
        Program.Routine r = program.routines().get(routine);
        boolean changed = false;
        for (int pc = r.last() - 1; pc >= r.entry(); pc--) {
            long all = writes(pc) | after(pc, r);
            changed |= all != rest[pc];
            rest[pc] = all;
        }
        total[routine] = r.entry() < r.last() ? rest[r.entry()] : 0;
        return changed;
    }

    /// What the lines that can come next in the routine write, and those after them.
    private long after(int pc, Program.Routine routine) {
        return switch (program.code().instructions()[pc]) {
            case Instr.Branch(var condition, var otherwise) -> next(pc, routine) | at(otherwise, routine);
            case Instr.RepeatHead(var counter, var otherwise) -> next(pc, routine) | at(otherwise, routine);
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) ->
                next(pc, routine) | at(otherwise, routine);
            case Instr.Return r -> 0;
            case Instr.Assign a -> next(pc, routine);
            case Instr.RepeatInit i -> next(pc, routine);
            case Instr.LoopInit i -> next(pc, routine);
            case Instr.Call c -> next(pc, routine);
            case Instr.CallMethod c -> next(pc, routine);
            case Instr.Prim p -> next(pc, routine);
        };
    }

    private long next(int pc, Program.Routine routine) {
        return at(program.code().next()[pc], routine);
    }

    private long at(int pc, Program.Routine routine) {
        return pc >= routine.entry() && pc < routine.last() ? rest[pc] : 0;
    }

    private long writes(int pc) {
        return switch (program.code().instructions()[pc]) {
            case Instr.Assign(var target, var value) -> writes(target);
            case Instr.Call(var routine, var arguments, var result) -> total[routine] | writes(result);
            case Instr.CallMethod(var op, var method, var argument, var result) -> methods(method) | writes(result);
            case Instr.Prim(var primitive, var arguments, var link, var result) ->
                writes(result) | (changesList(primitive) ? ofLink(link) : 0);
            case Instr.Branch b -> 0;
            case Instr.RepeatInit i -> 0;
            case Instr.RepeatHead h -> 0;
            case Instr.LoopInit i -> 0;
            case Instr.LoopHead h -> 0;
            case Instr.Return r -> 0;
        };
    }

    private long writes(@Nullable Target target) {
        return switch (target) {
            case null -> 0;
            case Target.Local l -> 0;
            case Target.Global(var index) -> global(index);
            case Target.Field(var object, var field) ->
                program.fields().get(field).of() == ObjectType.OPS ? fieldOfOp(field) : 0;
        };
    }

    private long methods(Method method) {
        long all = 0;
        for (Program.Op op : program.ops()) {
            int body = op.bodies()[method.ordinal()];
            all |= body < 0 ? 0 : total[body];
        }
        return all;
    }

    private long ofLink(int link) {
        return link >= 0 && program.links().get(link).of() == ObjectType.OPS ? linkOfOp(link) : 0;
    }

    private static boolean changesList(Primitive primitive) {
        return primitive != Primitive.LIST_EMPTY
                && primitive != Primitive.LIST_FIRST
                && primitive != Primitive.LIST_LAST
                && primitive != Primitive.LIST_NEXT;
    }

    // ---------------------------------------------------------------- tasks

    /// Whether any other task may still write one of these objects.
    boolean mayBeWrittenByOthers(long objects, int task) {
        int last = kernel.table.boot() + works.length;
        for (int t = 1; t <= last; t++) {
            if (t != task && (of(t) & objects) != 0) {
                return true;
            }
        }
        return false;
    }

    private long of(int task) {
        boolean worker = kernel.table.kind(task) == TaskTable.Kind.WORKER;
        long future = worker ? works[kernel.table.workqueueOf(task)] : 0;
        int base = kernel.tasks.base(task);
        int pc = kernel.tasks.pc(task);
        while (base >= 0) {
            future |= rest[pc] | dying;
            pc = Math.max(0, kernel.stacks.callLine(base));
            base = kernel.stacks.caller(base);
        }
        return future;
    }
}
