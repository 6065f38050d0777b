package lockscope.app.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// JavaFX for tests: started once, asked from the test's thread.
///
/// What is thrown in a listener or a pulse reaches no caller: the next call fails with it.
public final class Toolkit {
    private static final AtomicReference<@Nullable Throwable> UNCAUGHT = new AtomicReference<>();

    private Toolkit() {}

    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            // another test has started it
            started.countDown();
        }
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX does not start");
        }
        Platform.setImplicitExit(false);
        Platform.runLater(
                () -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> UNCAUGHT.compareAndSet(null, e)));
    }

    /// Does work in the thread of the user interface.
    public static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        T result = task.get(300, TimeUnit.SECONDS);
        Throwable uncaught = UNCAUGHT.getAndSet(null);
        if (uncaught != null) {
            throw new IllegalStateException("uncaught in the thread of the user interface", uncaught);
        }
        return result;
    }
}
