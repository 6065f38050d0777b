package lockscope.engine.listing;

import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program.LockKind;
import org.jspecify.annotations.Nullable;

/// What an expression stands for, as the linker checks it.
sealed interface Type {
    /// As diagnostics speak of it.
    String spoken();

    enum Plain implements Type {
        INT("a number"),
        BOOL("a truth value"),
        DURATION("a duration"),
        RANGE("a range of durations"),
        NULL("null"),
        WORK("a work item"),
        VOID("nothing"),
        /// Of something that was reported already: fits everywhere, so that one mistake gives one message.
        UNKNOWN("something unknown");

        private final String spoken;

        Plain(String spoken) {
            this.spoken = spoken;
        }

        @Override
        public String spoken() {
            return spoken;
        }
    }

    record Reference(ObjectType to) implements Type {
        @Override
        public String spoken() {
            return switch (to) {
                case NET -> "a net";
                case OPS -> "an operation (ops)";
                case TASK -> "a task";
            };
        }
    }

    /// What `llist_del_all` takes off: elements linked one behind the other, without a head.
    record Chain(ObjectType of, String link) implements Type {
        @Override
        public String spoken() {
            return "a chain of " + of.listingName() + " taken by llist_del_all";
        }
    }

    record ListHead(ObjectType of, String link, boolean lockless) implements Type {
        @Override
        public String spoken() {
            return (lockless ? "an llist of " : "a list of ") + of.listingName() + " via " + link;
        }
    }

    record Lock(LockKind kind) implements Type {
        @Override
        public String spoken() {
            return switch (kind) {
                case MUTEX -> "a mutex";
                case RWSEM -> "an rwsem";
                case SPINLOCK -> "a spinlock";
            };
        }
    }

    /// Whether a word of this type can take a value of that one.
    default boolean takes(Type value) {
        if (equals(value) || this == Plain.UNKNOWN || value == Plain.UNKNOWN) {
            return true;
        }
        return switch (this) {
            case Plain plain -> plain == Plain.INT && (value == Plain.BOOL || value == Plain.DURATION);
            case Reference reference -> value == Plain.NULL;
            case Chain chain -> value == Plain.NULL;
            case ListHead list -> false;
            case Lock lock -> false;
        };
    }

    default boolean isNumber() {
        return this == Plain.INT || this == Plain.BOOL || this == Plain.DURATION || this == Plain.UNKNOWN;
    }

    /// Whether it can stand as a condition.
    default boolean isCondition() {
        return isNumber() || this == Plain.NULL || this instanceof Reference || this instanceof Chain;
    }

    /// What a word of this type refers to, null for numbers.
    default @Nullable ObjectType refersTo() {
        return switch (this) {
            case Reference(ObjectType to) -> to;
            case Chain(ObjectType of, String link) -> of;
            case Plain plain -> null;
            case ListHead list -> null;
            case Lock lock -> null;
        };
    }
}
