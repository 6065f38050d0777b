package lockscope.engine.listing.lint;

import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Expr.Operator;
import org.jspecify.annotations.Nullable;

/// What a path has learnt from the conditions it passed: equal conditions on unchanged words have equal answers.
final class Conditions {
    private Conditions() {}

    /// A condition under one name, however it is written: `x`, `x != 0` and `!(x == 0)` are the same.
    private record Literal(String key, boolean positive) {
        Literal negated() {
            return new Literal(key, !positive);
        }
    }

    private static Literal literal(Expr expression) {
        return switch (expression) {
            case Expr.Not(Expr value) -> literal(value).negated();
            case Expr.Binary(Operator operator, Expr left, Expr right) -> comparison(operator, left, right);
            default -> new Literal(text(expression), true);
        };
    }

    private static Literal comparison(Operator operator, Expr left, Expr right) {
        boolean zero = right instanceof Expr.Const(long value) && value == 0;
        return switch (operator) {
            case EQ -> zero ? literal(left).negated() : new Literal(pair("==", left, right), true);
            case NE -> comparison(Operator.EQ, left, right).negated();
            case LT -> new Literal(pair("<", left, right), true);
            case GE -> comparison(Operator.LT, left, right).negated();
            case GT -> new Literal(pair(">", left, right), true);
            case LE -> comparison(Operator.GT, left, right).negated();
            case ADD, SUB, AND, OR -> new Literal(pair(operator.name(), left, right), true);
        };
    }

    private static String pair(String sign, Expr left, Expr right) {
        return "(" + text(left) + sign + text(right) + ")";
    }

    /// Words stand in angle brackets, so that a change of one finds what depends on it.
    private static String text(Expr expression) {
        return switch (expression) {
            case Expr.Const(long value) -> Long.toString(value);
            case Expr.Local(int slot) -> local(slot);
            case Expr.Global(int index) -> global(index);
            case Expr.Field(Expr object, int field) -> text(object) + field(field);
            case Expr.HasMethod(Expr op, var method) -> text(op) + ".has_" + method.listingName();
            case Expr.HasData(Expr op) -> text(op) + ".has_data";
            case Expr.IsDevice(Expr op) -> text(op) + ".is_device";
            case Expr.IsAsync(Expr op) -> text(op) + ".async";
            case Expr.GlobalList(int index) -> "list" + index;
            case Expr.LocalList(int slot) -> "head" + slot;
            case Expr.LockRef(int index) -> "lock" + index;
            case Expr.WorkRef(int index) -> "work" + index;
            case Expr.OpRef(int op) -> "op" + op;
            case Expr.Range(long from, long to) -> from + ".." + to;
            case Expr.Not(Expr value) -> "!" + text(value);
            case Expr.Binary(Operator operator, Expr left, Expr right) -> pair(operator.name(), left, right);
        };
    }

    static String local(int slot) {
        return "<l" + slot + ">";
    }

    static String global(int index) {
        return "<g" + index + ">";
    }

    static String field(int index) {
        return "<f" + index + ">";
    }

    /// Whether it is known to hold (or not), null when it is not known.
    static @Nullable Boolean truth(Expr expression, Map<String, Boolean> facts) {
        return switch (expression) {
            case Expr.Const(long value) -> value != 0;
            case Expr.Not(Expr value) -> not(truth(value, facts));
            case Expr.Binary(Operator operator, Expr left, Expr right)
            when operator == Operator.AND || operator == Operator.OR -> {
                boolean decisive = operator == Operator.OR;
                Boolean a = truth(left, facts);
                Boolean b = truth(right, facts);
                if (is(a, decisive) || is(b, decisive)) {
                    yield decisive;
                }
                yield a == null || b == null ? known(expression, facts) : Boolean.valueOf(!decisive);
            }
            default -> known(expression, facts);
        };
    }

    private static boolean is(@Nullable Boolean truth, boolean expected) {
        return truth != null && truth == expected;
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : Boolean.valueOf(!truth);
    }

    private static @Nullable Boolean known(Expr expression, Map<String, Boolean> facts) {
        Literal literal = literal(expression);
        Boolean fact = facts.get(literal.key());
        return fact == null ? null : Boolean.valueOf(fact == literal.positive());
    }

    /// The facts and that this condition holds, or does not.
    static Map<String, Boolean> learn(Expr expression, boolean truth, Map<String, Boolean> facts) {
        Map<String, Boolean> more = new TreeMap<>(facts);
        add(expression, truth, more);
        return more;
    }

    private static void add(Expr expression, boolean truth, Map<String, Boolean> facts) {
        if (expression instanceof Expr.Const) {
            return;
        }
        if (expression instanceof Expr.Binary(Operator operator, Expr left, Expr right)
                && operator == (truth ? Operator.AND : Operator.OR)) {
            add(left, truth, facts);
            add(right, truth, facts);
            return;
        }
        Literal literal = literal(expression);
        facts.put(literal.key(), literal.positive() == truth);
    }

    /// The facts that do not depend on a word that changes.
    static Map<String, Boolean> forget(String word, Map<String, Boolean> facts) {
        Map<String, Boolean> rest = new TreeMap<>(facts);
        rest.keySet().removeIf(key -> key.contains(word));
        return rest;
    }

    /// The facts that hold in every routine: those about globals.
    static Map<String, Boolean> global(Map<String, Boolean> facts) {
        Map<String, Boolean> rest = new TreeMap<>(facts);
        rest.keySet().removeIf(key -> key.contains("<l") || key.contains("head") || !key.contains("<g"));
        return rest;
    }
}
