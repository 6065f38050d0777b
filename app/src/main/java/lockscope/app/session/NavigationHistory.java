package lockscope.app.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// Where somebody looked and what was noted there, to go back to. What one gesture does in many small moves is one step
/// back.
final class NavigationHistory {
    /// Moves of one kind that follow each other this fast are one gesture.
    private static final long GESTURE_NANOS = 700_000_000;
    private static final int MOST = 200;

    private final LongSupplier clock;
    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private String lastKind = "";
    private long lastAt;

    /// What an undo brings back.
    ///
    /// @param playhead where that was, if the step moves it; else negative
    record State(Viewport viewport, Notes notes, long playhead) {
        State(Viewport viewport, Notes notes) {
            this(viewport, notes, -1);
        }

        /// The same with the playhead, if the step from there to `other` moved it.
        private State like(State other, long here) {
            return new State(viewport, notes, other.playhead < 0 ? -1 : here);
        }
    }

    /// @param clock nanoseconds, for telling gestures apart
    NavigationHistory(LongSupplier clock) {
        this.clock = clock;
    }

    /// Remembers how things are before something is done.
    ///
    /// @param kind equal for the moves of one gesture; empty for something of its own
    void record(State now, String kind) {
        long at = clock.getAsLong();
        boolean goesOn = !kind.isEmpty() && kind.equals(lastKind) && at - lastAt < GESTURE_NANOS;
        lastKind = kind;
        lastAt = at;
        if (goesOn && !before.isEmpty()) {
            return;
        }
        before.push(now);
        undone.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
        any.set(true);
    }

    /// Whether there is anything to go back to.
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// What was before the last step, null when there was none.
    ///
    /// @param playhead where it is now
    @Nullable
    State undo(State now, long playhead) {
        lastKind = "";
        State back = before.poll();
        if (back != null) {
            undone.push(now.like(back, playhead));
        }
        any.set(!before.isEmpty());
        return back;
    }

    @Nullable
    State redo(State now, long playhead) {
        lastKind = "";
        State again = undone.poll();
        if (again != null) {
            before.push(now.like(again, playhead));
        }
        any.set(!before.isEmpty());
        return again;
    }

    void clear() {
        before.clear();
        undone.clear();
        lastKind = "";
        any.set(false);
    }
}
