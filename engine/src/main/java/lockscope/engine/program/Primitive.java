package lockscope.engine.program;

import java.util.Locale;

/// The closed set of kernel primitives and machine calls that listings may use.
public enum Primitive {
    // locks: the argument is a lock
    MUTEX_LOCK(Sleeping.MAY),
    MUTEX_LOCK_KILLABLE(Sleeping.MAY),
    MUTEX_TRYLOCK,
    MUTEX_UNLOCK,
    MUTEX_IS_LOCKED,
    DOWN_READ(Sleeping.MAY),
    DOWN_READ_KILLABLE(Sleeping.MAY),
    DOWN_READ_TRYLOCK,
    UP_READ,
    DOWN_WRITE(Sleeping.MAY),
    DOWN_WRITE_KILLABLE(Sleeping.MAY),
    DOWN_WRITE_TRYLOCK,
    UP_WRITE,
    DOWNGRADE_WRITE,
    SPIN_LOCK,
    SPIN_UNLOCK,
    // RCU
    RCU_READ_LOCK,
    RCU_READ_UNLOCK,
    SYNCHRONIZE_RCU(Sleeping.MAY),
    SYNCHRONIZE_RCU_EXPEDITED(Sleeping.MAY),
    CALL_RCU,
    RCU_BARRIER(Sleeping.MAY),
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
    FLUSH_WORK(Sleeping.MAY),
    // namespaces and their data
    NET_ALLOC,
    NET_FREE,
    NET_GET("refcount_inc"),
    NET_GET_UNLESS_ZERO("get_net_unless_zero"),
    NET_PUT_AND_TEST("refcount_dec_and_test"),
    NET_COUNT_SET("refcount_set"),
    NET_HOLD_PASSIVE,
    NET_DROP_PASSIVE,
    NET_ASSIGN_DATA,
    NET_FREE_DATA,
    TOUCH,
    TOUCH_NET,
    // tasks
    CPU_WORK,
    USER_WORK,
    SLEEP(Sleeping.MAY),
    COND_RESCHED(Sleeping.MAY),
    KILL,
    CURRENT,
    ASSERT;

    private final String listingName;
    private final Sleeping sleeping;

    private enum Sleeping {
        MAY,
        NEVER
    }

    /// Called as the constant is, in small letters.
    Primitive() {
        this(Sleeping.NEVER);
    }

    Primitive(Sleeping sleeping) {
        listingName = name().toLowerCase(Locale.ROOT);
        this.sleeping = sleeping;
    }

    Primitive(String listingName) {
        this.listingName = listingName;
        sleeping = Sleeping.NEVER;
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
        return sleeping == Sleeping.MAY;
    }
}
