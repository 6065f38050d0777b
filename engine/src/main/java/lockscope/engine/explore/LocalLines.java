package lockscope.engine.explore;

import java.util.List;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import org.jspecify.annotations.Nullable;

/// Which lines touch nothing but the frame of their task, so that nobody can tell when they ran.
///
/// Such a line can be one step with the line that the task does next. What a rule looks at is not local: the return of
/// a registration, and of a method. Where signals may arrive, neither is a line of a task's own program, since a dying
/// task stops there.
final class LocalLines {
    private final Program program;
    private final Kernel kernel;
    private final boolean[] local;

    LocalLines(Kernel kernel, boolean signals) {
        this.kernel = kernel;
        program = kernel.program;
        local = new boolean[program.code().size()];
        for (int r = 0; r < program.routines().size(); r++) {
            Program.Routine routine = program.routines().get(r);
            int index = r;
            boolean own = program.tasks().stream().anyMatch(t -> t.routine() == index);
            boolean watched = routine.op() != 0
                    || routine.name().startsWith("register_")
                    || routine.name().startsWith("unregister_");
            for (int pc = routine.entry(); pc < routine.last(); pc++) {
                Instr instr = program.code().instructions()[pc];
                local[pc] = !(own && signals) && isLocal(instr) && !(watched && instr instanceof Instr.Return);
            }
        }
    }

    /// Whether the task is about to run a local line.
    boolean isAtOne(int task) {
        Tasks tasks = kernel.tasks;
        int base = tasks.base(task);
        if (base < 0 || tasks.status(task) != Tasks.RUNNABLE || tasks.phase(task) != Phase.FRESH) {
            return false;
        }
        int pc = tasks.pc(task);
        if (!local[pc] || !(program.code().instructions()[pc] instanceof Instr.Return)) {
            return local[pc];
        }
        int call = kernel.stacks.callLine(base);
        return call >= 0
                && program.code().instructions()[call] instanceof Instr.Call(var r, var a, var result)
                && isLocal(result);
    }

    private static boolean isLocal(Instr instr) {
        return switch (instr) {
            case Instr.Assign(var target, var value) -> isLocal(target) && isLocal(value);
            case Instr.Branch(var condition, var otherwise) -> isLocal(condition);
            case Instr.RepeatInit(var counter, var times) -> isLocal(times);
            case Instr.RepeatHead head -> true;
            case Instr.Call(var routine, var arguments, var result) -> areLocal(arguments);
            case Instr.Return(var value) -> value == null || isLocal(value);
            case Instr.Prim(var primitive, var arguments, var link, var result) ->
                isSilent(primitive) && areLocal(arguments) && isLocal(result);
            case Instr.LoopInit loop -> false;
            case Instr.LoopHead loop -> false;
            case Instr.CallMethod call -> false;
        };
    }

    private static boolean isSilent(Primitive primitive) {
        return primitive == Primitive.CPU_WORK || primitive == Primitive.USER_WORK || primitive == Primitive.CURRENT;
    }

    private static boolean isLocal(@Nullable Target target) {
        return target == null || target instanceof Target.Local;
    }

    private static boolean areLocal(List<Expr> expressions) {
        return expressions.stream().allMatch(LocalLines::isLocal);
    }

    private static boolean isLocal(Expr expr) {
        return switch (expr) {
            case Expr.Global g -> false;
            case Expr.Field f -> false;
            case Expr.Not(var value) -> isLocal(value);
            case Expr.Binary(var operator, var left, var right) -> isLocal(left) && isLocal(right);
            case Expr.HasMethod(var op, var method) -> isLocal(op);
            case Expr.HasData(var op) -> isLocal(op);
            case Expr.IsDevice(var op) -> isLocal(op);
            case Expr.IsAsync(var op) -> isLocal(op);
            case Expr.Const c -> true;
            case Expr.Local l -> true;
            case Expr.GlobalList g -> true;
            case Expr.LocalList l -> true;
            case Expr.LockRef l -> true;
            case Expr.WorkRef w -> true;
            case Expr.OpRef o -> true;
            case Expr.Range r -> true;
        };
    }
}
