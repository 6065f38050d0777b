package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Links calls of routines and of methods; those of primitives go on to [PrimitiveLinker].
final class CallLinker {
    private final Problems problems;
    private final Scope scope;
    private final ExpressionLinker expressions;
    private final PrimitiveLinker primitives;

    /// A call whose result has no place to go to yet.
    ///
    /// @param line null when it was reported
    record Linked(@Nullable Instr line, Type result, long costNanos) {
        static final Linked UNKNOWN = new Linked(null, Type.Plain.UNKNOWN, 0);
    }

    CallLinker(Image image, Scope scope, ExpressionLinker expressions, List<OpenLoop> loops) {
        this.problems = image.problems();
        this.scope = scope;
        this.expressions = expressions;
        this.primitives = new PrimitiveLinker(image, scope, expressions, loops);
    }

    Linked link(Expression.Call call) {
        Expression receiver = call.receiver();
        if (receiver != null) {
            return method(receiver, call);
        }
        Name callee = call.callee();
        Primitive primitive = Words.primitive(callee.text());
        if (primitive != null) {
            return primitives.link(primitive, call);
        }
        Symbol symbol = scope.find(callee.text());
        if (symbol instanceof Symbol.Routine routine) {
            return routine(routine, call);
        }
        call.arguments().forEach(expressions::link);
        if (symbol != null) {
            problems.error(
                    callee,
                    "found a call of '" + callee.text() + "', which is " + symbol.spoken()
                            + ", expected a routine or a primitive");
            return Linked.UNKNOWN;
        }
        List<String> known = new ArrayList<>(scope.names(Symbol.Routine.class));
        known.addAll(Words.primitives());
        problems.error(
                callee,
                "found a call of '" + callee.text() + "', expected a routine or a primitive; no such "
                        + "routine is there" + Nearest.hint(callee.text(), known));
        return Linked.UNKNOWN;
    }

    private Linked routine(Symbol.Routine routine, Expression.Call call) {
        List<Expr> arguments = new ArrayList<>();
        checkCount(call, routine.parameters().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            Typed value = expressions.link(argument);
            arguments.add(value.code());
            if (i < routine.parameters().size()) {
                Type expected = routine.parameters().get(i);
                if (!expected.takes(value.type())) {
                    problems.error(
                            argument.place(),
                            "found " + value.type().spoken() + " as argument " + (i + 1) + " of '"
                                    + call.callee().text() + "', expected " + expected.spoken());
                }
            }
        }
        return new Linked(new Instr.Call(routine.index(), List.copyOf(arguments), null), routine.result(), 0);
    }

    private void checkCount(Expression.Call call, int expected) {
        PrimitiveLinker.checkCount(problems, call, expected);
    }

    private Linked method(Expression receiver, Expression.Call call) {
        Typed op = expressions.link(receiver);
        List<Typed> arguments = call.arguments().stream().map(expressions::link).toList();
        Name callee = call.callee();
        if (op.type() == Type.Plain.UNKNOWN) {
            return Linked.UNKNOWN;
        }
        if (!op.type().equals(new Type.Reference(ObjectType.OPS))) {
            problems.error(callee, "found a method of " + op.type().spoken() + ", expected one of an operation (ops)");
            return Linked.UNKNOWN;
        }
        Method method = methodNamed(callee);
        if (method == null) {
            return Linked.UNKNOWN;
        }
        checkCount(call, 1);
        Type expected = parameter(method);
        if (arguments.size() != 1) {
            return Linked.UNKNOWN;
        }
        Typed argument = arguments.getFirst();
        if (!expected.takes(argument.type())) {
            problems.error(
                    call.arguments().getFirst().place(),
                    "found " + argument.type().spoken() + " as argument of '" + callee.text() + "', expected "
                            + expected.spoken());
        }
        Type result = method == Method.INIT ? Type.Plain.INT : Type.Plain.VOID;
        return new Linked(new Instr.CallMethod(op.code(), method, argument.code(), null), result, 0);
    }

    private @Nullable Method methodNamed(Name name) {
        List<String> known = new ArrayList<>();
        for (Method method : Method.values()) {
            known.add(method.listingName());
            if (method.listingName().equals(name.text())) {
                return method;
            }
        }
        problems.error(
                name,
                "found '" + name.text() + "', expected a method of an operation: " + String.join(", ", known)
                        + Nearest.hint(name.text(), known));
        return null;
    }

    /// What a method takes: a net, or the nets that die together.
    static Type parameter(Method method) {
        return method.takesBatch()
                ? new Type.ListHead(ObjectType.NET, "exit", false)
                : new Type.Reference(ObjectType.NET);
    }

    /// The same line, with its result going somewhere.
    static Instr withResult(Instr line, @Nullable Target result) {
        return switch (line) {
            case Instr.Call(var routine, var arguments, var none) -> new Instr.Call(routine, arguments, result);
            case Instr.CallMethod(var op, var method, var argument, var none) ->
                new Instr.CallMethod(op, method, argument, result);
            case Instr.Prim(var primitive, var arguments, var link, var none) ->
                new Instr.Prim(primitive, arguments, link, result);
            case Instr.Assign other -> other;
            case Instr.Branch other -> other;
            case Instr.RepeatInit other -> other;
            case Instr.RepeatHead other -> other;
            case Instr.LoopInit other -> other;
            case Instr.LoopHead other -> other;
            case Instr.Return other -> other;
        };
    }
}
