package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The CPUs: who runs on each, and the flags that the scheduler keeps. CPUs are counted from 0.
public final class Cpus {
    /// The task that has it, and the flags above.
    private static final int STATE = 0;
    private static final int IDLE_ENTRIES = 1;
    private static final int SINCE = 2;
    private static final int MIN_VRUNTIME = 3;
    private static final int STOLEN = 4;
    private static final int WORDS = 8;

    private static final long STARTING = 1L << 32;
    private static final long NEEDS_RESCHED = 1L << 33;
    private static final long TICKING = 1L << 34;

    private final long[] w;
    private final long[] idle;
    private final int count;

    public Cpus(Memory memory, int count) {
        this.count = count;
        w = memory.allocate("cpu", Words.Region.TIMED, WORDS, count).array();
        idle = memory.allocate("idle cpus", Words.Region.TIMED, 1, (count + 63) / 64)
                .array();
        for (int c = 0; c < count; c++) {
            idle[c >> 6] |= 1L << c;
        }
    }

    public int count() {
        return count;
    }

    /// The task that has the CPU, even if it is still waking up; 0 for none.
    public int holder(int c) {
        return (int) w[c * WORDS + STATE];
    }

    /// The task that runs on the CPU; 0 while it idles.
    public int current(int c) {
        long state = w[c * WORDS + STATE];
        return (state & STARTING) != 0 ? 0 : (int) state;
    }

    public boolean isStarting(int c) {
        return (w[c * WORDS + STATE] & STARTING) != 0;
    }

    /// A task gets the CPU.
    ///
    /// @param starting whether it is still waking up
    public void give(int c, int task, boolean starting) {
        w[c * WORDS + STATE] = w[c * WORDS + STATE] & (TICKING | NEEDS_RESCHED) | (starting ? STARTING : 0) | task;
        idle[c >> 6] &= ~(1L << c);
    }

    /// The task that has the CPU leaves it; what asked it to is heard.
    public void vacate(int c) {
        w[c * WORDS + STATE] &= TICKING;
        idle[c >> 6] |= 1L << c;
    }

    /// Notes that the CPU turned idle.
    public void countIdle(int c) {
        w[c * WORDS + IDLE_ENTRIES]++;
    }

    public long idleEntries(int c) {
        return w[c * WORDS + IDLE_ENTRIES];
    }

    /// A CPU that idles, the first at or after a given one, round the end; -1 when none does.
    public int idleFrom(int start) {
        int words = idle.length;
        int word = start >> 6;
        long bits = idle[word] & -1L << start;
        for (int i = 0; i <= words; i++) {
            if (bits != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            word = word + 1 == words ? 0 : word + 1;
            bits = idle[word];
        }
        return -1;
    }

    public boolean isTicking(int c) {
        return (w[c * WORDS + STATE] & TICKING) != 0;
    }

    public void setTicking(int c, boolean on) {
        w[c * WORDS + STATE] = w[c * WORDS + STATE] & ~TICKING | (on ? TICKING : 0);
    }

    public boolean needsResched(int c) {
        return (w[c * WORDS + STATE] & NEEDS_RESCHED) != 0;
    }

    public void setNeedsResched(int c) {
        w[c * WORDS + STATE] |= NEEDS_RESCHED;
    }

    /// When the running task got the CPU.
    public long since(int c) {
        return w[c * WORDS + SINCE];
    }

    public void setSince(int c, long time) {
        w[c * WORDS + SINCE] = time;
    }

    /// The virtual run time that new arrivals are measured by.
    public long minVruntime(int c) {
        return w[c * WORDS + MIN_VRUNTIME];
    }

    public void raiseMinVruntime(int c, long vruntime) {
        if (vruntime > w[c * WORDS + MIN_VRUNTIME]) {
            w[c * WORDS + MIN_VRUNTIME] = vruntime;
        }
    }

    /// Time that interrupts took while no work was under way on the CPU.
    public long takeStolen(int c) {
        long stolen = w[c * WORDS + STOLEN];
        if (stolen != 0) {
            w[c * WORDS + STOLEN] = 0;
        }
        return stolen;
    }

    public void addStolen(int c, long nanos) {
        w[c * WORDS + STOLEN] += nanos;
    }
}
