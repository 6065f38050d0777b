package lockscope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Wait;
import lockscope.engine.program.Program;

/// Reads what a run comes to at any time from what its trace says, without its memory.
public final class FlowReader {
    private static final int STEPS = 160;
    private static final int LAST = 6;
    /// How many seconds of the person who watches the curve shows.
    private static final long SECONDS = 6;

    private final Program program;
    private final LockWaits waits;
    private final Milestones milestones;
    private final Happenings happenings;
    private final IntFunction<String> taskNames;

    public FlowReader(
            Program program,
            LockWaits waits,
            Milestones milestones,
            Happenings happenings,
            IntFunction<String> taskNames) {
        this.program = program;
        this.waits = waits;
        this.milestones = milestones;
        this.happenings = happenings;
        this.taskNames = taskNames;
    }

    public Happenings happenings() {
        return happenings;
    }

    /// @param nanosPerSecond the speed at which it is played
    public FlowModel read(long nanos, long nanosPerSecond) {
        long span = Math.clamp(nanosPerSecond * SECONDS, 1, Math.max(1, nanos));
        List<Integer> queue = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            queue.add(waits.goingOn(nanos - span + Math.round((double) span * i / STEPS)));
        }
        int made = milestones.madeUntil(nanos);
        double rate = (double) (made - milestones.madeUntil(nanos - span)) / span * SimTime.SECOND;
        List<FlowModel.Ended> last = new ArrayList<>();
        for (Wait wait : waits.endedLast(nanos, LAST)) {
            TaskRef task = new TaskRef(wait.task(), taskNames.apply(wait.task()));
            last.add(
                    new FlowModel.Ended(task, program.locks().get(wait.object()).name(), wait.nanos()));
        }
        return new FlowModel(
                program.strategy(),
                StageReader.hero(waits, milestones, nanos),
                happenings.perSecond(nanos, nanosPerSecond),
                span,
                queue,
                milestones.gracePeriodsUntil(nanos),
                rate,
                last);
    }
}
