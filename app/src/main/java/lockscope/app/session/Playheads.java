package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;

/// How the playheads of several runs go together.
public enum Playheads {
    /// All are at the same time; a run that is over stays at its end.
    TIME,
    /// All have finished as many calls of copy_net_ns as the first run has at its playhead.
    WORK;

    /// Where each run is.
    ///
    /// @param nanos where the first one is
    /// @param horizonNanos beyond it no run is shown
    List<Long> times(List<RunView> runs, long nanos, long horizonNanos) {
        List<Long> times = new ArrayList<>();
        for (RunView run : runs) {
            long time = switch (this) {
                case TIME -> nanos;
                case WORK -> run.equals(runs.getFirst()) ? nanos : same(runs.getFirst(), nanos, run);
            };
            times.add(Math.min(Math.min(time, horizonNanos), run.endNanos()));
        }
        return times;
    }

    private static long same(RunView first, long nanos, RunView other) {
        int calls = first.callsUntil(nanos);
        return calls == 0 ? Math.min(nanos, Math.max(0, other.timeOfCall(1) - 1)) : other.timeOfCall(calls);
    }
}
