package lockscope.app.charts;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// The chart that is looked at: read anew when runs, horizon or the chosen range change.
public final class ChartDesk {
    private final Session session;
    private final TimelineDesk timeline;
    private final ObjectProperty<ChartKind> kind = new SimpleObjectProperty<>(ChartKind.WAITS);
    private final ReadOnlyObjectWrapper<@Nullable Read> read = new ReadOnlyObjectWrapper<>();
    private @Nullable Key known;
    private boolean shown;

    private record Key(List<RunView> runs, ChartKind kind, Span span) {}

    /// What was read, of which runs.
    public record Read(List<RunView> runs, ChartModel model) {}

    public ChartDesk(Session session, TimelineDesk timeline) {
        this.session = session;
        this.timeline = timeline;
        session.experimentProperty().subscribe(_ -> read());
        session.playback().horizonProperty().subscribe(_ -> read());
        session.playback().playingProperty().subscribe(_ -> read());
        timeline.rangeProperty().subscribe(_ -> read());
        kind.subscribe(_ -> read());
    }

    public ObjectProperty<ChartKind> kindProperty() {
        return kind;
    }

    /// Null until something was read.
    public ReadOnlyObjectProperty<@Nullable Read> readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Nothing is read while nobody looks.
    public void setShown(boolean on) {
        shown = on;
        read();
    }

    private Span span() {
        Viewport range = timeline.rangeProperty().get();
        long horizon =
                Math.min(session.playback().horizon(), session.experiment().endNanos());
        boolean all = horizon >= session.experiment().endNanos();
        return new Span(
                range == null ? 0 : range.fromNanos(),
                range == null ? Long.MAX_VALUE : range.toNanos(),
                all ? Long.MAX_VALUE : horizon);
    }

    private void read() {
        List<RunView> runs = session.experiment().runs();
        boolean looked = shown && !session.playback().playingProperty().get();
        if (!looked || runs.isEmpty()) {
            return;
        }
        if (session.experiment().isReplay()) {
            known = null;
            read.set(null);
            return;
        }
        Key key = new Key(runs, kind.get(), span());
        if (key.equals(known)) {
            return;
        }
        known = key;
        session.work(() -> ChartModel.of(key.kind(), runs, key.span()), next -> {
            if (key.equals(known)) {
                read.set(new Read(runs, next));
            }
        });
    }
}
