package lockscope.app.session;

import java.util.List;
import lockscope.app.stage.StageModel;

/// The stages of an experiment at one time.
///
/// @param stages one per run
public record Moment(Experiment experiment, long nanos, List<StageModel> stages) {
    public static final Moment NONE = new Moment(Experiment.NONE, 0, List.of());

    public Moment {
        stages = List.copyOf(stages);
    }
}
