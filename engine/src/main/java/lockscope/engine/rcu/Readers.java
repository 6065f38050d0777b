package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The tasks that were preempted inside a read section, on the leaf of the CPU they left (`blkd_tasks`).
final class Readers {
    private static final int NEXT = 0;
    private static final int PREVIOUS = 1;
    private static final int LEAF = 2;
    private static final int HOLDS_UP = 3;
    private static final int EXPEDITED = 4;
    private static final int TOLD = 5;

    private final Words tasks;
    private final Words heads;
    private final Words since;

    Readers(Memory memory, int taskCount, int leaves) {
        tasks = memory.allocate("rcu reader", Words.Region.LOGICAL, 6, taskCount + 1);
        heads = memory.allocate("rcu blkd_tasks", Words.Region.LOGICAL, 1, leaves);
        since = memory.allocate("rcu reader since", Words.Region.TIMED, 1, taskCount + 1);
    }

    /// When the task entered its outermost read section.
    long since(int task) {
        return since.get(task, 0);
    }

    void setSince(int task, long time) {
        since.set(task, 0, time);
    }

    boolean isBlocked(int task) {
        return tasks.get(task, LEAF) != 0;
    }

    int leaf(int task) {
        return tasks.getInt(task, LEAF) - 1;
    }

    int first(int leaf) {
        return heads.getInt(leaf, 0);
    }

    int next(int task) {
        return tasks.getInt(task, NEXT);
    }

    void add(int task, int leaf) {
        int first = first(leaf);
        tasks.set(task, NEXT, first);
        tasks.set(task, PREVIOUS, 0);
        tasks.set(task, LEAF, leaf + 1L);
        if (first != 0) {
            tasks.set(first, PREVIOUS, task);
        }
        heads.set(leaf, 0, task);
    }

    void remove(int task) {
        int before = tasks.getInt(task, PREVIOUS);
        int after = tasks.getInt(task, NEXT);
        if (before == 0) {
            heads.set(leaf(task), 0, after);
        } else {
            tasks.set(before, NEXT, after);
        }
        if (after != 0) {
            tasks.set(after, PREVIOUS, before);
        }
        tasks.clear(task);
    }

    /// The grace period that waits for this preempted reader, 0 for none.
    long holdsUp(int task) {
        return tasks.get(task, HOLDS_UP);
    }

    void setHoldsUp(int task, long gracePeriod) {
        tasks.set(task, HOLDS_UP, gracePeriod);
    }

    /// Whether an expedited grace period waits for the end of its read section.
    boolean expedited(int task) {
        return tasks.get(task, EXPEDITED) != 0;
    }

    void setExpedited(int task, boolean on) {
        tasks.set(task, EXPEDITED, on ? 1 : 0);
    }

    /// Whether a tick told it to report a quiescent state when it leaves its read section (`need_qs`).
    boolean isTold(int task) {
        return tasks.get(task, TOLD) != 0;
    }

    void setTold(int task, boolean on) {
        tasks.set(task, TOLD, on ? 1 : 0);
    }
}
