package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @TempDir
    private Path directory;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            started.countDown();
        }
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        Platform.setImplicitExit(false);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-life",
                "three-creators",
                "unshare-storm",
                "module-arrives",
                "rcu-readers",
                "killed-while-waiting",
                "init-fails",
                "one-sync-op",
                "nested-read-in-init",
                "notifier-in-init"
            })
    void it_opens_with_every_standard_scenario(String scenario) throws Exception {
        Path file = directory.resolve(scenario + ".png");
        onFx(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                    .at(new Setup(scenario, Setup.OPENING.strategies(), Map.of()), 5 * SimTime.MILLISECOND);
            assertThat(picture.session().problemProperty().get()).isEmpty();
            assertThat(picture.session().momentProperty().get().stages()).hasSize(2);
            picture.write(file, 1280, 720);
            return null;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void it_looks_like_every_theme(Theme.Kind theme) throws Exception {
        Path file = directory.resolve(theme + ".png");
        onFx(() -> {
            new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                    .at(Setup.OPENING, 13 * SimTime.MILLISECOND)
                    .in(theme)
                    .write(file, 1024, 768);
            return null;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    @Test
    void keys_play_step_and_scrub() throws Exception {
        Session session = onFx(
                () -> new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run));
        Stage stage = onFx(() -> {
            session.choose(new Setup("unshare-storm", List.of("net_mutex"), Map.of()));
            Stage window = new Stage();
            window.setScene(new Scene(new MainWindow(session, WORDS).root(), 980, 720));
            window.show();
            return window;
        });
        onFx(() -> {
            Robot robot = new Robot();
            robot.keyType(KeyCode.RIGHT);
            return null;
        });
        long first = onFx(() -> session.playback().playhead());
        assertThat(first).isPositive();
        onFx(() -> {
            new Robot().keyType(KeyCode.LEFT);
            return null;
        });
        assertThat(onFx(() -> session.playback().playhead())).isLessThan(first);
        onFx(() -> {
            new Robot().keyType(KeyCode.SPACE);
            return null;
        });
        assertThat(onFx(() -> session.playback().playingProperty().get())).isTrue();
        onFx(() -> {
            Node axis = stage.getScene().getRoot().lookup(".timeline-figure");
            var middle = axis.localToScreen(axis.getLayoutBounds().getWidth() / 2, 44);
            Robot robot = new Robot();
            robot.mouseMove(middle.getX(), middle.getY());
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        assertThat(onFx(() -> session.playback().playingProperty().get())).isFalse();
        long end = session.experiment().endNanos();
        assertThat(onFx(() -> session.playback().playhead())).isBetween(end / 3, 2 * end / 3);
        onFx(() -> {
            new Robot().keyType(KeyCode.END);
            return null;
        });
        assertThat(onFx(() -> session.playback().playhead())).isEqualTo(end);
        onFx(() -> {
            stage.close();
            return null;
        });
    }
}
