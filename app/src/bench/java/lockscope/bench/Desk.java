package lockscope.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.session.Workers;
import lockscope.app.shell.Work;
import lockscope.app.window.MainWindow;
import lockscope.app.words.Words;

/// The whole window in full HD, used from another thread than its own.
final class Desk {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final long MINUTES = 5;
    /// Frames after which nothing moves any more.
    private static final int RESTING = 15;

    private final Session session;
    private final Scene scene;

    /// Must be called in the window's thread.
    Desk(Stage stage, Words words) {
        session = new Session(
                new Lab(new ShippedLibrary(), words),
                new Workers(worker("runs"), worker("moments"), worker("folds"), worker("trials"), Platform::runLater));
        MainWindow window = new MainWindow(session, words, new Work(worker("parts"), Platform::runLater));
        scene = new Scene(window.root(), WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before != 0) {
                    session.playback().pass((now - before) / 1e9);
                }
                before = now;
            }
        }.start();
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    Session session() {
        return session;
    }

    /// Opens a run; how many milliseconds later the first frame was ready that shows it.
    double open(Setup setup) throws Exception {
        return firstFrame(
                () -> session.choose(setup),
                () -> !session.busyProperty().get() && session.setup().equals(setup) && isThere());
    }

    /// Changes something; how many milliseconds later the first frame was ready that shows the stages at the new playhead.
    double firstFrame(Runnable change) throws Exception {
        return firstFrame(change, this::isThere);
    }

    private double firstFrame(Runnable change, BooleanSupplier isThere) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Shown shown = new Shown(isThere, ready::countDown);
        PerformanceTracker frames = call(() -> {
            PerformanceTracker tracker = PerformanceTracker.getSceneTracker(scene);
            // once the picture is ready it only has to be handed to the screen
            tracker.setOnRenderedFrameTask(shown::rendered);
            scene.addPostLayoutPulseListener(shown);
            shown.begin();
            change.run();
            return tracker;
        });
        if (!ready.await(MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("no frame shows it");
        }
        call(() -> {
            frames.setOnRenderedFrameTask(null);
            scene.removePostLayoutPulseListener(shown);
            return null;
        });
        return shown.millis();
    }

    /// Changes something and waits until the stages at the new playhead can be seen.
    void go(Runnable change) throws Exception {
        call(() -> {
            change.run();
            return null;
        });
        seen();
    }

    private void seen() throws Exception {
        until(this::isThere);
        // the first of them draws, the second begins when that is done
        pulses(2);
    }

    private boolean isThere() {
        return session.momentProperty().get().experiment().equals(session.experiment())
                && session.momentProperty().get().nanos() == session.playback().playhead();
    }

    /// Does something at so many frames; how often stages arrived meanwhile.
    int frames(int count, IntConsumer change) throws Exception {
        int[] done = {0, 0};
        Subscription arrivals = call(() -> session.momentProperty().subscribe(_ -> done[1]++));
        until(() -> {
            if (done[0] < count) {
                change.accept(done[0]);
            }
            return done[0]++ >= count;
        });
        call(() -> {
            arrivals.unsubscribe();
            return null;
        });
        return done[1];
    }

    /// Waits for so many pulses.
    void pulses(int count) throws Exception {
        int[] left = {count + 1};
        until(() -> left[0]-- <= 0);
    }

    /// Asks at every pulse, in the window's thread.
    private void until(BooleanSupplier reached) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (reached.getAsBoolean()) {
                    stop();
                    latch.countDown();
                }
            }
        };
        Platform.runLater(timer::start);
        if (!latch.await(MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nothing to be seen: "
                    + call(() -> session.problemProperty().get()));
        }
    }

    <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// Rows of all runs that are shown.
    long events() throws Exception {
        return call(() -> session.experiment().runs().stream()
                .mapToLong(run -> run.rows().end())
                .sum());
    }

    long endNanos() throws Exception {
        return call(() -> session.experiment().endNanos());
    }

    /// No motion is left to be shown.
    void rest() throws Exception {
        pulses(RESTING);
    }
}
