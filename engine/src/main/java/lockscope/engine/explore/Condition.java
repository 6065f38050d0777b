package lockscope.engine.explore;

import java.util.List;
import java.util.function.IntPredicate;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Program;

/// Evaluates the condition of a property on a memory. A field of an operation that is null is 0.
final class Condition {
    private final Kernel kernel;
    private final Expr condition;

    Condition(Kernel kernel, Expr condition) {
        this.kernel = kernel;
        this.condition = condition;
    }

    boolean holds() {
        return eval(condition) != 0;
    }

    private long eval(Expr expr) {
        return switch (expr) {
            case Expr.Const(var value) -> value;
            case Expr.Global(var index) -> kernel.globals.get(index);
            case Expr.OpRef(var op) -> op;
            case Expr.LockRef(var index) -> index;
            case Expr.WorkRef(var index) -> index;
            case Expr.Range(var from, var to) -> from;
            case Expr.Not(var value) -> eval(value) == 0 ? 1 : 0;
            case Expr.Binary(var operator, var left, var right) -> binary(operator, eval(left), right);
            case Expr.Field(var object, var field) -> {
                int op = op(object);
                yield op == 0 ? 0 : kernel.ops.field(op, kernel.fieldPosition(field));
            }
            case Expr.HasMethod(var op, var method) ->
                property(op, o -> ops().get(o).bodies()[method.ordinal()] >= 0);
            case Expr.HasData(var op) -> property(op, o -> ops().get(o).data());
            case Expr.IsDevice(var op) -> property(op, o -> ops().get(o).device());
            case Expr.IsAsync(var op) -> property(op, o -> ops().get(o).async());
            case Expr.Local l -> throw new IllegalArgumentException("a property has no local variables");
            case Expr.GlobalList l -> throw new IllegalArgumentException("a list is no value of a property");
            case Expr.LocalList l -> throw new IllegalArgumentException("a list is no value of a property");
        };
    }

    private List<Program.Op> ops() {
        return kernel.program.ops();
    }

    private int op(Expr object) {
        long op = eval(object);
        return op > 0 && op <= kernel.ops.count() ? (int) op : 0;
    }

    private long property(Expr object, IntPredicate has) {
        int op = op(object);
        return op > 0 && has.test(op - 1) ? 1 : 0;
    }

    private long binary(Expr.Operator operator, long a, Expr right) {
        return switch (operator) {
            case ADD -> a + eval(right);
            case SUB -> a - eval(right);
            case EQ -> truth(a == eval(right));
            case NE -> truth(a != eval(right));
            case LT -> truth(a < eval(right));
            case LE -> truth(a <= eval(right));
            case GT -> truth(a > eval(right));
            case GE -> truth(a >= eval(right));
            case AND -> truth(a != 0 && eval(right) != 0);
            case OR -> truth(a != 0 || eval(right) != 0);
        };
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }
}
