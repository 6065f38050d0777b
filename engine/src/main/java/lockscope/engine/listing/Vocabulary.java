package lockscope.engine.listing;

import lockscope.engine.program.Primitive;

/// What each primitive does, in one sentence, and what it stands for in the kernel.
public final class Vocabulary {
    private Vocabulary() {}

    /// A primitive as the reference shows it.
    ///
    /// @param call how it is called
    /// @param kernel what it stands for, "" when it belongs to the simulated machine alone
    public record Entry(String call, String meaning, String kernel) {}

    /// What a primitive does.
    public static Entry of(Primitive primitive) {
        return switch (primitive) {
            case MUTEX_LOCK -> new Entry("mutex_lock(m)", "Takes a mutex; sleeps until it is free.", "mutex_lock");
            case MUTEX_LOCK_KILLABLE ->
                new Entry(
                        "err = mutex_lock_killable(m)",
                        "Takes a mutex and gives 0; a fatal signal ends the wait with -EINTR.",
                        "mutex_lock_killable");
            case MUTEX_TRYLOCK ->
                new Entry(
                        "got = mutex_trylock(m)",
                        "Takes a mutex if it is free and says whether it did.",
                        "mutex_trylock");
            case MUTEX_UNLOCK ->
                new Entry(
                        "mutex_unlock(m)", "Gives a mutex back and wakes the first task in its queue.", "mutex_unlock");
            case MUTEX_IS_LOCKED ->
                new Entry("locked = mutex_is_locked(m)", "Says whether anybody holds a mutex.", "mutex_is_locked");
            case DOWN_READ ->
                new Entry(
                        "down_read(s)",
                        "Takes a semaphore as a reader; sleeps while a writer holds it or waits.",
                        "down_read");
            case DOWN_READ_KILLABLE ->
                new Entry(
                        "err = down_read_killable(s)",
                        "The same and gives 0; a fatal signal ends the wait with -EINTR.",
                        "down_read_killable");
            case DOWN_READ_TRYLOCK ->
                new Entry(
                        "got = down_read_trylock(s)",
                        "Takes it as a reader if that needs no wait and says whether it did.",
                        "down_read_trylock");
            case UP_READ -> new Entry("up_read(s)", "Ends a reader's hold; the last one lets a writer in.", "up_read");
            case DOWN_WRITE ->
                new Entry(
                        "down_write(s)",
                        "Takes a semaphore as its only holder; sleeps until all others are out.",
                        "down_write");
            case DOWN_WRITE_KILLABLE ->
                new Entry(
                        "err = down_write_killable(s)",
                        "The same and gives 0; a fatal signal ends the wait with -EINTR.",
                        "down_write_killable");
            case DOWN_WRITE_TRYLOCK ->
                new Entry(
                        "got = down_write_trylock(s)",
                        "Takes it as a writer if nobody is inside and says whether it did.",
                        "down_write_trylock");
            case UP_WRITE -> new Entry("up_write(s)", "Ends a writer's hold and lets those in who wait.", "up_write");
            case DOWNGRADE_WRITE ->
                new Entry(
                        "downgrade_write(s)",
                        "Turns a writer's hold into a reader's without letting another writer in between.",
                        "downgrade_write");
            case SPIN_LOCK ->
                new Entry(
                        "spin_lock(l)",
                        "Takes a spinlock; waits on its CPU without sleeping.",
                        "spin_lock, spin_lock_irq");
            case SPIN_UNLOCK -> new Entry("spin_unlock(l)", "Gives a spinlock back.", "spin_unlock, spin_unlock_irq");
            case RCU_READ_LOCK ->
                new Entry(
                        "rcu_read_lock()",
                        "Opens a read section: what is found in it stays in memory until it is closed.",
                        "rcu_read_lock");
            case RCU_READ_UNLOCK -> new Entry("rcu_read_unlock()", "Closes a read section.", "rcu_read_unlock");
            case SYNCHRONIZE_RCU ->
                new Entry(
                        "synchronize_rcu()",
                        "Sleeps until every read section that is open now has been closed.",
                        "synchronize_rcu");
            case SYNCHRONIZE_RCU_EXPEDITED ->
                new Entry(
                        "synchronize_rcu_expedited()",
                        "The same in a hurry: it interrupts the other CPUs instead of waiting for " + "their ticks.",
                        "synchronize_rcu_expedited");
            case CALL_RCU ->
                new Entry(
                        "call_rcu(net)",
                        "Queues a callback that touches the namespace after a grace period, and goes on.",
                        "call_rcu");
            case RCU_BARRIER ->
                new Entry(
                        "rcu_barrier()",
                        "Sleeps until every callback that is queued now has run; returns at once when there is "
                                + "none.",
                        "rcu_barrier");
            case LIST_ADD -> new Entry("list_add(x, L)", "Puts an element at the head of a list.", "list_add");
            case LIST_ADD_TAIL ->
                new Entry("list_add_tail(x, L)", "Puts an element at the end of a list.", "list_add_tail");
            case LIST_ADD_BEFORE ->
                new Entry(
                        "list_add_before(x, y)",
                        "Puts an element right before one that is on a list.",
                        "list_add_tail on that element");
            case LIST_DEL ->
                new Entry("list_del(x.link)", "Takes an element off its list; its own links are poisoned.", "list_del");
            case LIST_DEL_INIT ->
                new Entry(
                        "list_del_init(x.link)",
                        "Takes an element off its list and leaves it as one that is on none.",
                        "list_del_init");
            case LIST_ADD_RCU ->
                new Entry(
                        "list_add_rcu(x, L)",
                        "Puts an element at the head while readers may walk the list.",
                        "list_add_rcu");
            case LIST_ADD_TAIL_RCU ->
                new Entry(
                        "list_add_tail_rcu(x, L)",
                        "Puts an element at the end while readers may walk the list.",
                        "list_add_tail_rcu");
            case LIST_DEL_RCU ->
                new Entry(
                        "list_del_rcu(x.link)",
                        "Takes an element off; a reader that stands on it still finds its way on.",
                        "list_del_rcu");
            case LIST_EMPTY -> new Entry("empty = list_empty(L)", "Says whether a list has no element.", "list_empty");
            case LIST_FIRST ->
                new Entry(
                        "x = list_first(L)",
                        "Gives the first element, null when there is none.",
                        "list_first_entry_or_null");
            case LIST_LAST ->
                new Entry("x = list_last(L)", "Gives the last element, null when there is none.", "list_last_entry");
            case LIST_NEXT ->
                new Entry(
                        "y = list_next(x.link, L)",
                        "Gives the element after another, null at the end of the list.",
                        "list_next_entry");
            case LIST_REPLACE_INIT ->
                new Entry(
                        "list_replace_init(A, B)",
                        "Moves all elements of list A to list B and leaves A empty.",
                        "list_replace_init");
            case LLIST_ADD ->
                new Entry(
                        "first = llist_add(x, LL)",
                        "Pushes an element onto a lock-free list and says whether it was empty.",
                        "llist_add");
            case LLIST_DEL_ALL ->
                new Entry(
                        "chain = llist_del_all(LL)",
                        "Takes everything off a lock-free list in one step, the newest first.",
                        "llist_del_all");
            case QUEUE_WORK ->
                new Entry(
                        "queue_work(w)",
                        "Asks the worker to run an item once more; nothing when it is waiting already.",
                        "queue_work");
            case FLUSH_WORK ->
                new Entry("flush_work(w)", "Sleeps until an item that was queued has run.", "flush_work");
            case NET_ALLOC ->
                new Entry("net = net_alloc()", "Gives a new namespace, null when memory is full.", "net_alloc");
            case NET_FREE ->
                new Entry(
                        "net_free(net)",
                        "Frees the memory of a namespace; who touches it afterwards is seen.",
                        "net_free");
            case NET_GET ->
                new Entry("refcount_inc(net.count)", "One more user of a namespace that has one already.", "get_net");
            case NET_GET_UNLESS_ZERO ->
                new Entry(
                        "got = get_net_unless_zero(net)",
                        "One more user unless the last one has gone; says which.",
                        "maybe_get_net");
            case NET_PUT_AND_TEST ->
                new Entry(
                        "last = refcount_dec_and_test(net.count)",
                        "One user fewer; says whether it was the last.",
                        "refcount_dec_and_test");
            case NET_COUNT_SET ->
                new Entry("refcount_set(net.count, 1)", "Sets the number of users of a new namespace.", "refcount_set");
            case NET_HOLD_PASSIVE ->
                new Entry(
                        "net_hold_passive(net)",
                        "Keeps the memory of a namespace, not the namespace, alive.",
                        "refcount_inc on net.passive");
            case NET_DROP_PASSIVE ->
                new Entry(
                        "net_drop_passive(net)", "Lets the memory go; the last one to do so frees it.", "net_drop_ns");
            case NET_ASSIGN_DATA ->
                new Entry(
                        "err = net_assign_data(net, op)",
                        "Gives an operation its private data in a namespace; 0 or -ENOMEM.",
                        "net_assign_generic");
            case NET_FREE_DATA ->
                new Entry(
                        "net_free_data(net, op)",
                        "Frees that private data; who touches it afterwards is seen.",
                        "kfree of net_generic data");
            case TOUCH ->
                new Entry(
                        "touch(net, op)",
                        "Reads the private data of an operation in a namespace, which must be there.",
                        "net_generic");
            case TOUCH_NET -> new Entry("touch_net(net)", "Reads a namespace, which must not be freed.", "");
            case CPU_WORK ->
                new Entry(
                        "cpu_work(5us)", "Computes in the kernel for that long, or for a time drawn from a range.", "");
            case USER_WORK -> new Entry("user_work(5us)", "Computes in user mode for that long.", "");
            case SLEEP -> new Entry("sleep(5us)", "Sleeps for that long.", "msleep, schedule_timeout");
            case COND_RESCHED ->
                new Entry("cond_resched()", "Lets others have the CPU if they wait for it.", "cond_resched");
            case KILL -> new Entry("kill(task)", "Sends a task a fatal signal.", "SIGKILL");
            case CURRENT -> new Entry("t = current", "The task that runs this line.", "current");
            case ASSERT ->
                new Entry(
                        "assert(condition)",
                        "Stops the run as a violation when the condition does not hold.",
                        "WARN_ON, BUG_ON");
        };
    }
}
