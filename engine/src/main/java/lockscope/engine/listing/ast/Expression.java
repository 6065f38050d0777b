package lockscope.engine.listing.ast;

import java.util.List;
import lockscope.engine.program.Expr.Operator;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// An expression as it was written; names are not resolved yet.
public sealed interface Expression {
    Place place();

    /// A number; `unit` says whether it was written with a unit of time, the value then being nanoseconds.
    record Literal(long value, boolean unit, Place place) implements Expression {}

    record Truth(boolean value, Place place) implements Expression {}

    record Null(Place place) implements Expression {}

    record Named(Name name) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    /// `net.exit`, `op.has_init`.
    record Member(Expression object, Name member) implements Expression {
        @Override
        public Place place() {
            return object.place();
        }
    }

    /// `ns/3`: the third of several tasks or operations.
    record Instance(Name name, long number) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Negative(Expression value, Place place) implements Expression {}

    record Not(Expression value, Place place) implements Expression {}

    /// @param sign where the operator stands
    record Binary(Operator operator, Expression left, Expression right, Place sign) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    /// `3ms to 9ms`.
    record Range(Expression from, Expression to) implements Expression {
        @Override
        public Place place() {
            return from.place();
        }
    }

    /// `f(x)`, or `op.init(net)` with a receiver.
    record Call(@Nullable Expression receiver, Name callee, List<Expression> arguments) implements Expression {
        @Override
        public Place place() {
            return receiver == null ? callee.place() : receiver.place();
        }
    }
}
