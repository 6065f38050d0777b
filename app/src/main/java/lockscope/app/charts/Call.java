package lockscope.app.charts;

/// A call of copy_net_ns.
///
/// @param task counted from 1
/// @param count which call of its task, from 1
/// @param begin nanoseconds
/// @param end nanoseconds; of a call that has not returned, where reading stopped
/// @param waitNanos how long it waited, for locks, RCU, timers and a CPU together
public record Call(int task, int count, long begin, long end, long waitNanos) {}
