package lockscope.engine.fold;

import java.util.List;
import lockscope.engine.trace.WaitKind;

/// A run in numbers. All times are nanoseconds.
///
/// @param simulated when the last foreground task ended; when one never did, where the run stopped
/// @param finished whether every foreground task ended
/// @param cpu how the CPU time splits up
/// @param created namespaces that went live
/// @param freed namespaces that died and were freed
/// @param gracePeriods normal grace periods that ended
/// @param expedited expedited grace periods that ended
/// @param batches what cleanup_net took
/// @param creations the calls of copy_net_ns that returned or still wait
/// @param creationWaits their waits for locks: one value for each call that waited for a lock at all, its whole
/// @param deaths from death to freedom, and how many were dead
/// @param locks by index in the program
/// @param holds by lock and by the landmark routine that took it
/// @param waits by the line that waits
public record Summary(
        long simulated,
        boolean finished,
        CpuTime cpu,
        long created,
        long freed,
        long gracePeriods,
        long expedited,
        Batching batches,
        long creations,
        Spread creationWaits,
        Deaths deaths,
        List<LockTotals> locks,
        List<RoutineHolds> holds,
        List<LineWaits> waits) {

    /// CPU time.
    ///
    /// @param user user mode, foreground tasks of the scenario
    /// @param system kernel mode, foreground tasks of the scenario
    /// @param background both, the scenario's background tasks
    /// @param machine both, the machine's own tasks: workers, the grace-period kthread
    public record CpuTime(long user, long system, long background, long machine) {}

    /// Batches of dead namespaces.
    ///
    /// @param count those that held at least one
    /// @param empty runs of cleanup_net that found nothing to do
    /// @param nets the sum of their sizes
    public record Batching(long count, long empty, long nets, long largest) {
        /// The mean size in thousandths, rounded.
        public long meanThousandths() {
            return count == 0 ? 0 : (nets * 1000 + count / 2) / count;
        }
    }

    /// Dead namespaces.
    ///
    /// @param toFreedom from death (the count reaches 0) to the memory's return, for those that were freed
    /// @param most most of them at once
    /// @param atEnd how many were left
    /// @param deadNanos the time that each was dead, summed over all of them
    public record Deaths(Spread toFreedom, long most, long atEnd, long deadNanos) {}

    /// What happened to one lock.
    ///
    /// @param acquired how often it was taken
    /// @param contended how often a task had to wait for it
    /// @param waits the waits for it
    /// @param holds the holds, one for each holder
    /// @param heldWaitingForRcu how much of the holds their tasks spent waiting for grace periods and callbacks
    /// @param writerWaits those of the waits that wanted to write
    public record LockTotals(
            String name,
            long acquired,
            long contended,
            Totals waits,
            Totals holds,
            long heldWaitingForRcu,
            Totals writerWaits) {}

    /// Holds of a lock taken in one landmark routine.
    ///
    /// @param routine index of the routine, -1 for none of them
    public record RoutineHolds(int lock, int routine, Totals holds, long heldWaitingForRcu) {}

    /// Waits of one kind on one line.
    ///
    /// @param pc the line, -1 for a wait of the machine's own
    /// @param object what they waited for, of the first of them
    public record LineWaits(int pc, WaitKind kind, int object, Totals totals) {}
}
