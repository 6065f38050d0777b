package lockscope.engine.fold;

/// One run of cleanup_net.
///
/// @param number counted from 1
/// @param size how many dead namespaces it took, 0 when it found none
/// @param task the worker
/// @param began when the worker started, nanoseconds
/// @param taken when it took the batch
/// @param end when it was done; of one that is not over, where the fold stopped
/// @param lockNanos how long it waited for locks from `began` to `end`
/// @param rcuNanos how long it waited for grace periods and callbacks
/// @param over whether it was done
public record Batch(
        int number, int size, int task, long began, long taken, long end, long lockNanos, long rcuNanos, boolean over) {
    public long nanos() {
        return end - began;
    }
}
