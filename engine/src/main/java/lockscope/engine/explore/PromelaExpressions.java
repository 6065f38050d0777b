package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lockscope.engine.program.Expr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Stacks;

/// Expressions of a listing as Promela, and what has to hold before they are evaluated: that references lead somewhere.
final class PromelaExpressions {
    private final PromelaShape shape;
    private final Program program;
    private final List<String> checks = new ArrayList<>();

    PromelaExpressions(PromelaShape shape) {
        this.shape = shape;
        program = shape.program;
    }

    /// Forgets what the expressions since the last call need.
    void unchecked() {
        checks.clear();
    }

    /// The assertions that the expressions since the last call need, as statements.
    String checks() {
        StringBuilder text = new StringBuilder();
        checks.forEach(check -> text.append("assert(").append(check).append("); "));
        checks.clear();
        return text.toString();
    }

    /// A word of the innermost frame of the process; `B` is where it begins.
    static String local(int slot) {
        return "w[B + " + (Stacks.HEADER + slot) + "]";
    }

    /// A namespace that must exist.
    String net(String ref) {
        checks.add("IS_NET(" + ref + ")");
        return ref;
    }

    /// An operation that must exist.
    String op(String ref) {
        checks.add("IS_OP(" + ref + ")");
        return ref;
    }

    String of(Expr expr) {
        return switch (expr) {
            case Expr.Const(var value) -> value < 0 ? "(0 - " + -value + ")" : Long.toString(value);
            case Expr.Local(var slot) -> local(slot);
            case Expr.Global(var index) -> "globals[" + index + "]";
            case Expr.GlobalList(var index) -> Integer.toString(PromelaShape.HEAD + index);
            case Expr.LocalList(var slot) ->
                "(" + (PromelaShape.HEAD + program.lists().size() + Stacks.HEADER + slot) + " + B)";
            case Expr.LockRef(var index) -> Integer.toString(index);
            case Expr.WorkRef(var index) -> Integer.toString(index);
            case Expr.OpRef(var op) -> Integer.toString(op);
            case Expr.Range(var from, var to) -> Long.toString(from);
            case Expr.Not(var value) -> "(" + of(value) + " == 0)";
            case Expr.Binary(var operator, var left, var right) -> binary(operator, left, right);
            case Expr.Field(var object, var field) -> field(of(object), field);
            case Expr.HasMethod(var op, var method) -> ofOp(op, o -> o.bodies()[method.ordinal()] >= 0);
            case Expr.HasData(var op) -> ofOp(op, Program.Op::data);
            case Expr.IsDevice(var op) -> ofOp(op, Program.Op::device);
            case Expr.IsAsync(var op) -> ofOp(op, Program.Op::async);
        };
    }

    private String field(String object, int field) {
        int position = shape.kernel.fieldPosition(field);
        return program.fields().get(field).of() == ObjectType.NET
                ? "net_fields[" + net(object) + " * NET_FIELDS + " + position + "]"
                : "op_fields[" + op(object) + " * OPS_FIELDS + " + position + "]";
    }

    private String ofOp(Expr expr, Predicate<Program.Op> property) {
        String ref = op(of(expr));
        StringBuilder any = new StringBuilder("(false");
        for (int op = 1; op <= program.ops().size(); op++) {
            if (property.test(program.ops().get(op - 1))) {
                any.append(" || ").append(ref).append(" == ").append(op);
            }
        }
        return any.append(')').toString();
    }

    private String binary(Expr.Operator operator, Expr left, Expr right) {
        String a = of(left);
        int before = checks.size();
        String c = of(right);
        return switch (operator) {
            case ADD -> "(" + a + " + " + c + ")";
            case SUB -> "(" + a + " - " + c + ")";
            case EQ -> "(" + a + " == " + c + ")";
            case NE -> "(" + a + " != " + c + ")";
            case LT -> "(" + a + " < " + c + ")";
            case LE -> "(" + a + " <= " + c + ")";
            case GT -> "(" + a + " > " + c + ")";
            case GE -> "(" + a + " >= " + c + ")";
            case AND -> {
                guard(before, a + " == 0");
                yield "(" + a + " != 0 && " + c + " != 0)";
            }
            case OR -> {
                guard(before, a + " != 0");
                yield "(" + a + " != 0 || " + c + " != 0)";
            }
        };
    }

    /// What the right side needs is needed only when it is evaluated.
    private void guard(int from, String unless) {
        for (int i = from; i < checks.size(); i++) {
            checks.set(i, unless + " || (" + checks.get(i) + ")");
        }
    }

    /// A statement that stores a value.
    String store(Target target, String value) {
        return switch (target) {
            case Target.Local(var slot) -> local(slot) + " = " + value + "; ";
            case Target.Global(var index) -> "globals[" + index + "] = " + value + "; ";
            case Target.Field(var object, var field) -> {
                String to = field(of(object), field);
                yield checks() + to + " = " + value + "; ";
            }
        };
    }
}
