package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Expr.Operator;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Resolves the names of expressions and checks their types.
final class ExpressionLinker {
    private static final List<String> OPS_PROPERTIES = List.of(
            "has_init",
            "has_pre_exit",
            "has_exit",
            "has_exit_batch",
            "has_exit_rtnl",
            "has_data",
            "is_device",
            "async");

    private final Image image;
    private final Problems problems;
    private final Scope scope;
    private final @Nullable Frame frame;

    /// @param frame null where only constants may stand
    ExpressionLinker(Image image, Scope scope, @Nullable Frame frame) {
        this.image = image;
        this.problems = image.problems();
        this.scope = scope;
        this.frame = frame;
    }

    Typed link(Expression expression) {
        return switch (expression) {
            case Expression.Literal(long value, boolean unit, Place place) ->
                constant(unit ? Type.Plain.DURATION : Type.Plain.INT, value);
            case Expression.Truth(boolean value, Place place) -> constant(Type.Plain.BOOL, value ? 1 : 0);
            case Expression.Null(Place place) -> constant(Type.Plain.NULL, 0);
            case Expression.Named(Name name) -> named(name);
            case Expression.Member member -> member(member);
            case Expression.Instance(Name name, long number) -> instance(name, number);
            case Expression.Negative(Expression value, Place place) -> negative(link(value), place);
            case Expression.Not(Expression value, Place place) ->
                new Typed(Type.Plain.BOOL, new Expr.Not(condition(value).code()));
            case Expression.Binary binary -> binary(binary);
            case Expression.Range range -> range(range);
            case Expression.Call call -> innerCall(call);
        };
    }

    /// An expression that decides: a number, a truth value, or a reference that may be null.
    Typed condition(Expression expression) {
        Typed value = link(expression);
        if (!value.type().isCondition()) {
            problems.error(expression.place(), "found " + value.type().spoken() + ", expected a condition");
            return Typed.UNKNOWN;
        }
        return value;
    }

    /// Whether no variable and no global has this name.
    boolean isUnknown(String name) {
        return (frame == null || frame.find(name) == null) && scope.find(name) == null && !Words.isTaken(name);
    }

    private static Typed constant(Type type, long value) {
        return new Typed(type, new Expr.Const(value));
    }

    private Typed unknown(Name name, String message) {
        problems.error(name, message);
        return Typed.UNKNOWN;
    }

    private Typed named(Name name) {
        String text = name.text();
        Frame.Local local = frame == null ? null : frame.find(text);
        if (local != null) {
            Expr code = local.isHead() ? new Expr.LocalList(local.slot()) : new Expr.Local(local.slot());
            return new Typed(local.type(), code);
        }
        Integer error = Words.error(text);
        if (error != null) {
            return constant(Type.Plain.INT, error);
        }
        if (text.equals("current")) {
            return current(name);
        }
        Symbol symbol = scope.find(text);
        if (symbol == null) {
            return unknown(name, "found '" + text + "', expected a variable or another known name" + hint(text));
        }
        return symbol(name, symbol);
    }

    private Typed symbol(Name name, Symbol symbol) {
        return switch (symbol) {
            case Symbol.Lock lock -> new Typed(new Type.Lock(lock.kind()), new Expr.LockRef(lock.index()));
            case Symbol.Global global -> new Typed(global.type(), new Expr.Global(global.index()));
            case Symbol.ListHead list -> new Typed(list.type(), new Expr.GlobalList(list.index()));
            case Symbol.Work work -> new Typed(Type.Plain.WORK, new Expr.WorkRef(work.index()));
            case Symbol.Constant constant -> constant(constant.type(), constant.value());
            case Symbol.Operation operation -> operation(name, operation, 1);
            case Symbol.Workqueue queue ->
                unknown(
                        name,
                        "found the workqueue '" + name.text() + "', expected a value; queue_work takes a work item");
            case Symbol.Routine routine ->
                unknown(
                        name,
                        "found the routine '" + name.text() + "', expected a value; to call it write " + name.text()
                                + "(...)");
        };
    }

    private Typed operation(Name name, Symbol.Operation operation, long number) {
        if (operation.first() == 0) {
            return unknown(name, "'" + name.text() + "' is left out by the setting 'ops'");
        }
        if (number < 1 || number > operation.count()) {
            return unknown(name, "found '" + name.text() + "/" + number + "', expected 1 to " + operation.count());
        }
        return new Typed(new Type.Reference(ObjectType.OPS), new Expr.OpRef(operation.first() + (int) number - 1));
    }

    private Typed instance(Name name, long number) {
        if (scope.find(name.text()) instanceof Symbol.Operation operation) {
            return operation(name, operation, number);
        }
        return unknown(
                name,
                "found '" + name.text() + "/" + number + "', expected the instance of an operation"
                        + Nearest.hint(name.text(), scope.names(Symbol.Operation.class)));
    }

    /// Asks the machine once, on a line of its own before the one that uses the answer.
    private Typed current(Name name) {
        if (frame == null) {
            return unknown(name, "found 'current', expected a constant");
        }
        int word = frame.hidden(ObjectType.TASK);
        Instr ask = new Instr.Prim(Primitive.CURRENT, List.of(), -1, new Target.Local(word));
        image.code().emit(ask, name.place(), 0);
        return new Typed(new Type.Reference(ObjectType.TASK), new Expr.Local(word));
    }

    private String hint(String written) {
        List<String> known = new ArrayList<>(frame == null ? List.of() : frame.localNames());
        known.addAll(scope.names(Symbol.class));
        known.addAll(Words.errors());
        known.add("current");
        return Nearest.hint(written, known);
    }

    private Typed member(Expression.Member member) {
        Typed object = link(member.object());
        Name name = member.member();
        return switch (object.type()) {
            case Type.Reference(ObjectType to) -> member(object.code(), to, name);
            case Type.Plain plain when plain == Type.Plain.UNKNOWN -> Typed.UNKNOWN;
            case Type.Plain plain -> unknown(name, noMembers(plain, name));
            case Type.Chain chain -> unknown(name, noMembers(chain, name));
            case Type.ListHead list -> unknown(name, noMembers(list, name));
            case Type.Lock lock -> unknown(name, noMembers(lock, name));
        };
    }

    private static String noMembers(Type type, Name name) {
        return "found '." + name.text() + "' of " + type.spoken() + ", expected it of a net or an operation";
    }

    private Typed member(Expr object, ObjectType of, Name name) {
        String text = name.text();
        if (of == ObjectType.OPS) {
            Expr property = property(object, text);
            if (property != null) {
                return new Typed(Type.Plain.BOOL, property);
            }
        }
        int field = image.fields().find(text, of);
        if (field >= 0) {
            return new Typed(image.fields().type(field), new Expr.Field(object, field));
        }
        if (of == ObjectType.NET && (text.equals("count") || text.equals("passive"))) {
            return unknown(
                    name,
                    "found '" + text + "' as a value, but only refcount_inc, refcount_set and refcount_dec_and_test"
                            + " (and net_hold_passive, net_drop_passive) reach the counts of a net");
        }
        if (image.links().find(text, of) >= 0) {
            return unknown(name, "found the link '" + text + "' as a value, but only calls on lists take links");
        }
        List<String> known = new ArrayList<>(image.fields().names(of));
        if (of == ObjectType.OPS) {
            known.addAll(OPS_PROPERTIES);
        }
        return unknown(
                name,
                "found '" + text + "', expected a field of " + new Type.Reference(of).spoken()
                        + Nearest.hint(text, known));
    }

    private static @Nullable Expr property(Expr op, String name) {
        return switch (name) {
            case "has_data" -> new Expr.HasData(op);
            case "is_device" -> new Expr.IsDevice(op);
            case "async" -> new Expr.IsAsync(op);
            default -> {
                for (Method method : Method.values()) {
                    if (name.equals("has_" + method.listingName())) {
                        yield new Expr.HasMethod(op, method);
                    }
                }
                yield null;
            }
        };
    }

    private Typed negative(Typed value, Place place) {
        if (!value.type().isNumber()) {
            problems.error(place, "found '-' before " + value.type().spoken() + ", expected a number");
            return Typed.UNKNOWN;
        }
        Expr negated = value.code() instanceof Expr.Const(long constant)
                ? new Expr.Const(-constant)
                : new Expr.Binary(Operator.SUB, new Expr.Const(0), value.code());
        return new Typed(value.type() == Type.Plain.BOOL ? Type.Plain.INT : value.type(), negated);
    }

    private Typed range(Expression.Range range) {
        Typed from = link(range.from());
        Typed to = link(range.to());
        if (from.code() instanceof Expr.Const(long low)
                && to.code() instanceof Expr.Const(long high)
                && Type.Plain.DURATION.equals(to.type())
                && (from.isZero() || Type.Plain.DURATION.equals(from.type()))
                && 0 <= low
                && low <= high) {
            return new Typed(Type.Plain.RANGE, new Expr.Range(low, high));
        }
        if (from.type() != Type.Plain.UNKNOWN && to.type() != Type.Plain.UNKNOWN) {
            problems.error(
                    range.place(),
                    "found a range that cannot be drawn from, expected two constant durations, the "
                            + "smaller one first, such as 3ms to 9ms");
        }
        return Typed.UNKNOWN;
    }

    private Typed innerCall(Expression.Call call) {
        String name = call.callee().text();
        String message =
                "found a call of '" + name + "' inside an expression, expected it alone or right of '=': write "
                        + "'x = " + name + "(...);' on a line before and use x";
        problems.error(call.callee(), message);
        return Typed.UNKNOWN;
    }

    private Typed binary(Expression.Binary binary) {
        Operator operator = binary.operator();
        return switch (operator) {
            case AND, OR -> {
                Typed left = condition(binary.left());
                Typed right = condition(binary.right());
                yield new Typed(Type.Plain.BOOL, new Expr.Binary(operator, left.code(), right.code()));
            }
            case ADD, SUB -> sum(binary, link(binary.left()), link(binary.right()));
            case EQ, NE, LT, LE, GT, GE -> comparison(binary, link(binary.left()), link(binary.right()));
        };
    }

    private Typed sum(Expression.Binary binary, Typed left, Typed right) {
        if (!left.type().isNumber() || !right.type().isNumber()) {
            return mismatch(binary, left, right, "expected numbers");
        }
        boolean time = left.type() == Type.Plain.DURATION || right.type() == Type.Plain.DURATION;
        Type type = time ? Type.Plain.DURATION : Type.Plain.INT;
        if (left.code() instanceof Expr.Const(long a) && right.code() instanceof Expr.Const(long b)) {
            long sum = binary.operator() == Operator.ADD ? a + b : a - b;
            long most = time ? Numeral.LONGEST_NANOS : Integer.MAX_VALUE;
            if (sum > most || sum < -most) {
                problems.error(binary.sign(), "found a result that is too large");
            }
            return constant(type, sum);
        }
        return new Typed(type, new Expr.Binary(binary.operator(), left.code(), right.code()));
    }

    private Typed comparison(Expression.Binary binary, Typed left, Typed right) {
        boolean equality = binary.operator() == Operator.EQ || binary.operator() == Operator.NE;
        if (!comparable(left, right, equality) && !comparable(right, left, equality)) {
            return mismatch(binary, left, right, "expected two values of one kind");
        }
        return new Typed(Type.Plain.BOOL, new Expr.Binary(binary.operator(), left.code(), right.code()));
    }

    private static boolean comparable(Typed left, Typed right, boolean equality) {
        boolean errorCode =
                left.type() instanceof Type.Reference && right.type() == Type.Plain.INT && right.isConstant();
        boolean numbers = left.type().isNumber() && right.type().isNumber();
        boolean same = left.type().isCondition()
                && right.type().isCondition()
                && left.type().takes(right.type());
        return numbers || errorCode || (equality && same);
    }

    private Typed mismatch(Expression.Binary binary, Typed left, Typed right, String expected) {
        String sign = ExpressionParser.sign(binary.operator());
        String message = "found '" + sign + "' between " + left.type().spoken() + " and "
                + right.type().spoken() + ", " + expected;
        if (left.type() != Type.Plain.UNKNOWN && right.type() != Type.Plain.UNKNOWN) {
            problems.error(binary.sign(), sign.length(), message);
        }
        return Typed.UNKNOWN;
    }
}
