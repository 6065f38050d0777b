package lockscope.engine.whatif;

/// What is asked: why a task waits at a moment, and what would have spared it that.
///
/// @param nanos the moment, since the start
/// @param horizonNanos nothing after it is looked at, in any run
public record Question(int task, long nanos, long horizonNanos) {}
