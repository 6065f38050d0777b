package lockscope.engine.listing;

import lockscope.engine.program.Primitive;

/// Which primitives take a lock only perhaps, and say so in their result.
final class Tried {
    private Tried() {}

    static boolean mayFail(Primitive primitive) {
        return primitive == Primitive.MUTEX_LOCK_KILLABLE
                || primitive == Primitive.DOWN_READ_KILLABLE
                || primitive == Primitive.DOWN_WRITE_KILLABLE
                || primitive == Primitive.MUTEX_TRYLOCK
                || primitive == Primitive.DOWN_READ_TRYLOCK
                || primitive == Primitive.DOWN_WRITE_TRYLOCK;
    }
}
