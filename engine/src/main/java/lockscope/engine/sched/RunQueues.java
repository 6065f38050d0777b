package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// A queue of runnable tasks for each CPU, least virtual run time first.
///
/// Models the order of `kernel/sched/fair.c` with equal weights; the tree is a list here, since a new arrival almost
/// always belongs to one of its ends.
public final class RunQueues {
    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int LENGTH = 2;
    private static final int WORDS = 3;

    private final long[] w;
    private final long[] busy;
    private final Entities entities;

    public RunQueues(Memory memory, int cpus, Entities entities) {
        w = memory.allocate("rq", Words.Region.TIMED, WORDS, cpus).array();
        busy = memory.allocate("busy queues", Words.Region.TIMED, 1, (cpus + 63) / 64)
                .array();
        this.entities = entities;
    }

    /// The task that runs next on the CPU, 0 for none.
    public int first(int cpu) {
        return (int) w[cpu * WORDS + FIRST];
    }

    public int length(int cpu) {
        return (int) w[cpu * WORDS + LENGTH];
    }

    public boolean isEmpty(int cpu) {
        return w[cpu * WORDS + FIRST] == 0;
    }

    /// The task behind this one in its queue, 0 for none.
    public int next(int task) {
        return entities.next(task);
    }

    /// Puts a task behind those of no more virtual run time.
    public void add(int cpu, int task) {
        long vruntime = entities.vruntime(task);
        int after = (int) w[cpu * WORDS + LAST];
        while (after != 0 && entities.vruntime(after) > vruntime) {
            after = entities.previous(after);
        }
        int before = after == 0 ? first(cpu) : entities.next(after);
        entities.setPrevious(task, after);
        entities.setNext(task, before);
        if (after == 0) {
            w[cpu * WORDS + FIRST] = task;
        } else {
            entities.setNext(after, task);
        }
        if (before == 0) {
            w[cpu * WORDS + LAST] = task;
        } else {
            entities.setPrevious(before, task);
        }
        entities.setQueued(task, true);
        w[cpu * WORDS + LENGTH]++;
        busy[cpu >> 6] |= 1L << cpu;
    }

    public void remove(int cpu, int task) {
        int after = entities.previous(task);
        int before = entities.next(task);
        if (after == 0) {
            w[cpu * WORDS + FIRST] = before;
        } else {
            entities.setNext(after, before);
        }
        if (before == 0) {
            w[cpu * WORDS + LAST] = after;
        } else {
            entities.setPrevious(before, after);
        }
        entities.setNext(task, 0);
        entities.setPrevious(task, 0);
        entities.setQueued(task, false);
        w[cpu * WORDS + LENGTH]--;
        if (isEmpty(cpu)) {
            busy[cpu >> 6] &= ~(1L << cpu);
        }
    }

    /// The CPU with the longest queue; -1 when nobody waits anywhere.
    public int busiest() {
        int busiest = -1;
        for (int word = 0; word < busy.length; word++) {
            for (long bits = busy[word]; bits != 0; bits &= bits - 1) {
                int cpu = (word << 6) + Long.numberOfTrailingZeros(bits);
                busiest = busiest < 0 || length(cpu) > length(busiest) ? cpu : busiest;
            }
        }
        return busiest;
    }

    /// The last task in the CPU's queue, 0 for none.
    public int last(int cpu) {
        return (int) w[cpu * WORDS + LAST];
    }

    /// The task before this one in its queue, 0 for none.
    public int previous(int task) {
        return entities.previous(task);
    }
}
