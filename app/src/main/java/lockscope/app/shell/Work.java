package lockscope.app.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where parts of the window do what takes longer than a frame. A picture of the window does it at once, so that
/// nothing is missing from it.
///
/// @param background where it is done
/// @param ui where results are taken: the thread of the user interface
public record Work(Executor background, Executor ui) {
    /// Everything at once, in the thread that asks.
    public static final Work AT_ONCE = new Work(Runnable::run, Runnable::run);

    /// @param task what takes long; looks at nothing that the window changes
    /// @param taker takes its result in the thread of the user interface
    public <T> void later(Supplier<T> task, Consumer<T> taker) {
        background.execute(() -> {
            T result = task.get();
            ui.execute(() -> taker.accept(result));
        });
    }

    /// For what may take minutes and can be cancelled: a thread of its own, so that nothing has to wait for it.
    ///
    /// @param name of the thread
    public <T> void apart(String name, Supplier<T> task, Consumer<T> taker) {
        if (equals(AT_ONCE)) {
            later(task, taker);
            return;
        }
        Thread.ofPlatform().daemon().name(name).start(() -> {
            T result = task.get();
            ui.execute(() -> taker.accept(result));
        });
    }
}
