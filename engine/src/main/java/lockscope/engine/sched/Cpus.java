package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The CPUs: who runs on each, and the flags that the scheduler keeps. CPUs are counted from 0.
public final class Cpus {
    private static final int CURRENT = 0;
    private static final int STARTING = 1;
    private static final int TICKING = 2;
    private static final int NEEDS_RESCHED = 3;
    private static final int IDLE_ENTRIES = 4;
    private static final int SINCE = 5;
    private static final int MIN_VRUNTIME = 6;
    private static final int STOLEN = 7;
    private static final int WORDS = 8;

    private final Words w;
    private final Words idle;
    private final int count;

    public Cpus(Memory memory, int count) {
        this.count = count;
        w = memory.allocate("cpu", Words.Region.TIMED, WORDS, count);
        idle = memory.allocate("idle cpus", Words.Region.TIMED, 1, (count + 63) / 64);
        for (int c = 0; c < count; c++) {
            idle.put(c >> 6, idle.at(c >> 6) | 1L << c);
        }
    }

    public int count() {
        return count;
    }

    /// The task that has the CPU, even if it is still waking up; 0 for none.
    public int holder(int c) {
        return w.getInt(c, CURRENT);
    }

    /// The task that runs on the CPU; 0 while it idles.
    public int current(int c) {
        return w.get(c, STARTING) != 0 ? 0 : w.getInt(c, CURRENT);
    }

    public boolean isStarting(int c) {
        return w.get(c, STARTING) != 0;
    }

    public void setHolder(int c, int task, boolean starting) {
        w.set(c, CURRENT, task);
        w.set(c, STARTING, starting ? 1 : 0);
        long bit = 1L << c;
        idle.put(c >> 6, task == 0 ? idle.at(c >> 6) | bit : idle.at(c >> 6) & ~bit);
    }

    /// Notes that the CPU turned idle.
    public void countIdle(int c) {
        w.add(c, IDLE_ENTRIES, 1);
    }

    public long idleEntries(int c) {
        return w.get(c, IDLE_ENTRIES);
    }

    /// A CPU that idles, the first at or after a given one, round the end; -1 when none does.
    public int idleFrom(int start) {
        int words = idle.length();
        int word = start >> 6;
        long bits = idle.at(word) & -1L << start;
        for (int i = 0; i <= words; i++) {
            if (bits != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            word = word + 1 == words ? 0 : word + 1;
            bits = idle.at(word);
        }
        return -1;
    }

    public boolean isTicking(int c) {
        return w.get(c, TICKING) != 0;
    }

    public void setTicking(int c, boolean on) {
        w.set(c, TICKING, on ? 1 : 0);
    }

    public boolean needsResched(int c) {
        return w.get(c, NEEDS_RESCHED) != 0;
    }

    public void setNeedsResched(int c, boolean on) {
        w.set(c, NEEDS_RESCHED, on ? 1 : 0);
    }

    /// When the running task got the CPU.
    public long since(int c) {
        return w.get(c, SINCE);
    }

    public void setSince(int c, long time) {
        w.set(c, SINCE, time);
    }

    /// The virtual run time that new arrivals are measured by.
    public long minVruntime(int c) {
        return w.get(c, MIN_VRUNTIME);
    }

    public void raiseMinVruntime(int c, long vruntime) {
        if (vruntime > w.get(c, MIN_VRUNTIME)) {
            w.set(c, MIN_VRUNTIME, vruntime);
        }
    }

    /// Time that interrupts took while no work was under way on the CPU.
    public long takeStolen(int c) {
        long stolen = w.get(c, STOLEN);
        w.set(c, STOLEN, 0);
        return stolen;
    }

    public void addStolen(int c, long nanos) {
        w.add(c, STOLEN, nanos);
    }
}
