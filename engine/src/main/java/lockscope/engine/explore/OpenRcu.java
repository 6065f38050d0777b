package lockscope.engine.explore;

import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Words;
import lockscope.engine.rcu.Rcu;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// RCU without time: a grace period notes at its start the read sections that are open, and may end in any step after
/// the last of these has closed.
///
/// A grace period begins with the call that asks for it; one that begins later can only end later, which is a schedule
/// of this one too. Callbacks keep no order among each other, since any two may have been queued on different CPUs.
/// `rcu_barrier` waits for the callbacks that are queued when it is called, and with none returns at once.
final class OpenRcu implements Rcu {
    /// How many callbacks can be queued at a time.
    static final int MOST_CALLBACKS = 48;

    private static final int NET = 0;
    private static final int READERS = 1;
    private static final int BARRIERS = 2;
    private static final int WORDS = 3;

    private final Words awaited;
    private final Words callbacks;
    private final Words count;
    private final Kernel kernel;
    private final ExploringMachine machine;
    private final int tasks;

    OpenRcu(Kernel kernel, ExploringMachine machine) {
        this.kernel = kernel;
        this.machine = machine;
        tasks = Math.min(63, kernel.table.users() + kernel.program.workqueues().size() + 1);
        awaited = kernel.memory
                .allocate("rcu readers awaited", Words.Region.LOGICAL, 1, kernel.tasks.count() + 1)
                .perTask()
                .meaning(Words.Meaning.TASK_SET, 0);
        callbacks = kernel.memory
                .allocate("rcu callback", Words.Region.LOGICAL, WORDS, MOST_CALLBACKS)
                .meaning(Words.Meaning.TASK_SET, READERS, BARRIERS);
        count = kernel.memory.allocate("rcu callbacks", Words.Region.LOGICAL, 1, 1);
    }

    // ---------------------------------------------------------------- read side

    @Override
    public void readLock(int task) {
        int nesting = kernel.tasks.nesting(task);
        kernel.tasks.setNesting(task, nesting + 1);
        if (nesting == 0) {
            machine.record(TraceKind.READER_BEGIN, task, 0, 0);
        }
    }

    @Override
    public boolean readUnlock(int task) {
        int nesting = kernel.tasks.nesting(task);
        if (nesting == 0) {
            return false;
        }
        kernel.tasks.setNesting(task, nesting - 1);
        if (nesting == 1) {
            machine.record(TraceKind.READER_END, task, 0, 0);
            leave(1L << task);
        }
        return true;
    }

    private void leave(long reader) {
        for (int t = 1; t <= tasks; t++) {
            remove(awaited, t, 0, reader);
        }
        boolean changed = false;
        for (int i = 0; i < pending(); i++) {
            changed |= remove(callbacks, i, READERS, reader);
        }
        if (changed) {
            sort();
        }
    }

    private static boolean remove(Words words, int slot, int word, long bit) {
        long set = words.get(slot, word);
        if ((set & bit) != 0) {
            words.set(slot, word, set & ~bit);
        }
        return (set & bit) != 0;
    }

    /// The tasks that are inside a read section, one bit each.
    private long readers() {
        long open = 0;
        for (int t = 1; t <= tasks; t++) {
            if (kernel.tasks.nesting(t) > 0) {
                open |= 1L << t;
            }
        }
        return open;
    }

    // ---------------------------------------------------------------- update side

    @Override
    public boolean synchronize(int task) {
        awaited.set(task, 0, readers());
        return false;
    }

    @Override
    public boolean synchronizeExpedited(int task) {
        return synchronize(task);
    }

    @Override
    public void call(int task, long net) {
        int n = pending();
        if (n == MOST_CALLBACKS) {
            throw new Limit("more than " + MOST_CALLBACKS + " RCU callbacks are queued");
        }
        callbacks.set(n, NET, net);
        callbacks.set(n, READERS, readers());
        count.set(0, 0, n + 1L);
        machine.record(TraceKind.CALLBACK_QUEUED, task, kernel.nets.serial(kernel.nets.slot(net)), 0);
        sort();
    }

    @Override
    public boolean barrier(int task) {
        int n = pending();
        for (int i = 0; i < n; i++) {
            callbacks.set(i, BARRIERS, callbacks.get(i, BARRIERS) | 1L << task);
        }
        return n == 0;
    }

    /// Whether what the task waits for can be over.
    boolean mayGoOn(int task) {
        if (kernel.tasks.waitKind(task) != WaitKind.CALLBACKS.ordinal() + 1) {
            return awaited.get(task, 0) == 0;
        }
        for (int i = 0; i < pending(); i++) {
            if ((callbacks.get(i, BARRIERS) & 1L << task) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean holdsUp(int reader, int waiter) {
        return (awaitedReaders(waiter) >>> reader & 1) != 0;
    }

    /// The tasks whose read sections the task waits for, one bit each, those that hold up its callbacks included.
    private long awaitedReaders(int task) {
        if (kernel.tasks.waitKind(task) != WaitKind.CALLBACKS.ordinal() + 1) {
            return awaited.get(task, 0);
        }
        long readers = 0;
        for (int i = 0; i < pending(); i++) {
            readers |= (callbacks.get(i, BARRIERS) & 1L << task) != 0 ? callbacks.get(i, READERS) : 0;
        }
        return readers;
    }

    // ---------------------------------------------------------------- callbacks

    int pending() {
        return count.getInt(0, 0);
    }

    /// Whether a callback's grace period can be over, and no equal callback stands before it.
    boolean isReady(int i) {
        return callbacks.get(i, READERS) == 0 && (i == 0 || compare(i - 1, i) != 0);
    }

    /// The tasks whose read sections a callback's grace period waits for, one bit each.
    long awaitedBy(int i) {
        return callbacks.get(i, READERS);
    }

    /// The tasks whose `rcu_barrier` waits for a callback, one bit each.
    long waitersFor(int i) {
        return callbacks.get(i, BARRIERS);
    }

    long net(int i) {
        return callbacks.get(i, NET);
    }

    /// Takes a callback out; what it does is up to the caller.
    void remove(int i) {
        int last = pending() - 1;
        for (int k = i; k < last; k++) {
            copy(k + 1, k);
        }
        callbacks.clear(last);
        count.set(0, 0, last);
    }

    /// Puts the callbacks in order; those that are alike have none among each other.
    void sort() {
        for (int i = 1; i < pending(); i++) {
            for (int k = i; k > 0 && compare(k - 1, k) > 0; k--) {
                swap(k - 1, k);
            }
        }
    }

    private int compare(int a, int b) {
        for (int word = 0; word < WORDS; word++) {
            int order = Long.compare(callbacks.get(a, word), callbacks.get(b, word));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void copy(int from, int to) {
        for (int word = 0; word < WORDS; word++) {
            callbacks.set(to, word, callbacks.get(from, word));
        }
    }

    private void swap(int a, int b) {
        for (int word = 0; word < WORDS; word++) {
            long value = callbacks.get(a, word);
            callbacks.set(a, word, callbacks.get(b, word));
            callbacks.set(b, word, value);
        }
    }
}
