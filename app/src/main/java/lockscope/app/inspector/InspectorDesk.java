package lockscope.app.inspector;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lockscope.app.figure.Datum;
import lockscope.app.session.Moment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.engine.run.Cell;
import lockscope.engine.run.Cells;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/// What is selected, under the hood: its words at the playhead, and its history. With nothing selected it is the
/// strategy's global words.
public final class InspectorDesk {
    private static final Datum GLOBALS = Datum.of(Datum.Subject.STRATEGY, 0);

    private final Session session;
    private final ReadOnlyObjectWrapper<List<Cell>> cells = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Happened>> history = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Key known;
    private boolean shown;

    private record Key(RunView run, Datum thing, long horizon) {}

    public InspectorDesk(Session session) {
        this.session = session;
        session.toldProperty().subscribe(_ -> read());
        session.selectedProperty().subscribe(_ -> read());
    }

    /// Its words at the playhead.
    public ReadOnlyObjectProperty<List<Cell>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    /// What happened to it, up to the horizon.
    public ReadOnlyObjectProperty<List<Happened>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// What is looked at.
    public Datum thing() {
        Datum selected = session.selectedProperty().get();
        return selected == null ? GLOBALS : selected;
    }

    /// The memory it is read from; null before anything ran.
    public @Nullable Snapshot snapshot() {
        Moment moment = session.toldProperty().get();
        int run = thing().run();
        return run < moment.snapshots().size() ? moment.snapshots().get(run) : null;
    }

    /// Nothing is read while nobody looks.
    void setShown(boolean on) {
        shown = on;
        read();
    }

    private void read() {
        Snapshot snapshot = snapshot();
        if (!shown || snapshot == null) {
            return;
        }
        Datum thing = thing();
        cells.set(words(snapshot.cells(), thing));
        RunView run = session.toldProperty().get().experiment().runs().get(thing.run());
        long horizon = Math.min(session.playback().horizon(), run.endNanos());
        Key key = new Key(run, thing.thing(), horizon);
        if (key.equals(known) || session.playback().playingProperty().get()) {
            return;
        }
        known = key;
        session.work(() -> Histories.of(run.program(), run.rows(), thing, horizon), found -> {
            if (key.equals(known)) {
                history.set(found);
            }
        });
    }

    private static List<Cell> words(Cells cells, Datum thing) {
        return switch (thing.subject()) {
            case TASK -> cells.ofTask(thing.index());
            case CPU -> cells.ofCpu(thing.index());
            case LOCK -> cells.ofLock(thing.index());
            case NET -> cells.ofNet(thing.index());
            case GRACE_PERIOD -> cells.ofRcu();
            case STRATEGY -> cells.ofGlobals();
        };
    }

    void seek(long nanos) {
        session.playback().seek(nanos);
    }
}
