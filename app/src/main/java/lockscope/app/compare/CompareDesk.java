package lockscope.app.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Divergence;
import org.jspecify.annotations.Nullable;

/// The comparison of the first run with another one that is shown, worked out while it is looked at.
public final class CompareDesk {
    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable CompareModel> model = new ReadOnlyObjectWrapper<>();
    private final LongProperty threshold = new SimpleLongProperty(-1);
    private final IntegerProperty against = new SimpleIntegerProperty(1);
    private @Nullable Key known;
    private boolean shown;

    private record Key(RunView a, RunView b, long horizon) {}

    /// What the threshold of time can be; less than 0 asks for order and outcome.
    public static final List<Long> THRESHOLDS =
            List.of(-1L, 0L, 100 * SimTime.MICROSECOND, SimTime.MILLISECOND, 10 * SimTime.MILLISECOND);

    public CompareDesk(Session session) {
        this.session = session;
        session.experimentProperty().subscribe(_ -> read());
        session.playback().horizonProperty().subscribe(_ -> read());
        session.playback().playingProperty().subscribe(_ -> read());
        against.subscribe(_ -> read());
    }

    /// The comparison; null when there is only one run.
    public ReadOnlyObjectProperty<@Nullable CompareModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /// The pane that the first one is compared with, from 1; with two panes always the second.
    public IntegerProperty againstProperty() {
        return against;
    }

    /// By how much an event's time may differ, nanoseconds; less than 0 when order and outcome matter.
    public LongProperty thresholdProperty() {
        return threshold;
    }

    /// Nothing is worked out while nobody looks.
    void setShown(boolean on) {
        shown = on;
        read();
    }

    private void read() {
        Experiment experiment = session.experiment();
        if (!shown || session.playback().playingProperty().get()) {
            return;
        }
        if (experiment.runs().size() < 2 || experiment.isReplay()) {
            known = null;
            model.set(null);
            return;
        }
        RunView a = experiment.runs().getFirst();
        RunView b =
                experiment.runs().get(Math.min(against.get(), experiment.runs().size() - 1));
        Key key = new Key(a, b, Math.min(session.playback().horizon(), Math.max(a.endNanos(), b.endNanos())));
        if (key.equals(known)) {
            return;
        }
        known = key;
        session.work(() -> CompareModel.of(a, b, session.playback().horizon()), next -> {
            if (key.equals(known)) {
                model.set(next);
            }
        });
    }

    /// Where the runs part, by what was asked for; empty when they do not.
    public Optional<Divergence> divergence() {
        CompareModel now = model.get();
        if (now == null) {
            return Optional.empty();
        }
        return threshold.get() < 0 ? now.byOrder() : now.byTime(threshold.get());
    }

    /// What the numbers of the comparison count.
    CompareTallies tallies(CompareModel shown, Words words) {
        Key key = known;
        if (key == null) {
            throw new IllegalStateException("nothing is compared");
        }
        CompareTallies.Side a = new CompareTallies.Side(key.a(), 0);
        List<RunView> runs = session.experiment().runs();
        CompareTallies.Side b = new CompareTallies.Side(key.b(), Math.max(0, runs.indexOf(key.b())));
        return new CompareTallies(shown, a, b, session.playback().horizon(), words);
    }

    /// Moves the playhead to where the runs part.
    public void toDivergence() {
        divergence().ifPresent(found -> seek(Math.min(found.a(), found.b())));
    }

    void seek(long nanos) {
        session.playback().seek(nanos);
    }
}
