package lockscope.engine.program;

/// What the machine itself takes, in nanoseconds; lines of listings carry their own cost in [Code#costNanos].
///
/// @param wakeup from waking a sleeping task to its first step on an idle CPU
/// @param queueWork from `queue_work` to the worker's first step on an idle CPU
/// @param contextSwitch system time added when a CPU turns to another task
/// @param callback invoking one RCU callback in softirq
/// @param expedited an expedited grace period when no reader is in its way
/// @param gpKthread one pass of the grace-period kthread
public record Costs(long wakeup, long queueWork, long contextSwitch, long callback, long expedited, long gpKthread) {
    public static final Costs DEFAULT = new Costs(50_000, 40_000, 0, 1_000, 150_000, 5_000);
}
