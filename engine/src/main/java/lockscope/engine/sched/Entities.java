package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// What the scheduler knows of each task (`struct sched_entity` and neighbours). Tasks are counted from 1.
public final class Entities {
    private static final int CPU = 0;
    private static final int NEXT = 1;
    private static final int PREVIOUS = 2;
    private static final int QUEUED = 3;
    private static final int TICKET = 4;
    private static final int LEFT = 5;
    private static final int ENDS_AT = 6;
    private static final int VRUNTIME = 7;
    private static final int UPDATED_AT = 8;
    private static final int USER = 9;
    private static final int SINCE = 10;
    private static final int TIMER = 11;
    private static final int TIMER_AT = 12;
    private static final int QUEUED_AT = 13;
    private static final int WORDS = 14;

    private final long[] w;

    public Entities(Memory memory, int tasks) {
        w = memory.allocate("sched_entity", Words.Region.TIMED, WORDS, tasks + 1)
                .array();
    }

    /// The CPU it runs on or ran on last.
    public int cpu(int t) {
        return (int) w[t * WORDS + CPU];
    }

    public void setCpu(int t, int cpu) {
        w[t * WORDS + CPU] = cpu;
    }

    /// It wakes and will run on a CPU.
    void wake(int t, int cpu, long vruntime, long now) {
        int e = t * WORDS;
        w[e + CPU] = cpu;
        w[e + VRUNTIME] = vruntime;
        w[e + SINCE] = now;
    }

    /// It begins to run on a CPU.
    public void run(int t, int cpu, long now) {
        int e = t * WORDS;
        w[e + CPU] = cpu;
        w[e + UPDATED_AT] = now;
        w[e + SINCE] = now;
    }

    int next(int t) {
        return (int) w[t * WORDS + NEXT];
    }

    void setNext(int t, int next) {
        w[t * WORDS + NEXT] = next;
    }

    int previous(int t) {
        return (int) w[t * WORDS + PREVIOUS];
    }

    void setPrevious(int t, int previous) {
        w[t * WORDS + PREVIOUS] = previous;
    }

    /// Whether it stands in a run queue.
    public boolean isQueued(int t) {
        return w[t * WORDS + QUEUED] != 0;
    }

    void setQueued(int t, boolean queued) {
        w[t * WORDS + QUEUED] = queued ? 1 : 0;
    }

    /// The ticket of the event that ends its work; 0 when none is due.
    public long ticket(int t) {
        return w[t * WORDS + TICKET];
    }

    public void setTicket(int t, long ticket) {
        w[t * WORDS + TICKET] = ticket;
    }

    /// Work that it could not finish before it lost its CPU, nanoseconds.
    public long left(int t) {
        return w[t * WORDS + LEFT];
    }

    public void setLeft(int t, long nanos) {
        w[t * WORDS + LEFT] = nanos;
    }

    public long endsAt(int t) {
        return w[t * WORDS + ENDS_AT];
    }

    public void setEndsAt(int t, long time) {
        w[t * WORDS + ENDS_AT] = time;
    }

    public long vruntime(int t) {
        return w[t * WORDS + VRUNTIME];
    }

    public void setVruntime(int t, long vruntime) {
        w[t * WORDS + VRUNTIME] = vruntime;
    }

    /// When its virtual run time was brought up to date.
    public long updatedAt(int t) {
        return w[t * WORDS + UPDATED_AT];
    }

    public void setUpdatedAt(int t, long time) {
        w[t * WORDS + UPDATED_AT] = time;
    }

    /// Whether its time counts as user time.
    public boolean isUser(int t) {
        return w[t * WORDS + USER] != 0;
    }

    public void setUser(int t, boolean user) {
        w[t * WORDS + USER] = user ? 1 : 0;
    }

    /// Since when it has been in its present state: running, runnable, waiting.
    public long since(int t) {
        return w[t * WORDS + SINCE];
    }

    public void setSince(int t, long time) {
        w[t * WORDS + SINCE] = time;
    }

    /// When it took its place in the queue of a lock.
    public long queuedAt(int t) {
        return w[t * WORDS + QUEUED_AT];
    }

    public void setQueuedAt(int t, long time) {
        w[t * WORDS + QUEUED_AT] = time;
    }

    /// The ticket of the timer that will wake it; 0 when none is set.
    public long timer(int t) {
        return w[t * WORDS + TIMER];
    }

    public void setTimer(int t, long ticket, long at) {
        w[t * WORDS + TIMER] = ticket;
        w[t * WORDS + TIMER_AT] = at;
    }

    public void clearTimer(int t) {
        w[t * WORDS + TIMER] = 0;
    }

    /// When its timer goes off.
    public long timerAt(int t) {
        return w[t * WORDS + TIMER_AT];
    }
}
