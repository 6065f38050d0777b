package lockscope.engine.listing.ast;

import java.util.List;
import lockscope.engine.program.Instr.LoopKind;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// A statement as it was written.
public sealed interface Statement {
    Place place();

    /// A call alone or an assignment; a call on the right of `=` is part of the one step.
    record Assign(Expression target, Expression value) implements Statement {
        @Override
        public Place place() {
            return target.place();
        }
    }

    record Call(Expression.Call call) implements Statement {
        @Override
        public Place place() {
            return call.place();
        }
    }

    /// `if`, each `else if` an arm of its own.
    record If(List<Arm> arms, @Nullable Block otherwise) implements Statement {
        @Override
        public Place place() {
            return arms.getFirst().place();
        }
    }

    record Arm(Place place, Expression condition, Block body) {}

    record While(Place place, Expression condition, Block body) implements Statement {}

    record Repeat(Place place, Expression times, Block body) implements Statement {}

    /// A list loop; `before` only for [LoopKind#CONTINUE_REVERSE].
    record ForEach(
            Place place,
            LoopKind kind,
            Name variable,
            Expression list,
            @Nullable Expression before,
            Block body) implements Statement {}

    record Break(Place place) implements Statement {}

    record Return(Place place, @Nullable Expression value) implements Statement {}

    /// A list head in the frame of the running routine.
    record LocalList(Name name, ObjectType of, Name link) implements Statement {
        @Override
        public Place place() {
            return name.place();
        }
    }
}
