package lockscope.engine.listing;

import lockscope.engine.listing.ast.Expression;
import lockscope.engine.program.Expr;
import org.jspecify.annotations.Nullable;

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
        wrong(expression, value, of, time ? "a duration from 0" : "a duration such as 5us");
        return 0;
    }

    private void wrong(Expression expression, Typed value, String of, String expected) {
        if (value.type() != Type.Plain.UNKNOWN) {
            String constant = spelt(value);
            String found = constant == null ? value.type().spoken() : constant;
            problems.error(expression.place(), "found " + found + " for " + of + ", expected " + expected);
        }
    }

    /// What a number or a duration comes to, as one would write it; null for what is none or no constant.
    static @Nullable String spelt(Typed value) {
        if (!(value.code() instanceof Expr.Const(long number))) {
            return null;
        }
        return switch (value.type()) {
            case Type.Plain.INT -> Long.toString(number);
            case Type.Plain.DURATION -> Numeral.spelt(number);
            default -> null;
        };
    }
}
