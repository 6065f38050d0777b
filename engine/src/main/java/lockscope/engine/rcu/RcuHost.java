package lockscope.engine.rcu;

import lockscope.engine.trace.TraceKind;

/// What the timed RCU asks of the machine around it. CPUs are counted from 0, times are nanoseconds.
public interface RcuHost {
    long now();

    /// The CPU that the task runs on, or ran on last.
    int cpuOf(int task);

    /// The task on a CPU; 0 when it idles.
    int current(int cpu);

    boolean inUserMode(int cpu);

    /// How often the CPU turned idle so far (the kernel's dynticks counter).
    long idleEntries(int cpu);

    /// A task has what it waited for.
    void satisfy(int task);

    /// Makes the grace-period kthread runnable.
    void wakeKthread();

    /// Lets the kthread, which is about to sleep, wake at a time at the latest.
    void wakeKthreadAt(long time);

    /// Takes time from whatever runs on the CPU.
    void interrupt(int cpu, long nanos);

    /// A CPU has callbacks: it must not stop its tick, not even when it idles.
    void keepTicking(int cpu);

    /// The CPU's ksoftirqd has work.
    void wakeSoftirqd(int cpu);

    /// Asks the CPU to turn to another task soon.
    void reschedule(int cpu);

    boolean needsResched(int cpu);

    /// Lets [TreeRcu#expeditedDue] be called at a time.
    void expeditedAt(long time);

    /// A task queues a callback on a CPU; `net` is the reference it will run with.
    void queued(long net, int task, int cpu);

    /// A callback runs; `net` is the reference it was queued with.
    void invoke(long net, int cpu);

    void record(TraceKind kind, int task, int cpu, int object, int value);
}
