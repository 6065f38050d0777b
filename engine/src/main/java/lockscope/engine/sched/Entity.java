package lockscope.engine.sched;

/// What the scheduler knows of one task (`struct sched_entity` and neighbours).
///
/// While a machine runs these are fields, and [Entities] keeps them in step with the memory.
public final class Entity {
    static final int WORDS = 14;

    private final int task;
    int cpu;
    int next;
    int previous;
    boolean queued;
    long vruntime;
    long updatedAt;
    private long ticket;
    private long left;
    private long endsAt;
    private boolean user;
    private long since;
    private long timer;
    private long timerAt;
    private long queuedAt;

    Entity(int task) {
        this.task = task;
    }

    void store(long[] w, int at) {
        w[at] = cpu;
        w[at + 1] = next;
        w[at + 2] = previous;
        w[at + 3] = queued ? 1 : 0;
        w[at + 4] = ticket;
        w[at + 5] = left;
        w[at + 6] = endsAt;
        w[at + 7] = vruntime;
        w[at + 8] = updatedAt;
        w[at + 9] = user ? 1 : 0;
        w[at + 10] = since;
        w[at + 11] = timer;
        w[at + 12] = timerAt;
        w[at + 13] = queuedAt;
    }

    void load(long[] w, int at) {
        cpu = (int) w[at];
        next = (int) w[at + 1];
        previous = (int) w[at + 2];
        queued = w[at + 3] != 0;
        ticket = w[at + 4];
        left = w[at + 5];
        endsAt = w[at + 6];
        vruntime = w[at + 7];
        updatedAt = w[at + 8];
        user = w[at + 9] != 0;
        since = w[at + 10];
        timer = w[at + 11];
        timerAt = w[at + 12];
        queuedAt = w[at + 13];
    }

    /// The task's number.
    public int task() {
        return task;
    }

    /// The CPU it runs on or ran on last.
    public int cpu() {
        return cpu;
    }

    public void setCpu(int cpu) {
        this.cpu = cpu;
    }

    /// It wakes and will run on a CPU.
    void wake(int cpu, long vruntime, long now) {
        this.cpu = cpu;
        this.vruntime = vruntime;
        since = now;
    }

    /// It begins to run on a CPU.
    public void run(int cpu, long now) {
        this.cpu = cpu;
        updatedAt = now;
        since = now;
    }

    /// The ticket of the event that ends its work; 0 when none is due.
    public long ticket() {
        return ticket;
    }

    public void setTicket(long ticket) {
        this.ticket = ticket;
    }

    /// Work that it could not finish before it lost its CPU, nanoseconds.
    public long left() {
        return left;
    }

    public void setLeft(long nanos) {
        left = nanos;
    }

    /// When its work ends.
    public long endsAt() {
        return endsAt;
    }

    public void setEndsAt(long time) {
        endsAt = time;
    }

    /// Whether its time counts as user time.
    public boolean isUser() {
        return user;
    }

    public void setUser(boolean user) {
        this.user = user;
    }

    /// Since when it has been in its present state: running, runnable, waiting.
    public long since() {
        return since;
    }

    public void setSince(long time) {
        since = time;
    }

    /// When it took its place in the queue of a lock.
    public long queuedAt() {
        return queuedAt;
    }

    public void setQueuedAt(long time) {
        queuedAt = time;
    }

    /// The ticket of the timer that will wake it; 0 when none is set.
    public long timer() {
        return timer;
    }

    public void setTimer(long ticket, long at) {
        timer = ticket;
        timerAt = at;
    }

    public void clearTimer() {
        timer = 0;
    }

    /// When its timer goes off.
    public long timerAt() {
        return timerAt;
    }
}
