package lockscope.app.session;

import java.util.List;
import lockscope.app.stage.StageModel;
import lockscope.engine.run.Snapshot;

/// An experiment at one time.
///
/// @param snapshots the memory of each run
/// @param stages one per run
public record Moment(Experiment experiment, long nanos, List<Snapshot> snapshots, List<StageModel> stages) {
    public static final Moment NONE = new Moment(Experiment.NONE, 0, List.of(), List.of());

    public Moment {
        snapshots = List.copyOf(snapshots);
        stages = List.copyOf(stages);
    }
}
