package lockscope.lessons.fact;

import java.util.List;
import lockscope.lessons.expression.Expression.Operator;
import lockscope.lessons.expression.Value;

/// What operators do with values.
final class Arithmetic {
    private Arithmetic() {}

    static boolean truth(Value value) throws Unanswerable {
        if (value instanceof Value.Truth(boolean holds)) {
            return holds;
        }
        throw new Unanswerable("found " + value.kind() + ", expected something that is true or false");
    }

    static Value of(Operator operator, Value left, Value right) throws Unanswerable {
        return switch (operator) {
            case EQUAL -> new Value.Truth(equal(left, right));
            case DIFFERENT -> new Value.Truth(!equal(left, right));
            case LESS -> new Value.Truth(less(left, right));
            case AT_LEAST -> new Value.Truth(!less(left, right));
            case MORE -> new Value.Truth(less(right, left));
            case AT_MOST -> new Value.Truth(!less(right, left));
            case PLUS -> sum(left, right, 1);
            case MINUS -> sum(left, right, -1);
            case TIMES -> product(left, right);
            case OVER -> quotient(left, right);
            case AND -> new Value.Truth(truth(left) && truth(right));
            case OR -> new Value.Truth(truth(left) || truth(right));
        };
    }

    private static boolean equal(Value left, Value right) throws Unanswerable {
        if (left instanceof Value.Names || left instanceof Value.Text) {
            return text(left).equals(text(right));
        }
        if (left instanceof Value.Truth) {
            return truth(left) == truth(right);
        }
        return number(left, right) == number(right, left);
    }

    private static String text(Value value) throws Unanswerable {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Names(List<String> names) -> String.join(", ", names);
            case Value other -> throw new Unanswerable("found " + other.kind() + ", expected words");
        };
    }

    static boolean less(Value left, Value right) throws Unanswerable {
        return number(left, right) < number(right, left);
    }

    static boolean about(Value left, Value right, Value share) throws Unanswerable {
        double a = number(left, right);
        double b = number(right, left);
        return Math.abs(a - b) <= Math.abs(b) * number(share, share);
    }

    /// A value that is compared with another: both times, or both numbers; 0 is either.
    private static double number(Value value, Value other) throws Unanswerable {
        if (value instanceof Value.Time(long nanos) && isTimeLike(other)) {
            return nanos;
        }
        if (value instanceof Value.Quantity(double number)) {
            if (other instanceof Value.Quantity || number == 0) {
                return number;
            }
        }
        throw new Unanswerable("found " + value.kind() + " beside " + other.kind());
    }

    private static boolean isTimeLike(Value value) {
        return value instanceof Value.Time || (value instanceof Value.Quantity(double number) && number == 0);
    }

    private static Value sum(Value left, Value right, int sign) throws Unanswerable {
        if (left instanceof Value.Time(long a) && right instanceof Value.Time(long b)) {
            return new Value.Time(a + sign * b);
        }
        if (left instanceof Value.Quantity(double a) && right instanceof Value.Quantity(double b)) {
            return new Value.Quantity(a + sign * b);
        }
        throw new Unanswerable("found " + left.kind() + " and " + right.kind() + ", which do not add up");
    }

    private static Value product(Value left, Value right) throws Unanswerable {
        if (left instanceof Value.Time(long a) && right instanceof Value.Quantity(double b)) {
            return new Value.Time(Math.round(a * b));
        }
        if (left instanceof Value.Quantity(double a) && right instanceof Value.Time(long b)) {
            return new Value.Time(Math.round(a * b));
        }
        if (left instanceof Value.Quantity(double a) && right instanceof Value.Quantity(double b)) {
            return new Value.Quantity(a * b);
        }
        throw new Unanswerable("found " + left.kind() + " times " + right.kind());
    }

    private static Value quotient(Value left, Value right) throws Unanswerable {
        if (left instanceof Value.Time(long a) && right instanceof Value.Quantity(double b) && b != 0) {
            return new Value.Time(Math.round(a / b));
        }
        if (left instanceof Value.Time(long a) && right instanceof Value.Time(long b) && b != 0) {
            return new Value.Quantity((double) a / b);
        }
        if (left instanceof Value.Quantity(double a) && right instanceof Value.Quantity(double b) && b != 0) {
            return new Value.Quantity(a / b);
        }
        throw new Unanswerable("found " + left.kind() + " over " + right.kind() + " or over nothing");
    }
}
