package lockscope.engine.fold;

import lockscope.engine.trace.WaitKind;

/// One wait of a task.
///
/// @param object the lock's index, the number of the grace period or work item
/// @param begin nanoseconds
/// @param end nanoseconds; of a wait that is not over, where the fold stopped
/// @param pc the line that waits, -1 for a wait of the machine's own
/// @param routine the landmark routine it happened in, -1 for none
/// @param killed whether a fatal signal ended it
public record Wait(int task, WaitKind kind, int object, long begin, long end, int pc, int routine, boolean killed) {
    public long nanos() {
        return end - begin;
    }
}
