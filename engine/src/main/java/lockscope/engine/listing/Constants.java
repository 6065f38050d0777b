package lockscope.engine.listing;

import lockscope.engine.listing.ast.Expression;
import lockscope.engine.program.Expr;

/// Reads the values that must be known before anything runs.
final class Constants {
    private final Problems problems;
    private final ExpressionLinker expressions;

    Constants(Image image, Scope scope) {
        this.problems = image.problems();
        this.expressions = new ExpressionLinker(image, scope, null);
    }

    /// A constant of any type, or [Typed#UNKNOWN] with a message.
    Typed value(Expression expression) {
        Typed value = expressions.link(expression);
        boolean usable = value.isConstant() || value.code() instanceof Expr.OpRef;
        if (value.type() != Type.Plain.UNKNOWN && !usable) {
            problems.error(expression.place(), "found " + value.type().spoken() + ", expected a constant");
            return Typed.UNKNOWN;
        }
        return value;
    }

    /// A number between two bounds; the lower bound after a message.
    long number(Expression expression, long least, long most, String of) {
        Typed value = value(expression);
        if (value.code() instanceof Expr.Const(long number)
                && value.type() == Type.Plain.INT
                && least <= number
                && number <= most) {
            return number;
        }
        wrong(expression, value, of, least + " to " + most);
        return least;
    }

    /// A duration that is not negative, in nanoseconds; 0 after a message.
    long nanos(Expression expression, String of) {
        Typed value = value(expression);
        boolean time = value.type() == Type.Plain.DURATION || (value.isZero() && value.type() == Type.Plain.INT);
        if (time && value.code() instanceof Expr.Const(long nanos) && nanos >= 0) {
            return nanos;
        }
        wrong(expression, value, of, "a duration such as 5us");
        return 0;
    }

    private void wrong(Expression expression, Typed value, String of, String expected) {
        if (value.type() != Type.Plain.UNKNOWN) {
            String found = value.type() == Type.Plain.INT && value.code() instanceof Expr.Const(long number)
                    ? Long.toString(number)
                    : value.type().spoken();
            problems.error(expression.place(), "found " + found + " for " + of + ", expected " + expected);
        }
    }
}
