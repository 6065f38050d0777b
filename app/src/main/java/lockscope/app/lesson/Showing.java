package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A scene while it is watched.
final class Showing {
    /// How far it is.
    enum State {
        READY,
        PLAYING,
        PAUSED,
        OVER
    }

    private final OpenLesson source;
    private final Scene scene;
    private final boolean refutes;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyIntegerWrapper passed = new ReadOnlyIntegerWrapper();

    /// @param source the lesson that its runs come from
    /// @param refutes whether it shows why an answer is wrong
    Showing(OpenLesson source, Scene scene, boolean refutes) {
        this.source = source;
        this.scene = scene;
        this.refutes = refutes;
    }

    OpenLesson source() {
        return source;
    }

    Scene scene() {
        return scene;
    }

    boolean refutes() {
        return refutes;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// How many of the pauses have been reached.
    ReadOnlyIntegerProperty passedProperty() {
        return passed.getReadOnlyProperty();
    }

    List<Scene.Pause> passed() {
        return scene.pauses().subList(0, passed.get());
    }

    /// Where playing stops by itself.
    ///
    /// @param atPauses whether it does so before the end
    NavigableSet<Long> stops(boolean atPauses) {
        List<Long> stops = new ArrayList<>();
        if (atPauses) {
            scene.pauses().forEach(pause -> stops.add(pause.at()));
        }
        stops.add(scene.to());
        return new TreeSet<>(stops);
    }

    /// It begins, or begins again.
    void begin() {
        state.set(State.PLAYING);
    }

    /// Takes note of where the playhead is.
    ///
    /// @param end where the runs end, perhaps before the scene does
    void follow(long playhead, boolean playing, long end) {
        if (state.get() == State.READY) {
            return;
        }
        int reached = passed.get();
        while (reached < scene.pauses().size() && scene.pauses().get(reached).at() <= playhead) {
            reached++;
        }
        passed.set(reached);
        if (state.get() != State.OVER) {
            state.set(playhead >= Math.min(scene.to(), end) ? State.OVER : playing ? State.PLAYING : State.PAUSED);
        }
    }

    /// As if it had been watched to its end.
    void finish() {
        passed.set(scene.pauses().size());
        state.set(State.OVER);
    }
}
