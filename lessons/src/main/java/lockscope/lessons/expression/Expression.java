package lockscope.lessons.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to runs, with arithmetic around it.
public sealed interface Expression {
    /// A number, duration, percentage or quoted word.
    record Constant(Value value) implements Expression {}

    /// A measure of one run.
    ///
    /// @param statistic null when the measure is not one of spans
    /// @param of what it is about: a lock, a task, an operation
    /// @param by a task or a group of tasks
    /// @param within a landmark routine or a method
    /// @param nth which one, counted from 1; 0 when not said
    /// @param at the moment
    /// @param run its name in the lesson, null for the only one
    record Measured(
            Measure measure,
            @Nullable Statistic statistic,
            @Nullable String of,
            @Nullable String by,
            @Nullable String within,
            int nth,
            @Nullable Expression at,
            @Nullable String run)
            implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// What stands between two operands; the weakest first.
    enum Operator {
        OR("or", 0),
        AND("and", 1),
        EQUAL("==", 2),
        DIFFERENT("!=", 2),
        LESS("<", 2),
        AT_MOST("<=", 2),
        MORE(">", 2),
        AT_LEAST(">=", 2),
        PLUS("+", 3),
        MINUS("-", 3),
        TIMES("*", 4),
        OVER("/", 4);

        private final String text;
        private final int strength;

        Operator(String text, int strength) {
            this.text = text;
            this.strength = strength;
        }

        public String text() {
            return text;
        }

        int strength() {
            return strength;
        }
    }

    /// What can be called.
    enum Function {
        /// The number of names in a list.
        COUNT("count", 1),
        /// Whether a list has a name.
        HAS("has", 2),
        /// The k-th name of a list, counted from 1.
        NAME("name", 2),
        /// Whether two values differ by at most a share of the second.
        ABOUT("about", 3),
        MIN("min", 2),
        MAX("max", 2);

        private final String text;
        private final int arguments;

        Function(String text, int arguments) {
            this.text = text;
            this.arguments = arguments;
        }

        public String text() {
            return text;
        }

        public int arguments() {
            return arguments;
        }

        static @Nullable Function named(String name) {
            for (Function function : values()) {
                if (function.text.equals(name)) {
                    return function;
                }
            }
            return null;
        }
    }
}
