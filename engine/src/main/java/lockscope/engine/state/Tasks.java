package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// `struct task_struct`: what the algorithm knows of a task. Tasks are counted from 1.
public final class Tasks {
    /// Has not started.
    public static final int NEW = 0;
    /// Runs, or could run.
    public static final int RUNNABLE = 1;
    public static final int BLOCKED = 2;
    public static final int DONE = 3;

    /// How many locks a task can hold at once.
    public static final int MAX_HELD = 8;

    private static final int PC = 0;
    private static final int BASE = 1;
    private static final int STATUS = 2;
    private static final int PHASE = 3;
    private static final int WAIT_KIND = 4;
    private static final int WAIT_OBJECT = 5;
    private static final int NEXT = 6;
    private static final int PREVIOUS = 7;
    private static final int KILLED = 8;
    private static final int NESTING = 9;
    private static final int SPINLOCKS = 10;
    private static final int HELD = 11;
    private static final int WORDS = HELD + MAX_HELD;

    private final Words words;
    private final long[] w;
    private final int count;

    public Tasks(Memory memory, int count) {
        this.count = count;
        words = memory.allocate("task", Words.Region.LOGICAL, WORDS, count + 1)
                .perTask()
                .meaning(Words.Meaning.FRAME, BASE)
                .meaning(Words.Meaning.TASK, NEXT, PREVIOUS);
        w = words.array();
    }

    public int count() {
        return count;
    }

    /// The line the task is on.
    public int pc(int t) {
        return (int) w[t * WORDS + PC];
    }

    public void setPc(int t, int pc) {
        put(t * WORDS + PC, pc);
    }

    /// Where its innermost frame begins, a position in the stack; -1 when it has none.
    public int base(int t) {
        return (int) w[t * WORDS + BASE] - 1;
    }

    public void setBase(int t, int base) {
        put(t * WORDS + BASE, base + 1L);
    }

    public int status(int t) {
        return (int) w[t * WORDS + STATUS];
    }

    public void setStatus(int t, int status) {
        put(t * WORDS + STATUS, status);
    }

    /// 0 before its line has begun; what else is up to the line.
    public int phase(int t) {
        return (int) w[t * WORDS + PHASE];
    }

    public void setPhase(int t, int phase) {
        put(t * WORDS + PHASE, phase);
    }

    /// It goes on with a line, which has not begun.
    public void goOn(int t, int pc) {
        put(t * WORDS + PHASE, Phase.FRESH);
        put(t * WORDS + PC, pc);
    }

    /// It stands in a queue, for what `kindPlusOne` and `object` say.
    public void queue(int t, int kindPlusOne, int object) {
        put(t * WORDS + PHASE, Phase.QUEUED);
        setWait(t, kindPlusOne, object);
    }

    /// The ordinal of its WaitKind plus 1, 0 when it does not wait.
    public int waitKind(int t) {
        return (int) w[t * WORDS + WAIT_KIND];
    }

    public int waitObject(int t) {
        return (int) w[t * WORDS + WAIT_OBJECT];
    }

    public void setWait(int t, int kindPlusOne, int object) {
        put(t * WORDS + WAIT_KIND, kindPlusOne);
        put(t * WORDS + WAIT_OBJECT, object);
    }

    /// The task behind it in the queue it stands in, 0 for none.
    public int next(int t) {
        return (int) w[t * WORDS + NEXT];
    }

    public void setNext(int t, int next) {
        put(t * WORDS + NEXT, next);
    }

    public int previous(int t) {
        return (int) w[t * WORDS + PREVIOUS];
    }

    public void setPrevious(int t, int previous) {
        put(t * WORDS + PREVIOUS, previous);
    }

    /// Whether a fatal signal is pending.
    public boolean killed(int t) {
        return w[t * WORDS + KILLED] != 0;
    }

    public void setKilled(int t) {
        put(t * WORDS + KILLED, 1);
    }

    /// How deep it is in RCU read sections.
    public int nesting(int t) {
        return (int) w[t * WORDS + NESTING];
    }

    public void setNesting(int t, int nesting) {
        put(t * WORDS + NESTING, nesting);
    }

    /// How many spinlocks it holds; above 0 it may neither sleep nor be preempted.
    public int spinlocks(int t) {
        return (int) w[t * WORDS + SPINLOCKS];
    }

    /// Whether it may not sleep: it holds a spinlock or is in a read section.
    public boolean isAtomic(int t) {
        return (w[t * WORDS + SPINLOCKS] | w[t * WORDS + NESTING]) != 0;
    }

    /// The i-th lock it holds: `(lock + 1) << 2 | mode`, 0 for none.
    public int held(int t, int i) {
        return (int) w[t * WORDS + HELD + i];
    }

    public static int heldLock(int held) {
        return (held >> 2) - 1;
    }

    public static int heldMode(int held) {
        return held & 3;
    }

    /// Whether it holds the lock in that mode.
    public boolean holds(int t, int lock, int mode) {
        int wanted = (lock + 1) << 2 | mode;
        for (int i = 0; i < MAX_HELD; i++) {
            if ((int) w[t * WORDS + HELD + i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Notes that it holds a lock; false when it holds too many.
    public boolean hold(int t, int lock, int mode, boolean spinlock) {
        for (int i = 0; i < MAX_HELD; i++) {
            if (w[t * WORDS + HELD + i] == 0) {
                put(t * WORDS + HELD + i, (lock + 1L) << 2 | mode);
                if (spinlock) {
                    put(t * WORDS + SPINLOCKS, w[t * WORDS + SPINLOCKS] + 1);
                }
                return true;
            }
        }
        return false;
    }

    /// Forgets a lock; false when it was not held.
    public boolean drop(int t, int lock, int mode, boolean spinlock) {
        long wanted = (lock + 1L) << 2 | mode;
        int first = t * WORDS + HELD;
        int end = first + MAX_HELD;
        for (int i = first; i < end && w[i] != 0; i++) {
            if (w[i] == wanted) {
                for (; i + 1 < end && w[i + 1] != 0; i++) {
                    put(i, w[i + 1]);
                }
                put(i, 0);
                if (spinlock) {
                    put(t * WORDS + SPINLOCKS, w[t * WORDS + SPINLOCKS] - 1);
                }
                return true;
            }
        }
        return false;
    }

    private void put(int index, long value) {
        words.changing(index);
        w[index] = value;
    }
}
