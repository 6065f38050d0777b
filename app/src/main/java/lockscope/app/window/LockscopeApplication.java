package lockscope.app.window;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;

/// The program with its window: wires everything together and opens the first comparison, playing.
public final class LockscopeApplication extends Application {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /// Made by JavaFX.
    public LockscopeApplication() {}

    @Override
    public void start(Stage stage) {
        Words words = new Words(Locale.getDefault());
        Session session = new Session(
                new Lab(new ShippedLibrary(), words), worker("runs"), worker("moments"), Platform::runLater);
        MainWindow window = new MainWindow(session, words, new Work(worker("parts"), Platform::runLater));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                new Scene(window.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.setMinWidth(Math.min(MainWindow.LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MainWindow.LEAST_HEIGHT, screen.getHeight()));
        stage.setTitle(words.say("window.title"));
        stage.show();
        clock(session).start();
        session.playback().showFutureProperty().set(false);
        session.choose(Setup.OPENING);
        session.playback().playingProperty().set(true);
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Lets time pass on every pulse.
    static AnimationTimer clock(Session session) {
        return new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before != 0) {
                    session.playback().pass((now - before) / 1e9);
                }
                before = now;
            }
        };
    }
}
