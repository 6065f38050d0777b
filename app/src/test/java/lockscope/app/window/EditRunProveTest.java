package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lockscope.app.explorer.Property;
import lockscope.app.explorer.Question;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.run.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole way of a learner through the window, with mouse and keyboard, everything in its own thread as in the
/// program.
class EditRunProveTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService runs = Executors.newSingleThreadExecutor();
    private final ExecutorService parts = Executors.newSingleThreadExecutor();
    private final Session session = new Session(new Lab(new ShippedLibrary(), WORDS), runs, runs, Platform::runLater);

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Robot robot;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    @BeforeEach
    void open() throws Exception {
        Toolkit.call(() -> {
            window = new MainWindow(session, WORDS, new Work(parts, Platform::runLater));
            stage = new Stage();
            stage.setScene(new Scene(window.root(), 980, 900));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            robot = new Robot();
            session.choose(Setup.OPENING);
            return stage;
        });
        until(() -> !session.experiment().failed() && !session.busyProperty().get());
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            window.explorer().cancel();
            stage.close();
            return stage;
        });
        runs.shutdownNow();
        parts.shutdownNow();
    }

    /// Waits until it is so.
    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Toolkit.call(condition)) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void press(KeyCode key, KeyCode... held) throws Exception {
        Toolkit.call(() -> {
            for (KeyCode modifier : held) {
                robot.keyPress(modifier);
            }
            robot.keyType(key);
            for (KeyCode modifier : held) {
                robot.keyRelease(modifier);
            }
            return key;
        });
    }

    private void click(Callable<Node> find) throws Exception {
        Toolkit.call(() -> {
            window.root().applyCss();
            window.root().layout();
            Node node = find.call();
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
            robot.mouseClick(MouseButton.PRIMARY);
            return node;
        });
    }

    private TextArea text() throws Exception {
        return Toolkit.call(() -> (TextArea) window.root().lookup(".code-text"));
    }

    private void open(String command) throws Exception {
        Toolkit.call(() -> window.shell().commands().get(command).perform());
    }

    /// Opens the editor on net_mutex with Ctrl+E and puts the caret at the beginning of a line.
    private void editAt(String line) throws Exception {
        press(KeyCode.E, KeyCode.CONTROL);
        until(() -> window.root().lookup(".code-text") instanceof TextArea area && area.isFocused());
        TextArea area = text();
        Toolkit.call(() -> {
            area.positionCaret(area.getText().indexOf(line));
            return null;
        });
        assertThat(atCaret(area)).startsWith(line);
    }

    private static String atCaret(TextArea area) throws Exception {
        return Toolkit.call(() -> area.getText().substring(area.getCaretPosition()));
    }

    @Test
    void a_line_is_broken_found_run_explored_and_the_broken_rule_walked() throws Exception {
        editAt("    synchronize_rcu();");
        TextArea area = text();

        press(KeyCode.X);
        until(() -> window.root().lookup(".findings") instanceof ListView<?> list
                && list.isVisible()
                && list.getItems().toString().contains("line"));
        press(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> WORDS.say("editor.not-run").equals(firstWord(".editor-said")));
        assertThat(session.setup()).isEqualTo(Setup.OPENING);

        press(KeyCode.HOME);
        press(KeyCode.END, KeyCode.SHIFT);
        press(KeyCode.DELETE);
        assertThat(area.getText()).doesNotContain("synchronize_rcu();   ");
        press(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> session.setup().strategies().contains("my_net_mutex")
                && !session.busyProperty().get());
        assertThat(session.experiment().runs()).hasSize(2);

        press(KeyCode.ENTER, KeyCode.CONTROL, KeyCode.SHIFT);
        until(() -> session.experiment().isReplay());
        assertThat(window.explorer().findings().getFirst().rule()).isEqualTo("I4");
        long steps = session.experiment().endNanos();
        assertThat(session.playback().playhead()).isEqualTo(steps);
        assertThat(session.experiment().runs().getFirst().outcome()).isEqualTo(Outcome.VIOLATION);

        press(KeyCode.ESCAPE);
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        assertThat(session.playback().playhead()).isEqualTo(steps - 2);
        press(KeyCode.RIGHT);
        assertThat(session.playback().playhead()).isEqualTo(steps - 1);
        until(() -> session.momentProperty().get().nanos() == steps - 1);
        assertThat(session.momentProperty().get().snapshots()).hasSize(1);
    }

    private String firstWord(String style) {
        Node node = window.root().lookup(style);
        String said = node instanceof Label label ? label.getText() : "";
        return said.contains(":") ? said.substring(0, said.indexOf(':')) : said;
    }

    @Test
    void an_exploration_is_given_up_with_the_mouse() throws Exception {
        open("explore");
        Toolkit.call(() -> {
            window.explorer().questionProperty().set(new Question("large/four-creators", "pre_exit", Property.ALL));
            return window;
        });
        Callable<Node> explore = () -> window.root().lookup(".question-row .primary");
        click(explore);
        until(() -> window.explorer().saidProperty().get().contains("states a second"));
        click(explore);
        until(() -> !window.explorer().runningProperty().get());
        assertThat(window.explorer().saidProperty().get()).contains("Not decided: cancelled");
    }

    @Test
    void the_scheduler_is_played_by_mouse_and_other_ways_are_kept() throws Exception {
        open("walk-by-hand");
        until(() -> !window.explorer().turnsProperty().get().isEmpty());
        click(() -> window.root().lookupAll(".way-tabs .toggle-button").stream()
                .reduce((a, b) -> b)
                .orElseThrow());
        Thread.sleep(3000);
        for (int step = 1; step <= 3; step++) {
            int now = step;
            click(() -> window.root().lookup(".turn-button"));
            until(() -> session.playback().playhead() == now
                    && window.explorer().turnsProperty().get().size() > 2);
        }
        press(KeyCode.LEFT);
        until(() -> session.playback().playhead() == 2);
        click(() -> window.root().lookupAll(".turn-button").stream()
                .reduce((a, b) -> b)
                .orElseThrow());
        until(() -> window.explorer().walksProperty().get().walks().size() == 2);
        assertThat(window.explorer().walksProperty().get().shown().from()).isEqualTo(1);
        assertThat(window.explorer().walksProperty().get().shown().at()).isEqualTo(2);
    }
}
