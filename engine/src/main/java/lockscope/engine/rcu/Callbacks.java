package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The callbacks that wait on each CPU, oldest first, each with the grace period it needs once that is known.
///
/// Models `struct rcu_segcblist`: since the numbers never decrease along the list, the segments need no pointers of
/// their own but the one to the first callback without a number.
final class Callbacks {
    /// A callback of `call_rcu`; its argument is a namespace.
    static final int CALL = 0;
    /// The callback that ends a `synchronize_rcu`; its argument is the task.
    static final int WAKE = 1;
    /// The callback that `rcu_barrier` queues behind the others.
    static final int BARRIER = 2;

    private static final int NEXT = 0;
    private static final int KIND = 1;
    private static final int ARGUMENT = 2;
    private static final int NEEDS = 3;

    private static final int HEAD = 0;
    private static final int TAIL = 1;
    private static final int UNNUMBERED = 2;
    private static final int COUNT = 3;

    private final Words pool;
    private final Words free;
    private final Words lists;

    Callbacks(Memory memory, int cpus) {
        pool = memory.allocate("rcu callback", Words.Region.LOGICAL, 4, 17);
        free = memory.allocate("rcu callback pool", Words.Region.LOGICAL, 2, 1);
        lists = memory.allocate("rcu callback list", Words.Region.LOGICAL, 4, cpus);
    }

    boolean isEmpty(int cpu) {
        return lists.get(cpu, HEAD) == 0;
    }

    int count(int cpu) {
        return lists.getInt(cpu, COUNT);
    }

    /// Whether some callback of the CPU has no grace period yet.
    boolean hasUnnumbered(int cpu) {
        return lists.get(cpu, UNNUMBERED) != 0;
    }

    /// The grace period that the CPU's first callback needs; 0 when there is none or it has no number.
    long firstNeeds(int cpu) {
        int head = lists.getInt(cpu, HEAD);
        return head == 0 ? 0 : pool.get(head, NEEDS);
    }

    void append(int cpu, int kind, long argument) {
        int slot = add(cpu, kind, argument);
        if (!hasUnnumbered(cpu)) {
            lists.set(cpu, UNNUMBERED, slot);
        }
    }

    /// Puts a callback behind the others without asking for a grace period of its own (`rcu_segcblist_entrain`).
    void entrain(int cpu, int kind, long argument) {
        int last = lists.getInt(cpu, TAIL);
        int slot = add(cpu, kind, argument);
        pool.set(slot, NEEDS, pool.get(last, NEEDS));
    }

    private int add(int cpu, int kind, long argument) {
        int slot = free.getInt(0, 0);
        if (slot != 0) {
            free.set(0, 0, pool.get(slot, NEXT));
        } else {
            slot = free.getInt(0, 1) + 1;
            free.set(0, 1, slot);
            pool.ensure(slot + 1);
        }
        pool.set(slot, NEXT, 0);
        pool.set(slot, KIND, kind);
        pool.set(slot, ARGUMENT, argument);
        pool.set(slot, NEEDS, 0);
        int tail = lists.getInt(cpu, TAIL);
        if (tail == 0) {
            lists.set(cpu, HEAD, slot);
        } else {
            pool.set(tail, NEXT, slot);
        }
        lists.set(cpu, TAIL, slot);
        lists.add(cpu, COUNT, 1);
        return slot;
    }

    /// Gives every callback without a number this one (`rcu_accelerate_cbs`).
    void number(int cpu, long gracePeriod) {
        for (int slot = lists.getInt(cpu, UNNUMBERED); slot != 0; slot = pool.getInt(slot, NEXT)) {
            pool.set(slot, NEEDS, gracePeriod);
        }
        lists.set(cpu, UNNUMBERED, 0);
    }

    /// Whether the first callback's grace period is over.
    boolean isReady(int cpu, long completed) {
        long needs = firstNeeds(cpu);
        return needs != 0 && needs <= completed;
    }

    int firstKind(int cpu) {
        return pool.getInt(lists.getInt(cpu, HEAD), KIND);
    }

    long firstArgument(int cpu) {
        return pool.get(lists.getInt(cpu, HEAD), ARGUMENT);
    }

    void removeFirst(int cpu) {
        int slot = lists.getInt(cpu, HEAD);
        int next = pool.getInt(slot, NEXT);
        lists.set(cpu, HEAD, next);
        if (next == 0) {
            lists.set(cpu, TAIL, 0);
        }
        lists.add(cpu, COUNT, -1);
        pool.clear(slot);
        pool.set(slot, NEXT, free.get(0, 0));
        free.set(0, 0, slot);
    }

    /// The grace period that a task's own callback needs, 0 when it has no number; -1 when it is not on this CPU.
    long neededBy(int cpu, int task) {
        for (int slot = lists.getInt(cpu, HEAD); slot != 0; slot = pool.getInt(slot, NEXT)) {
            if (pool.getInt(slot, KIND) == WAKE && pool.get(slot, ARGUMENT) == task) {
                return pool.get(slot, NEEDS);
            }
        }
        return -1;
    }
}
