package lockscope.app.tally;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lockscope.app.session.Experiment;
import lockscope.app.session.Session;
import lockscope.app.stage.Statistic;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The number somebody asks about, worked out anew as the playhead moves.
public final class TallyDesk {
    private final Session session;
    private final Words words;
    private final ReadOnlyObjectWrapper<@Nullable Tally> tally = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private Runnable reveal = () -> {};
    private long newest;

    /// A number of a stage.
    public record Asked(Statistic statistic, int run) {}

    public TallyDesk(Session session, Words words) {
        this.session = session;
        this.words = words;
        session.toldProperty().subscribe(_ -> count());
        session.experimentProperty().subscribe(_ -> {
            if (asked.get() == null) {
                clear();
            }
        });
    }

    /// What is shown of it; null when nobody asks.
    public ReadOnlyObjectProperty<@Nullable Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// The number of a stage that is asked about; null when it is another one.
    public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Whoever shows tallies hears that somebody wants to see one.
    public void setReveal(Runnable other) {
        reveal = other;
    }

    /// Asks about a number of a stage, at the playhead and as it moves.
    public void ask(Statistic statistic, int run) {
        asked.set(new Asked(statistic, run));
        count();
        reveal.run();
    }

    /// Asks about any other number.
    ///
    /// @param work counts its events, in the background
    public void ask(Supplier<Tally> work) {
        asked.set(null);
        long mine = ++newest;
        session.work(work, found -> take(found, mine));
        reveal.run();
    }

    /// Asks about nothing.
    public void clear() {
        newest++;
        asked.set(null);
        tally.set(null);
    }

    private void count() {
        Asked now = asked.get();
        Experiment experiment = session.toldProperty().get().experiment();
        if (now == null || session.playback().playingProperty().get()) {
            return;
        }
        if (now.run() >= experiment.runs().size()) {
            clear();
            return;
        }
        long mine = ++newest;
        Words counted = words.on(experiment.axis());
        long nanos = session.toldProperty().get().times().get(now.run());
        session.work(
                () -> new Tallies(experiment.runs().get(now.run()), now.run(), counted).of(now.statistic(), nanos),
                found -> take(found, mine));
    }

    private void take(Tally found, long wish) {
        if (wish == newest) {
            tally.set(found);
        }
    }

    /// Goes to an event that it counts: playhead there, its lane selected.
    public void go(Counted event) {
        session.playback().playingProperty().set(false);
        session.playback().seek(event.nanos());
        if (event.datum() != null) {
            session.selectedProperty().set(event.datum());
        }
    }
}
