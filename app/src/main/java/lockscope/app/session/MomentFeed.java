package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lockscope.app.stage.StageModel;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/// Works out moments in the background, always the newest that was asked for; older wishes are dropped.
final class MomentFeed {
    private record Wish(Experiment experiment, long nanos, List<Long> times) {}

    private final Executor background;
    private final Executor ui;
    private final Consumer<Moment> taker;
    private final AtomicReference<@Nullable Wish> newest = new AtomicReference<>();

    MomentFeed(Executor background, Executor ui, Consumer<Moment> taker) {
        this.background = background;
        this.ui = ui;
        this.taker = taker;
    }

    /// @param nanos the playhead
    /// @param times where each run is to be, nanoseconds
    void ask(Experiment experiment, long nanos, List<Long> times) {
        if (newest.getAndSet(new Wish(experiment, nanos, times)) == null) {
            background.execute(this::answer);
        }
    }

    private void answer() {
        Wish wish = newest.getAndSet(null);
        if (wish == null) {
            return;
        }
        List<Snapshot> snapshots = new ArrayList<>();
        List<StageModel> stages = new ArrayList<>();
        List<RunView> runs = wish.experiment().runs();
        for (int i = 0; i < runs.size(); i++) {
            RunView run = runs.get(i);
            Snapshot snapshot = run.at(wish.times().get(i));
            snapshots.add(snapshot);
            stages.add(run.stage(snapshot));
        }
        Moment moment = new Moment(wish.experiment(), wish.nanos(), wish.times(), snapshots, stages);
        ui.execute(() -> taker.accept(moment));
    }
}
