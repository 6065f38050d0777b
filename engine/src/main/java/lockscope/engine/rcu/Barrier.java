package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.state.Tasks;

/// `rcu_barrier`: one at a time; it queues a callback of its own behind those of every CPU that has any, and ends when
/// all of these have run. With no callbacks anywhere it returns at once and implies no grace period.
final class Barrier {
    private static final int OWNER = 0;
    private static final int LEFT = 1;
    private static final int FIRST = 2;
    private static final int LAST = 3;

    private final Words w;
    private final Words queue;
    private final RcuHost host;
    private final Callbacks callbacks;
    private final int cpus;

    Barrier(Memory memory, Tasks tasks, RcuHost host, Callbacks callbacks, int cpus) {
        w = memory.allocate("rcu barrier", Words.Region.LOGICAL, 4, 1);
        queue = memory.allocate("rcu barrier waiter", Words.Region.LOGICAL, 1, tasks.count() + 1);
        this.host = host;
        this.callbacks = callbacks;
        this.cpus = cpus;
    }

    boolean request(int task) {
        if (w.get(0, OWNER) != 0) {
            append(task);
            return false;
        }
        return begin(task);
    }

    private void append(int task) {
        int last = w.getInt(0, LAST);
        if (last == 0) {
            w.set(0, FIRST, task);
        } else {
            queue.set(last, 0, task);
        }
        w.set(0, LAST, task);
        queue.set(task, 0, 0);
    }

    private boolean begin(int task) {
        int left = 0;
        for (int c = 0; c < cpus; c++) {
            if (!callbacks.isEmpty(c)) {
                callbacks.entrain(c, Callbacks.BARRIER, 0);
                left++;
            }
        }
        w.set(0, LEFT, left);
        w.set(0, OWNER, left == 0 ? 0 : task);
        return left == 0;
    }

    void callbackInvoked() {
        w.add(0, LEFT, -1);
        if (w.get(0, LEFT) > 0) {
            return;
        }
        int owner = w.getInt(0, OWNER);
        w.set(0, OWNER, 0);
        host.satisfy(owner);
        beginNext();
    }

    private void beginNext() {
        for (int t = w.getInt(0, FIRST); t != 0; t = w.getInt(0, FIRST)) {
            int after = queue.getInt(t, 0);
            w.set(0, FIRST, after);
            if (after == 0) {
                w.set(0, LAST, 0);
            }
            if (!begin(t)) {
                return;
            }
            host.satisfy(t);
        }
    }
}
