package lockscope.engine.sched;

/// A CPU: who runs on it, the flags that the scheduler keeps, and its queue (`struct rq`).
///
/// While a machine runs these are fields; [Cpus] and [RunQueues] keep them in step with the memory.
public final class Cpu {
    static final int WORDS = 8;

    private static final long STARTING = 1L << 32;
    private static final long NEEDS_RESCHED = 1L << 33;
    private static final long TICKING = 1L << 34;

    private final int number;
    private final long[] idle;
    private int holder;
    private boolean starting;
    private boolean needsResched;
    private boolean ticking;
    private long idleEntries;
    private long since;
    private long minVruntime;
    private long stolen;
    int first;
    int last;
    int length;

    /// @param idle a bit for each CPU, set while nobody has it
    Cpu(int number, long[] idle) {
        this.number = number;
        this.idle = idle;
    }

    void store(long[] w, int at) {
        w[at] = holder | (starting ? STARTING : 0) | (needsResched ? NEEDS_RESCHED : 0) | (ticking ? TICKING : 0);
        w[at + 1] = idleEntries;
        w[at + 2] = since;
        w[at + 3] = minVruntime;
        w[at + 4] = stolen;
    }

    void load(long[] w, int at) {
        holder = (int) w[at];
        starting = (w[at] & STARTING) != 0;
        needsResched = (w[at] & NEEDS_RESCHED) != 0;
        ticking = (w[at] & TICKING) != 0;
        idleEntries = w[at + 1];
        since = w[at + 2];
        minVruntime = w[at + 3];
        stolen = w[at + 4];
    }

    /// CPUs are counted from 0.
    public int number() {
        return number;
    }

    /// The task that has the CPU, even if it is still waking up; 0 for none.
    public int holder() {
        return holder;
    }

    /// The task that runs on the CPU; 0 while it idles.
    public int current() {
        return starting ? 0 : holder;
    }

    public boolean isStarting() {
        return starting;
    }

    /// A task gets the CPU and is still waking up.
    public void reserve(int task) {
        holder = task;
        starting = true;
        idle[number >> 6] &= ~(1L << number);
    }

    /// A task gets the CPU and runs.
    public void give(int task, long now) {
        holder = task;
        starting = false;
        since = now;
        idle[number >> 6] &= ~(1L << number);
    }

    /// The task that has the CPU leaves it; what asked it to is heard.
    public void vacate() {
        holder = 0;
        starting = false;
        needsResched = false;
        idle[number >> 6] |= 1L << number;
    }

    /// Notes that the CPU turned idle.
    public void countIdle() {
        idleEntries++;
    }

    public long idleEntries() {
        return idleEntries;
    }

    public boolean isTicking() {
        return ticking;
    }

    public void setTicking(boolean on) {
        ticking = on;
    }

    public boolean needsResched() {
        return needsResched;
    }

    public void setNeedsResched() {
        needsResched = true;
    }

    /// When the running task got the CPU.
    long since() {
        return since;
    }

    /// The virtual run time that new arrivals are measured by.
    long minVruntime() {
        return minVruntime;
    }

    void raiseMinVruntime(long vruntime) {
        if (vruntime > minVruntime) {
            minVruntime = vruntime;
        }
    }

    /// Time that interrupts took while no work was under way on the CPU.
    public long takeStolen() {
        long nanos = stolen;
        stolen = 0;
        return nanos;
    }

    public void addStolen(long nanos) {
        stolen += nanos;
    }

    /// The task that runs next on it, 0 for none.
    public int first() {
        return first;
    }

    /// Whether nobody waits for it.
    public boolean isQueueEmpty() {
        return first == 0;
    }
}
