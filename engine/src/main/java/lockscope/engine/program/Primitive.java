package lockscope.engine.program;

/// The closed set of kernel primitives and machine calls that listings may use.
public enum Primitive {
    // locks: the argument is a lock
    MUTEX_LOCK,
    MUTEX_LOCK_KILLABLE,
    MUTEX_TRYLOCK,
    MUTEX_UNLOCK,
    MUTEX_IS_LOCKED,
    DOWN_READ,
    DOWN_READ_KILLABLE,
    DOWN_READ_TRYLOCK,
    UP_READ,
    DOWN_WRITE,
    DOWN_WRITE_KILLABLE,
    DOWN_WRITE_TRYLOCK,
    UP_WRITE,
    DOWNGRADE_WRITE,
    SPIN_LOCK,
    SPIN_UNLOCK,
    // RCU
    RCU_READ_LOCK,
    RCU_READ_UNLOCK,
    SYNCHRONIZE_RCU,
    SYNCHRONIZE_RCU_EXPEDITED,
    CALL_RCU,
    RCU_BARRIER,
    // lists: (element, list) or (element); the link is in the instruction
    LIST_ADD,
    LIST_ADD_TAIL,
    LIST_ADD_BEFORE,
    LIST_DEL,
    LIST_DEL_INIT,
    LIST_ADD_RCU,
    LIST_ADD_TAIL_RCU,
    LIST_DEL_RCU,
    LIST_EMPTY,
    LIST_FIRST,
    LIST_LAST,
    LIST_NEXT,
    LIST_REPLACE_INIT,
    LLIST_ADD,
    LLIST_DEL_ALL,
    // work
    QUEUE_WORK,
    FLUSH_WORK,
    // namespaces and their data
    NET_ALLOC,
    NET_FREE,
    NET_GET,
    NET_GET_UNLESS_ZERO,
    NET_PUT_AND_TEST,
    NET_COUNT_SET,
    NET_HOLD_PASSIVE,
    NET_DROP_PASSIVE,
    NET_ASSIGN_DATA,
    NET_FREE_DATA,
    TOUCH,
    TOUCH_NET,
    // tasks
    CPU_WORK,
    USER_WORK,
    SLEEP,
    COND_RESCHED,
    KILL,
    CURRENT,
    ASSERT;

    private final String listingName = listingName(name());

    private static String listingName(String constant) {
        return switch (constant) {
            case "NET_GET" -> "refcount_inc";
            case "NET_GET_UNLESS_ZERO" -> "get_net_unless_zero";
            case "NET_PUT_AND_TEST" -> "refcount_dec_and_test";
            case "NET_COUNT_SET" -> "refcount_set";
            default -> constant.toLowerCase(java.util.Locale.ROOT);
        };
    }

    /// The name in listings: the kernel's where there is one.
    public String listingName() {
        return listingName;
    }

    /// Whether a fatal signal ends the wait in it, which then returns `-EINTR`.
    public boolean isKillable() {
        return this == MUTEX_LOCK_KILLABLE || this == DOWN_READ_KILLABLE || this == DOWN_WRITE_KILLABLE;
    }

    /// Whether a task may have to sleep in it; then it must hold no spinlock and be in no RCU read section.
    public boolean maySleep() {
        return switch (this) {
            case MUTEX_LOCK,
                    MUTEX_LOCK_KILLABLE,
                    DOWN_READ,
                    DOWN_READ_KILLABLE,
                    DOWN_WRITE,
                    DOWN_WRITE_KILLABLE,
                    SYNCHRONIZE_RCU,
                    SYNCHRONIZE_RCU_EXPEDITED,
                    RCU_BARRIER,
                    FLUSH_WORK,
                    SLEEP,
                    COND_RESCHED -> true;
            case MUTEX_TRYLOCK,
                    MUTEX_UNLOCK,
                    MUTEX_IS_LOCKED,
                    DOWN_READ_TRYLOCK,
                    UP_READ,
                    DOWN_WRITE_TRYLOCK,
                    UP_WRITE,
                    DOWNGRADE_WRITE,
                    SPIN_LOCK,
                    SPIN_UNLOCK,
                    RCU_READ_LOCK,
                    RCU_READ_UNLOCK,
                    CALL_RCU,
                    LIST_ADD,
                    LIST_ADD_TAIL,
                    LIST_ADD_BEFORE,
                    LIST_DEL,
                    LIST_DEL_INIT,
                    LIST_ADD_RCU,
                    LIST_ADD_TAIL_RCU,
                    LIST_DEL_RCU,
                    LIST_EMPTY,
                    LIST_FIRST,
                    LIST_LAST,
                    LIST_NEXT,
                    LIST_REPLACE_INIT,
                    LLIST_ADD,
                    LLIST_DEL_ALL,
                    QUEUE_WORK,
                    NET_ALLOC,
                    NET_FREE,
                    NET_GET,
                    NET_GET_UNLESS_ZERO,
                    NET_PUT_AND_TEST,
                    NET_COUNT_SET,
                    NET_HOLD_PASSIVE,
                    NET_DROP_PASSIVE,
                    NET_ASSIGN_DATA,
                    NET_FREE_DATA,
                    TOUCH,
                    TOUCH_NET,
                    CPU_WORK,
                    USER_WORK,
                    KILL,
                    CURRENT,
                    ASSERT -> false;
        };
    }
}
