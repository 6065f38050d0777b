package lockscope.app.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values on a moment after they have come, and then pauses: of those that come meanwhile only the newest is handed
/// on. Belongs to one thread.
final class Pacer<T> {
    private final Executor afterMoment;
    private final Executor afterPause;
    private final Consumer<T> taker;
    private @Nullable T waiting;
    private boolean busy;

    /// @param afterMoment does things in the thread of the pacer, when something more urgent has been done
    /// @param afterPause does things in the thread of the pacer, a while later
    Pacer(Executor afterMoment, Executor afterPause, Consumer<T> taker) {
        this.afterMoment = afterMoment;
        this.afterPause = afterPause;
        this.taker = taker;
    }

    void take(T value) {
        waiting = value;
        if (!busy) {
            busy = true;
            afterMoment.execute(this::handOn);
        }
    }

    private void handOn() {
        T value = waiting;
        waiting = null;
        if (value != null) {
            taker.accept(value);
        }
        afterPause.execute(this::goOn);
    }

    private void goOn() {
        busy = false;
        T value = waiting;
        if (value != null) {
            take(value);
        }
    }
}
