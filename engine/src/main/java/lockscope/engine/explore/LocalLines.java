package lockscope.engine.explore;

import java.util.List;
import java.util.function.ToLongFunction;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import org.jspecify.annotations.Nullable;

/// Which lines nobody else can tell when they ran: they write nothing but the frame of their task, and what they read
/// beside it no other task will write any more.
///
/// Such a line can be one step with the line that the task does next. What a rule looks at is not local: the return of
/// a registration, and of a method. Where signals may arrive, neither is a line of a task's own program, since a dying
/// task stops there.
final class LocalLines {
    /// What a line reads that is more than one can keep apart.
    private static final long SHARED = -1;

    private final Program program;
    private final Kernel kernel;
    private final Futures futures;
    private final long[] reads;

    LocalLines(Kernel kernel, boolean signals) {
        this.kernel = kernel;
        program = kernel.program;
        futures = new Futures(kernel, signals);
        reads = new long[program.code().size()];
        for (int r = 0; r < program.routines().size(); r++) {
            Program.Routine routine = program.routines().get(r);
            int index = r;
            boolean own = program.tasks().stream().anyMatch(t -> t.routine() == index);
            boolean watched = routine.op() != 0
                    || routine.name().startsWith("register_")
                    || routine.name().startsWith("unregister_");
            for (int pc = routine.entry(); pc < routine.last(); pc++) {
                Instr instr = program.code().instructions()[pc];
                boolean seen = own && signals || watched && instr instanceof Instr.Return;
                reads[pc] = seen ? SHARED : reads(instr);
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
        if (reads[pc] == SHARED || reads[pc] != 0 && futures.mayBeWrittenByOthers(reads[pc], task)) {
            return false;
        }
        if (!(program.code().instructions()[pc] instanceof Instr.Return)) {
            return true;
        }
        int call = kernel.stacks.callLine(base);
        return call >= 0
                && program.code().instructions()[call] instanceof Instr.Call(var r, var a, var result)
                && isLocal(result);
    }

    // ---------------------------------------------------------------- what lines read

    private long reads(Instr instr) {
        return switch (instr) {
            case Instr.Assign(var target, var value) -> isLocal(target) ? reads(value) : SHARED;
            case Instr.Branch(var condition, var otherwise) -> reads(condition);
            case Instr.RepeatInit(var counter, var times) -> reads(times);
            case Instr.RepeatHead head -> 0;
            case Instr.Call(var routine, var arguments, var result) -> reads(arguments);
            case Instr.Return(var value) -> value == null ? 0 : reads(value);
            case Instr.Prim(var primitive, var arguments, var link, var result) ->
                isSilent(primitive) && isLocal(result) ? reads(arguments) : SHARED;
            case Instr.LoopInit(var kind, var list, var from, var link, var loop) ->
                join(ofLink(link), join(reads(list), from == null ? 0 : reads(from)));
            case Instr.LoopHead(var kind, var list, var link, var loop, var otherwise) ->
                join(ofLink(link), reads(list));
            case Instr.CallMethod call -> SHARED;
        };
    }

    /// Only operations stay for ever; whoever looks at a namespace may find that it is gone.
    private long ofLink(int link) {
        boolean ofOps = link >= 0 && program.links().get(link).of() == ObjectType.OPS;
        return ofOps ? Futures.linkOfOp(link) : SHARED;
    }

    private static boolean isSilent(Primitive primitive) {
        return primitive == Primitive.CPU_WORK || primitive == Primitive.USER_WORK || primitive == Primitive.CURRENT;
    }

    private static boolean isLocal(@Nullable Target target) {
        return target == null || target instanceof Target.Local;
    }

    private static long join(long a, long b) {
        return a == SHARED || b == SHARED ? SHARED : a | b;
    }

    private long reads(List<Expr> expressions) {
        ToLongFunction<Expr> each = this::reads;
        return expressions.stream().mapToLong(each).reduce(0, LocalLines::join);
    }

    private long reads(Expr expr) {
        return switch (expr) {
            case Expr.Global(var index) -> Futures.global(index);
            case Expr.Field(var object, var field) ->
                program.fields().get(field).of() == ObjectType.OPS
                        ? join(Futures.fieldOfOp(field), reads(object))
                        : SHARED;
            case Expr.Not(var value) -> reads(value);
            case Expr.Binary(var operator, var left, var right) -> join(reads(left), reads(right));
            case Expr.HasMethod(var op, var method) -> reads(op);
            case Expr.HasData(var op) -> reads(op);
            case Expr.IsDevice(var op) -> reads(op);
            case Expr.IsAsync(var op) -> reads(op);
            case Expr.Const c -> 0;
            case Expr.Local l -> 0;
            case Expr.GlobalList g -> 0;
            case Expr.LocalList l -> 0;
            case Expr.LockRef l -> 0;
            case Expr.WorkRef w -> 0;
            case Expr.OpRef o -> 0;
            case Expr.Range r -> 0;
        };
    }
}
