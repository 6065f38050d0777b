package lockscope.app.window;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;
import lockscope.app.archive.Memory;
import lockscope.app.command.Mode;
import lockscope.app.export.WholeFile;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.session.Workers;
import lockscope.app.settings.ConfigFolder;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The program with its window: wires everything together and opens the first comparison, playing.
public final class LockscopeApplication extends Application {
    private static final Duration KEEPING = Duration.seconds(3);
    private static final String FIRST_LESSON = "1";

    private @Nullable Memory memory;
    private @Nullable MainWindow main;

    /// Made by JavaFX.
    public LockscopeApplication() {}

    /// Opens the window and returns when it has been closed.
    public static void open(Start start) {
        drawBackgroundsAfresh();
        Application.launch(LockscopeApplication.class, start.arguments().toArray(String[]::new));
    }

    /// Without a graphics card, stretching a kept picture of a panel costs more than half of a frame; drawing the panel
    /// costs a tenth of that. Must be called before JavaFX starts.
    public static void drawBackgroundsAfresh() {
        System.getProperties().putIfAbsent("prism.disableRegionCaching", "true");
    }

    @Override
    public void start(Stage stage) {
        Words words = new Words(Locale.getDefault());
        Session session = new Session(
                new Lab(new ShippedLibrary(), words),
                new Workers(worker("runs"), worker("moments"), worker("folds"), worker("trials"), Platform::runLater));
        MainWindow window = new MainWindow(session, words, new Work(worker("parts"), Platform::runLater));
        Memory remembered = window.remember(ConfigFolder.ofUser());
        memory = remembered;
        main = window;
        StagePlace place = new StagePlace(stage, remembered);
        stage.setScene(new Scene(window.root(), place.width(), place.height()));
        place.apply();
        stage.setTitle(words.say("window.title"));
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        window.shell().filesProperty().set(new DesktopFileChoice(stage));
        window.shell().modeProperty().subscribe(mode -> stage.setFullScreen(mode == Mode.PRESENT));
        // before the window is seen, so that its first picture is of what it shows
        begin(window, Start.of(getParameters().getNamed()), remembered);
        stage.show();
        clock(session).start();
        Timeline now = new Timeline(new KeyFrame(KEEPING, _ -> {
            remembered.keepUnsaved();
            window.watch().look();
        }));
        now.setCycleCount(Animation.INDEFINITE);
        now.play();
    }

    /// A lesson goes on where it was left; without one the last moment comes back, and at the first start of all there is
    /// the first lesson.
    private static void begin(MainWindow window, Start start, Memory memory) {
        Session session = window.session();
        Predicate<String> lessons = window.shell().lessonOpenerProperty().get();
        String left = memory.get(MainWindow.OPEN_LESSON);
        if (!start.isPlain()) {
            memory.put(MainWindow.OPEN_LESSON, "");
            window.open(start);
        } else if ((left.isEmpty() || !lessons.test(left)) && !memory.showLast() && !lessons.test(FIRST_LESSON)) {
            session.playback().showFutureProperty().set(false);
            session.choose(Setup.OPENING);
            session.playback().playingProperty().set(true);
        }
    }

    @Override
    public void stop() {
        if (memory != null) {
            try {
                memory.close();
            } catch (WholeFile.Unwritable e) {
                complain(String.valueOf(e.getMessage()));
            }
        }
        if (main != null) {
            try {
                main.keepProgress();
            } catch (IOException e) {
                complain(String.valueOf(e.getMessage()));
            }
        }
    }

    /// There is no window any more that could say it.
    private static void complain(String why) {
        System.err.println("error: " + why);
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
