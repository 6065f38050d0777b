package lockscope.engine.machine;

import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;

/// Calls a primitive that never waits.
final class Immediate extends Line {
    final Primitive primitive;
    final Node[] arguments;
    /// The link of a list, as the program counts, and its place among those of its type.
    final int link;
    final int linkPosition;
    final ObjectType type;
    private final Effect effect;

    /// What a primitive does.
    interface Effect {
        /// @return the result of the call
        long apply(int task, int base, Immediate line);
    }

    Immediate(Position position, Primitive primitive, Node[] arguments, Link link, Effect effect) {
        super(position);
        this.primitive = primitive;
        this.arguments = arguments;
        this.link = link.index();
        linkPosition = link.position();
        type = link.type();
        this.effect = effect;
    }

    @Override
    Step step(int task, int base) {
        long value = effect.apply(task, base, this);
        give(base, value);
        return goOn(task);
    }
}
