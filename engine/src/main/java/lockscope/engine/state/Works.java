package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// Work items and the ordered workqueues that hold them: an item is pending at most once, a queue runs one at a time.
///
/// Models `kernel/workqueue.c`: the pending mark is cleared just before the item's function runs.
public final class Works {
    private static final int PENDING = 0;
    private static final int NEXT = 1;

    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int RUNNING = 2;
    private static final int FLUSHERS = 3;

    private final Words work;
    private final Words queue;

    public Works(Memory memory, int works, int queues) {
        work = memory.allocate("work_struct", Words.Region.LOGICAL, 2, Math.max(1, works));
        queue = memory.allocate("workqueue", Words.Region.LOGICAL, 4, Math.max(1, queues));
    }

    public boolean isPending(int item) {
        return work.get(item, PENDING) != 0;
    }

    /// Queues an item; false when it was pending already, which changes nothing.
    public boolean queue(int item, int on) {
        if (isPending(item)) {
            return false;
        }
        work.set(item, PENDING, 1);
        work.set(item, NEXT, 0);
        int last = queue.getInt(on, LAST);
        if (last == 0) {
            queue.set(on, FIRST, item + 1L);
        } else {
            work.set(last - 1, NEXT, item + 1L);
        }
        queue.set(on, LAST, item + 1L);
        return true;
    }

    /// Takes the next item and clears its pending mark; -1 when there is none.
    public int take(int on) {
        int item = queue.getInt(on, FIRST) - 1;
        if (item >= 0) {
            int next = work.getInt(item, NEXT);
            queue.set(on, FIRST, next);
            if (next == 0) {
                queue.set(on, LAST, 0);
            }
            work.clear(item);
            queue.set(on, RUNNING, item + 1L);
        }
        return item;
    }

    public boolean hasWork(int on) {
        return queue.get(on, FIRST) != 0;
    }

    /// The item that runs now, -1 for none.
    public int running(int on) {
        return queue.getInt(on, RUNNING) - 1;
    }

    public void finish(int on) {
        queue.set(on, RUNNING, 0);
    }

    /// How many tasks wait in `flush_work` for items of the queue.
    public int flushers(int on) {
        return queue.getInt(on, FLUSHERS);
    }

    public void addFlushers(int on, int delta) {
        queue.add(on, FLUSHERS, delta);
    }
}
