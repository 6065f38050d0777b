package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.program.Primitive;

/// What a primitive takes and gives.
record Signature(List<Argument> arguments, Result result) {
    enum Argument {
        MUTEX("a mutex"),
        RWSEM("an rwsem"),
        SPINLOCK("a spinlock"),
        NET("a net"),
        OPS("an operation (ops)"),
        TASK("a task"),
        /// A net that is found by its count: `net.count`.
        COUNT("net.count"),
        /// An element of a list, with or without the link: `net`, `net.exit`.
        ELEMENT("an element such as net or net.exit"),
        LIST("a list"),
        LLIST("an llist"),
        WORK("a work item"),
        DURATION("a duration such as 5us"),
        NUMBER("a number"),
        CONDITION("a condition");

        private final String spoken;

        Argument(String spoken) {
            this.spoken = spoken;
        }

        String spoken() {
            return spoken;
        }
    }

    enum Result {
        NOTHING,
        NUMBER,
        TRUTH,
        NET,
        TASK,
        /// What the list holds.
        ELEMENT,
        CHAIN
    }

    private static Signature of(Result result, Argument... arguments) {
        return new Signature(List.of(arguments), result);
    }

    static Signature of(Primitive primitive) {
        return switch (primitive) {
            case MUTEX_LOCK, MUTEX_UNLOCK -> of(Result.NOTHING, Argument.MUTEX);
            case MUTEX_LOCK_KILLABLE -> of(Result.NUMBER, Argument.MUTEX);
            case MUTEX_TRYLOCK, MUTEX_IS_LOCKED -> of(Result.TRUTH, Argument.MUTEX);
            case DOWN_READ, UP_READ, DOWN_WRITE, UP_WRITE, DOWNGRADE_WRITE -> of(Result.NOTHING, Argument.RWSEM);
            case DOWN_READ_KILLABLE, DOWN_WRITE_KILLABLE -> of(Result.NUMBER, Argument.RWSEM);
            case DOWN_READ_TRYLOCK, DOWN_WRITE_TRYLOCK -> of(Result.TRUTH, Argument.RWSEM);
            case SPIN_LOCK, SPIN_UNLOCK -> of(Result.NOTHING, Argument.SPINLOCK);
            case RCU_READ_LOCK,
                    RCU_READ_UNLOCK,
                    SYNCHRONIZE_RCU,
                    SYNCHRONIZE_RCU_EXPEDITED,
                    RCU_BARRIER,
                    COND_RESCHED -> of(Result.NOTHING);
            case CALL_RCU, NET_FREE, NET_HOLD_PASSIVE, NET_DROP_PASSIVE, TOUCH_NET -> of(Result.NOTHING, Argument.NET);
            case LIST_ADD, LIST_ADD_TAIL, LIST_ADD_RCU, LIST_ADD_TAIL_RCU ->
                of(Result.NOTHING, Argument.ELEMENT, Argument.LIST);
            case LIST_ADD_BEFORE -> of(Result.NOTHING, Argument.ELEMENT, Argument.ELEMENT);
            case LIST_DEL, LIST_DEL_INIT, LIST_DEL_RCU -> of(Result.NOTHING, Argument.ELEMENT);
            case LIST_EMPTY -> of(Result.TRUTH, Argument.LIST);
            case LIST_FIRST, LIST_LAST -> of(Result.ELEMENT, Argument.LIST);
            case LIST_NEXT -> of(Result.ELEMENT, Argument.ELEMENT, Argument.LIST);
            case LIST_REPLACE_INIT -> of(Result.NOTHING, Argument.LIST, Argument.LIST);
            case LLIST_ADD -> of(Result.TRUTH, Argument.ELEMENT, Argument.LLIST);
            case LLIST_DEL_ALL -> of(Result.CHAIN, Argument.LLIST);
            case QUEUE_WORK, FLUSH_WORK -> of(Result.NOTHING, Argument.WORK);
            case NET_ALLOC -> of(Result.NET);
            case NET_GET -> of(Result.NOTHING, Argument.COUNT);
            case NET_GET_UNLESS_ZERO -> of(Result.TRUTH, Argument.NET);
            case NET_PUT_AND_TEST -> of(Result.TRUTH, Argument.COUNT);
            case NET_COUNT_SET -> of(Result.NOTHING, Argument.COUNT, Argument.NUMBER);
            case NET_ASSIGN_DATA -> of(Result.NUMBER, Argument.NET, Argument.OPS);
            case NET_FREE_DATA, TOUCH -> of(Result.NOTHING, Argument.NET, Argument.OPS);
            case CPU_WORK, USER_WORK, SLEEP -> of(Result.NOTHING, Argument.DURATION);
            case KILL -> of(Result.NOTHING, Argument.TASK);
            case CURRENT -> of(Result.TASK);
            case ASSERT -> of(Result.NOTHING, Argument.CONDITION);
        };
    }
}
