package lockscope.engine.listing;

import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Links what stands left of `=`, and lets a local come into being with its first assignment.
final class TargetLinker {
    private final Problems problems;
    private final Scope scope;
    private final Frame frame;
    private final ExpressionLinker expressions;

    TargetLinker(Problems problems, Scope scope, Frame frame, ExpressionLinker expressions) {
        this.problems = problems;
        this.scope = scope;
        this.frame = frame;
        this.expressions = expressions;
    }

    /// Where a value of that type is written; a name that is not known yet becomes a local.
    @Nullable
    Target link(Expression written, Typed value) {
        if (written instanceof Expression.Named(Name name)) {
            Frame.Local local = frame.find(name.text());
            if (local != null) {
                return local(name, local, value);
            }
            Symbol symbol = scope.find(name.text());
            if (symbol instanceof Symbol.Global global) {
                checkTaken(written, global.type(), value);
                return new Target.Global(global.index());
            }
            if (symbol != null || Words.isTaken(name.text())) {
                String what = symbol == null ? "a word of the language" : symbol.spoken();
                problems.error(
                        name, "found '" + name.text() + "' left of '=', which is " + what + ", expected a variable");
                return null;
            }
            if (!canBeLocal(value.type())) {
                problems.error(
                        written.place(),
                        "found " + value.type().spoken() + ", expected a value that a variable " + "can hold");
                return null;
            }
            return new Target.Local(frame.define(name.text(), value.type()).slot());
        }
        if (written instanceof Expression.Member) {
            Typed member = expressions.link(written);
            if (member.code() instanceof Expr.Field(Expr object, int field)) {
                checkTaken(written, member.type(), value);
                return new Target.Field(object, field);
            }
            if (member.type() == Type.Plain.UNKNOWN) {
                return null;
            }
        }
        problems.error(
                written.place(),
                "found something left of '=' that cannot be assigned, expected a variable or a "
                        + "field of a net or operation");
        return null;
    }

    private static boolean canBeLocal(Type type) {
        return type.isCondition();
    }

    private @Nullable Target local(Name name, Frame.Local local, Typed value) {
        if (local.type() == Type.Plain.NULL || local.type() == Type.Plain.UNKNOWN) {
            frame.refine(name.text(), local, value.type());
        } else {
            checkTaken(new Expression.Named(name), local.type(), value);
        }
        return new Target.Local(local.slot());
    }

    private void checkTaken(Expression target, Type type, Typed value) {
        boolean zeroOrOne = type == Type.Plain.BOOL && value.code() instanceof Expr.Const(long c) && (c == 0 || c == 1);
        boolean zeroTime = type == Type.Plain.DURATION && value.isZero();
        if (!type.takes(value.type()) && !zeroOrOne && !zeroTime) {
            problems.error(
                    target.place(),
                    "found " + value.type().spoken() + " assigned to " + type.spoken() + ", expected " + type.spoken());
        }
    }
}
