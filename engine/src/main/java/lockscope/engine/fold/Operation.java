package lockscope.engine.fold;

/// One thing that a task did, under a name: a call of a landmark routine, or all of the task.
///
/// @param routine the routine, -1 for the task as a whole
/// @param count which call of that routine by that task it is, from 1; the same in another run is its counterpart
/// @param begin nanoseconds
/// @param end nanoseconds; of one that is not over, where the fold stopped
/// @param isOver whether it returned, or its task ended
/// @param killed whether its task ended inside it, or after a fatal signal
/// @param waited how long was waited inside it for locks, RCU and workers, nanoseconds
public record Operation(
        int task, int routine, int count, long begin, long end, boolean isOver, boolean killed, long waited) {
    /// Whether it is going on at a time.
    public boolean covers(long nanos) {
        return begin <= nanos && (nanos < end || nanos == end && !isOver);
    }
}
