package lockscope.app.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import lockscope.engine.SimTime;

/// The playhead: where it stands, how far it has ever been, how it moves.
public final class Playback {
    private final ReadOnlyLongWrapper playhead = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper seen = new ReadOnlyLongWrapper();
    private final LongProperty speed = new SimpleLongProperty(SimTime.MILLISECOND);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty showFuture = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper horizon = new ReadOnlyLongWrapper();
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

    public void seek(long nanos) {
        long time = Math.clamp(nanos, 0, Math.max(0, experiment.endNanos()));
        remainder = 0;
        seen.set(Math.max(seen.get(), time));
        updateHorizon();
        playhead.set(time);
    }

    private void updateHorizon() {
        horizon.set(showFuture.get() ? Long.MAX_VALUE : seen.get());
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
        seek(target);
        remainder = nanos - whole;
        if (target >= experiment.endNanos()) {
            playing.set(false);
        }
    }
}
