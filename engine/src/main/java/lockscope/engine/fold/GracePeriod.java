package lockscope.engine.fold;

import java.util.List;
import lockscope.engine.trace.Quiescence;

/// One grace period.
///
/// @param number as RCU counts them; expedited ones are counted apart
/// @param begin nanoseconds
/// @param end nanoseconds; of one that is not over, where the fold stopped
/// @param over whether it ended
/// @param scans when the kthread looked for idle CPUs, with how many CPUs still owed
/// @param quiescences the CPUs in the order in which they were done with it
public record GracePeriod(
        int number,
        boolean expedited,
        long begin,
        long end,
        boolean over,
        List<Scan> scans,
        List<CpuQuiescence> quiescences) {

    public record Scan(long time, int owing) {}

    public record CpuQuiescence(int cpu, long time, Quiescence how) {}

    public long nanos() {
        return end - begin;
    }
}
