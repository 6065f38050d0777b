package lockscope.engine.fold;

import java.util.List;

/// Where the simulated time of a run went, seen from the foreground task that ended last: its start, its CPU time and
/// its waits add up to [Summary#simulated] exactly.
///
/// @param task the one that ended last, 0 when the scenario has no foreground task
/// @param beforeStart until it started
/// @param user its time in user mode
/// @param system its time in the kernel
/// @param waits the rest, by cause
public record Elapsed(int task, long beforeStart, long user, long system, List<CauseSum> waits) {
    /// All of it.
    public long total() {
        long sum = beforeStart + user + system;
        for (CauseSum wait : waits) {
            sum = Math.addExact(sum, wait.nanos());
        }
        return sum;
    }
}
