package lockscope.app.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values on at once, but pauses after each: of those that come meanwhile only the newest is handed on. Belongs to
/// one thread.
final class Pacer<T> {
    private final Executor afterPause;
    private final Consumer<T> taker;
    private @Nullable T waiting;
    private boolean pauses;

    /// @param afterPause does things in the thread of the pacer, a while later
    Pacer(Executor afterPause, Consumer<T> taker) {
        this.afterPause = afterPause;
        this.taker = taker;
    }

    void take(T value) {
        if (pauses) {
            waiting = value;
            return;
        }
        pauses = true;
        taker.accept(value);
        afterPause.execute(this::go);
    }

    /// What waits is not wanted any more; the next one is handed on at once.
    void restart() {
        pauses = false;
        waiting = null;
    }

    private void go() {
        pauses = false;
        T next = waiting;
        waiting = null;
        if (next != null) {
            take(next);
        }
    }
}
