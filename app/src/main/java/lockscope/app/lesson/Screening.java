package lockscope.app.lesson;

import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import org.jspecify.annotations.Nullable;

/// The scenes of a page while they are watched: where playing begins, stands still, and is over.
final class Screening {
    /// Told what becomes of a scene.
    interface Audience {
        /// @param state of the scene that is watched
        void sees(Showing scene, Showing.State state);
    }

    private final Session session;
    private final Projector projector;
    private final BooleanSupplier asking;
    private final Audience audience;
    private final ReadOnlyObjectWrapper<@Nullable Showing> showing = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty autoPause = new SimpleBooleanProperty(true);
    /// The scene that has to be watched before the page goes on, null for none.
    private @Nullable Showing gate;

    /// @param asking whether a question is open: nothing is shown meanwhile
    Screening(Session session, Projector projector, BooleanSupplier asking, Audience audience) {
        this.session = session;
        this.projector = projector;
        this.asking = asking;
        this.audience = audience;
        session.playback().playheadProperty().subscribe(_ -> follow());
        session.playback().playingProperty().subscribe(_ -> follow());
        autoPause.subscribe(_ -> stops());
    }

    /// The last scene that was offered or is watched again, null for none.
    ReadOnlyObjectProperty<@Nullable Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether playing stops where there is something to be said.
    BooleanProperty autoPauseProperty() {
        return autoPause;
    }

    void clear() {
        gate = null;
        showing.set(null);
    }

    /// Offers a scene that has to be watched next.
    void offer(Showing next) {
        gate = next;
        showing.set(next);
        projector.stand(next.source(), next.scene());
    }

    /// Plays the last scene from its beginning.
    void watch() {
        Showing next = showing.get();
        if (next != null) {
            watch(next);
        }
    }

    /// Plays a scene from its beginning; not while a question is open.
    void watch(Showing next) {
        if (asking.getAsBoolean()) {
            return;
        }
        showing.set(next);
        projector.stand(next.source(), next.scene());
        projector.whenReady(() -> {
            Playback playback = session.playback();
            playback.playingProperty().set(false);
            playback.seek(next.scene().from());
            begin(next);
            playback.playingProperty().set(true);
            follow();
        });
    }

    private void begin(Showing scene) {
        scene.begin();
        session.playback().speedProperty().set(scene.scene().speed());
        stops();
    }

    private void stops() {
        Showing now = showing.get();
        if (now != null) {
            session.playback().stopAt(now.stops(autoPause.get()));
        }
    }

    /// Plays on after a pause.
    void goOn() {
        session.playback().playingProperty().set(true);
    }

    /// Jumps to where playing would stop next.
    void skip() {
        Showing now = showing.get();
        if (now == null) {
            return;
        }
        Playback playback = session.playback();
        Long next = now.stops(autoPause.get()).higher(playback.playhead());
        playback.playingProperty().set(false);
        playback.seek(next == null ? now.scene().to() : next);
        follow();
    }

    private void follow() {
        Showing now = showing.get();
        if (now == null || now.state() == Showing.State.OVER || asking.getAsBoolean()) {
            return;
        }
        if (!projector.isShown()) {
            // somebody looks at something of their own meanwhile
            session.playback().stopAt(new TreeSet<>());
            return;
        }
        boolean playing = session.playback().playingProperty().get();
        if (now.state() == Showing.State.READY) {
            if (!playing) {
                return;
            }
            // somebody pressed the transport's button instead
            begin(now);
        }
        now.follow(session.playback().playhead(), playing, session.experiment().endNanos());
        Showing waits = gate;
        if (now.state() == Showing.State.OVER && waits != null && waits.state() == Showing.State.READY) {
            // an earlier scene was watched again while this one was offered
            showing.set(waits);
            audience.sees(waits, Showing.State.READY);
        } else {
            audience.sees(now, now.state());
        }
    }
}
