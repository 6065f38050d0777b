package lockscope.engine.fold;

/// One task holding one lock.
///
/// @param routine the landmark routine in which it was taken, -1 for none
/// @param begin nanoseconds
/// @param end nanoseconds; of a hold that is not over, where the fold stopped
/// @param rcuNanos how much of it the holder spent waiting for grace periods and callbacks
public record Hold(int lock, int task, LockMode mode, int routine, long begin, long end, long rcuNanos) {
    public long nanos() {
        return end - begin;
    }
}
