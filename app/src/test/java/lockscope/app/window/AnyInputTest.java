package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import lockscope.app.command.Command;
import lockscope.app.figure.Figure;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who presses, turns and drags everything, in windows of all sizes.
class AnyInputTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final int ACTIONS = 60;
    /// These ask for a file, or try every order of steps, which takes long where nothing is done in the background.
    private static final Set<String> ELSEWHERE = Set.of(
            "explore",
            "ask-explorer",
            "save-moment",
            "open-file",
            "open-recent",
            "open-listing",
            "progress-export",
            "progress-merge");

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_is_pressed_in_a_window_of_any_size_it_still_shows_its_run(long seed) throws Exception {
        Session session = Toolkit.call(
                () -> new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run));
        MainWindow window = Toolkit.call(() -> {
            MainWindow made = new MainWindow(session, WORDS);
            session.choose(Setup.OPENING);
            assertThat(new Scene(made.root(), 1280, 720).getRoot()).isEqualTo(made.root());
            return made;
        });
        Random random = new Random(seed);
        for (int i = 0; i < ACTIONS; i++) {
            Toolkit.call(() -> {
                act(window, random);
                layOut(window);
                return null;
            });
        }
        Toolkit.call(() -> {
            window.shell().layers().close();
            window.root().resize(1280, 720);
            layOut(window);
            assertThat(session.problemProperty().get()).isEmpty();
            assertThat(session.experiment().failed()).isFalse();
            assertThat(panes(window.root())).isNotEmpty().allSatisfy(pane -> {
                Figure shown = pane.shown();
                assertThat(shown == null || shown.width() <= 1280).isTrue();
            });
            return null;
        });
    }

    private static void layOut(MainWindow window) {
        window.root().applyCss();
        window.root().layout();
    }

    private static void act(MainWindow window, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> command(window.shell(), random);
            case 3, 4 -> click(window, random);
            case 5 -> turn(window, random);
            case 6 -> window.root().resize(800 + random.nextInt(3041), 500 + random.nextInt(1661));
            default -> {
                Session session = window.session();
                session.playback()
                        .seek((long) (random.nextDouble() * session.experiment().endNanos()));
            }
        }
    }

    private static void command(Shell shell, Random random) {
        List<Command> enabled = shell.commands().in(shell.modeProperty().get()).stream()
                .filter(command -> command.enabled().get() && !ELSEWHERE.contains(command.id()))
                .toList();
        enabled.get(random.nextInt(enabled.size())).perform();
    }

    private static void click(MainWindow window, Random random) {
        List<FigurePane> panes = panes(window.root());
        if (panes.isEmpty()) {
            return;
        }
        FigurePane pane = panes.get(random.nextInt(panes.size()));
        double x = random.nextDouble() * pane.getWidth();
        double y = random.nextDouble() * pane.getHeight();
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(
                    pane,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
                            random.nextInt(4) == 0,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            true,
                            new PickResult(pane, x, y)));
        }
    }

    private static void turn(MainWindow window, Random random) {
        List<FigurePane> panes = panes(window.root());
        if (panes.isEmpty()) {
            return;
        }
        FigurePane pane = panes.get(random.nextInt(panes.size()));
        double x = random.nextDouble() * pane.getWidth();
        double y = random.nextDouble() * pane.getHeight();
        double way = random.nextBoolean() ? 40 : -40;
        Event.fireEvent(
                pane,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        random.nextInt(4) == 0,
                        random.nextBoolean(),
                        false,
                        false,
                        false,
                        false,
                        0,
                        way,
                        0,
                        way,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(pane, x, y)));
    }

    /// Those that can be seen.
    private static List<FigurePane> panes(Node root) {
        List<FigurePane> panes = new ArrayList<>();
        for (Node node : root.lookupAll(".figure-pane")) {
            boolean seen = true;
            for (Node up = node; up != null; up = up.getParent()) {
                seen &= up.isVisible();
            }
            if (seen && node instanceof FigurePane pane) {
                panes.add(pane);
            }
        }
        return panes;
    }
}
