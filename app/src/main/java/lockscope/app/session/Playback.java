package lockscope.app.session;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import lockscope.engine.SimTime;

/// The playhead: where it stands, how far it has ever been, how it moves.
public final class Playback {
    /// No edge.
    public static final long NONE = Long.MAX_VALUE;

    private final ReadOnlyLongWrapper playhead = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper seen = new ReadOnlyLongWrapper();
    private final LongProperty speed = new SimpleLongProperty(SimTime.MILLISECOND);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty showFuture = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper horizon = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper edge = new ReadOnlyLongWrapper(NONE);
    private NavigableSet<Long> stops = Collections.emptyNavigableSet();
    private Experiment experiment = Experiment.NONE;
    private double remainder;

    Playback() {
        showFuture.subscribe(this::updateHorizon);
    }

    /// Nanoseconds since the start of the runs.
    public ReadOnlyLongProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    public long playhead() {
        return playhead.get();
    }

    /// No picture tells of anything after it.
    public ReadOnlyLongProperty horizonProperty() {
        return horizon.getReadOnlyProperty();
    }

    public long horizon() {
        return horizon.get();
    }

    /// Nanoseconds, or steps, a second.
    public LongProperty speedProperty() {
        return speed;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /// Whether the whole run is shown at once; else what has been played.
    public BooleanProperty showFutureProperty() {
        return showFuture;
    }

    /// The moment beyond which nothing is told and nobody can go while a question is open; [#NONE] for none.
    public ReadOnlyLongProperty edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    /// Hides everything after that moment, whatever has been seen before; [#NONE] hides nothing.
    public void hideAfter(long nanos) {
        edge.set(nanos);
        if (playhead.get() > nanos) {
            playing.set(false);
            seek(nanos);
        }
        updateHorizon();
    }

    /// As if nothing after that moment had been shown yet.
    public void forgetAfter(long nanos) {
        seen.set(Math.min(seen.get(), nanos));
        seek(Math.min(playhead.get(), nanos));
        updateHorizon();
    }

    /// Moments at which playing stops by itself.
    public void stopAt(NavigableSet<Long> moments) {
        stops = Collections.unmodifiableNavigableSet(new TreeSet<>(moments));
    }

    /// Takes other runs; the playhead stays where it is as far as they last.
    ///
    /// @param afresh starts at 0, nothing seen yet, at a fitting speed
    void take(Experiment other, boolean afresh) {
        experiment = other;
        if (afresh) {
            seen.set(0);
            speed.set(Speed.fitting(other.endNanos(), other.axis()));
            playhead.set(0);
        }
        seek(playhead.get());
        updateHorizon();
    }

    /// Where one is, what was seen before, and how fast it goes.
    record Place(long playhead, long seen, long speed) {
        static final Place START = new Place(0, 0, SimTime.MILLISECOND);
    }

    Place place() {
        return new Place(playhead.get(), seen.get(), speed.get());
    }

    /// Goes on where one was in these runs before.
    void resume(Place before) {
        speed.set(before.speed());
        seek(before.seen());
        seek(before.playhead());
    }

    public void seek(long nanos) {
        long time = Math.clamp(nanos, 0, Math.max(0, Math.min(edge.get(), experiment.endNanos())));
        remainder = 0;
        seen.set(Math.max(seen.get(), time));
        updateHorizon();
        playhead.set(time);
    }

    private void updateHorizon() {
        horizon.set(Math.min(edge.get(), showFuture.get() ? NONE : seen.get()));
    }

    public void toStart() {
        playing.set(false);
        seek(0);
    }

    public void toEnd() {
        playing.set(false);
        seek(experiment.endNanos());
    }

    /// To the next event of any run.
    public void step() {
        playing.set(false);
        seek(experiment.nextEvent(playhead.get()));
    }

    public void stepBack() {
        playing.set(false);
        seek(experiment.previousEvent(playhead.get()));
    }

    /// To the next thing of that kind in any run; stays where it is when there is none.
    public void jump(Jump jump) {
        playing.set(false);
        seek(experiment.next(jump, playhead.get()));
    }

    public void jumpBack(Jump jump) {
        playing.set(false);
        seek(experiment.previous(jump, playhead.get()));
    }

    /// Starts or stops; at the end it starts over.
    public void togglePlaying() {
        if (!playing.get() && playhead.get() >= experiment.endNanos()) {
            seek(0);
        }
        playing.set(!playing.get());
    }

    /// Lets time pass while playing.
    ///
    /// @param seconds of the person who watches
    public void pass(double seconds) {
        if (!playing.get() || experiment.failed()) {
            return;
        }
        double nanos = seconds * speed.get() + remainder;
        long whole = (long) nanos;
        long target = playhead.get() + whole;
        Long stop = stops.higher(playhead.get());
        boolean stopped = stop != null && target >= stop;
        seek(stopped ? stop : target);
        remainder = nanos - whole;
        if (stopped || target >= Math.min(edge.get(), experiment.endNanos())) {
            playing.set(false);
        }
    }
}
