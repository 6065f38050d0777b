package lockscope.app.session;

import java.util.List;
import lockscope.app.stage.StageModel;
import lockscope.engine.run.Snapshot;

/// An experiment at one time.
///
/// @param nanos the playhead, which may be beyond the end of a run
/// @param times where each run is, nanoseconds
/// @param snapshots the memory of each run
/// @param stages one per run
public record Moment(
        Experiment experiment, long nanos, List<Long> times, List<Snapshot> snapshots, List<StageModel> stages) {
    public static final Moment NONE = new Moment(Experiment.NONE, 0, List.of(), List.of(), List.of());

    public Moment {
        times = List.copyOf(times);
        snapshots = List.copyOf(snapshots);
        stages = List.copyOf(stages);
    }
}
