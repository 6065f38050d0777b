package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.FigurePane;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineInputTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    private Session session;
    private TimelineDesk desk;
    private Stage stage;
    private FigurePane lanes;

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    @BeforeEach
    void open() throws Exception {
        session = Toolkit.call(
                () -> new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run));
        Session shown = session;
        MainWindow window = Toolkit.call(() -> {
            shown.choose(new Setup("unshare-storm", List.of("net_mutex"), Map.of()));
            return new MainWindow(shown, WORDS);
        });
        desk = window.shell().timeline();
        stage = Toolkit.call(() -> {
            Stage opened = new Stage();
            opened.setScene(new Scene(window.root(), 980, 760));
            opened.show();
            return opened;
        });
        Stage opened = stage;
        lanes = Toolkit.call(() -> (FigurePane) opened.getScene().getRoot().lookup(".timeline-figure"));
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
    }

    private void drag(double fromX, double fromY, double toX, double toY, MouseButton button) throws Exception {
        Robot robot = Toolkit.call(() -> {
            Robot mouse = new Robot();
            mouse.mouseMove(at(lanes, fromX, fromY));
            mouse.mousePress(button);
            return mouse;
        });
        for (int i = 1; i <= 4; i++) {
            double part = i / 4.0;
            Toolkit.call(() -> {
                robot.mouseMove(at(lanes, fromX + (toX - fromX) * part, fromY + (toY - fromY) * part));
                return null;
            });
        }
        Toolkit.call(() -> {
            robot.mouseRelease(button);
            return null;
        });
    }

    private static javafx.geometry.Point2D at(Node node, double x, double y) {
        return node.localToScreen(x, y);
    }

    private void wheel(double x, double y, double delta, boolean control) throws Exception {
        Toolkit.call(() -> {
            ScrollEvent event = new ScrollEvent(
                    ScrollEvent.SCROLL,
                    x,
                    y,
                    0,
                    0,
                    false,
                    control,
                    false,
                    false,
                    true,
                    false,
                    0,
                    delta,
                    0,
                    delta,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    new PickResult(lanes, x, y));
            lanes.fireEvent(event);
            return null;
        });
    }

    private void type(KeyCode key) throws Exception {
        Toolkit.call(() -> {
            new Robot().keyType(key);
            return null;
        });
    }

    @Test
    void a_drag_over_the_lanes_chooses_a_range_and_escape_lets_it_go() throws Exception {
        long playhead = session.playback().playhead();
        drag(400, 120, 600, 140, MouseButton.PRIMARY);
        Viewport range = desk.rangeProperty().get();
        assertThat(range).isNotNull();
        assertThat(range.span()).isPositive();
        assertThat(session.playback().playhead()).isEqualTo(playhead);
        type(KeyCode.ESCAPE);
        assertThat(desk.rangeProperty().get()).isNull();
    }

    @Test
    void ctrl_and_the_wheel_zoom_where_the_pointer_is_and_undo_leads_back() throws Exception {
        Viewport whole = session.viewportProperty().get();
        wheel(500, 150, 40, true);
        Viewport near = session.viewportProperty().get();
        assertThat(near.span()).isLessThan(whole.span());
        wheel(500, 150, -40, true);
        assertThat((double) session.viewportProperty().get().span()).isCloseTo((double) whole.span(), within(2.0));
        wheel(500, 150, 40, true);
        // one step back or three: what follows fast is one gesture
        Toolkit.call(() -> {
            desk.undo();
            desk.undo();
            desk.undo();
            return null;
        });
        assertThat(session.viewportProperty().get()).isEqualTo(whole);
    }

    @Test
    void the_plain_wheel_does_not_zoom() throws Exception {
        Viewport whole = session.viewportProperty().get();
        wheel(500, 150, -40, false);
        assertThat(session.viewportProperty().get()).isEqualTo(whole);
    }

    @Test
    void the_middle_button_moves_the_view() throws Exception {
        wheel(500, 150, 200, true);
        wheel(500, 150, 200, true);
        Viewport before = session.viewportProperty().get();
        drag(600, 150, 500, 150, MouseButton.MIDDLE);
        assertThat(session.viewportProperty().get().fromNanos()).isGreaterThan(before.fromNanos());
        assertThat(session.viewportProperty().get().span()).isEqualTo(before.span());
    }

    @Test
    void the_ruler_moves_the_playhead() throws Exception {
        drag(300, 46, 500, 46, MouseButton.PRIMARY);
        assertThat(desk.rangeProperty().get()).isNull();
        long end = session.experiment().endNanos();
        assertThat(session.playback().playhead()).isBetween(end / 4, 3 * end / 4);
    }

    @Test
    void the_name_of_a_lane_selects_its_task() throws Exception {
        Label name = (Label) Objects.requireNonNull(lanes.shown()).leaves().stream()
                .filter(mark -> mark instanceof Label label && label.text().equals("ns/2"))
                .findFirst()
                .orElseThrow();
        Toolkit.call(() -> {
            Robot robot = new Robot();
            double x = name.left() + 5 + lanes.getInsets().getLeft();
            double y = name.y() - 4 + lanes.getInsets().getTop();
            robot.mouseMove(at(lanes, x, y));
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        Datum selected = Toolkit.call(() -> session.selectedProperty().get());
        assertThat(selected).isEqualTo(name.tag().datum());
    }

    @Test
    void a_click_on_a_wait_goes_to_its_time_says_why_it_waits_and_can_be_taken_back() throws Exception {
        Toolkit.call(() -> {
            session.playback().toEnd();
            return null;
        });
        Box wait = (Box) Objects.requireNonNull(Toolkit.call(lanes::shown)).leaves().stream()
                .filter(mark -> mark instanceof Box box
                        && box.tag().datum() != null
                        && box.skin().equals(Skin.filled(Paint.fill(Role.WAITS_FOR_LOCK))))
                .findFirst()
                .orElseThrow();
        Datum asked = Objects.requireNonNull(wait.tag().datum());
        long end = session.playback().playhead();
        click(wait.x() + wait.width() / 2, wait.y() + wait.height() / 2);
        assertThat(session.selectedProperty().get()).isEqualTo(asked);
        assertThat(session.playback().playhead()).isBetween(asked.startNanos(), asked.endNanos() - 1);
        assertThat(foot()).contains("has waited", "for the mutex net_mutex, held by");
        Toolkit.call(() -> {
            button("Why?").fire();
            return null;
        });
        assertThat(foot()).startsWith("model");
        Toolkit.call(() -> {
            button("Back").fire();
            return null;
        });
        assertThat(session.playback().playhead()).isEqualTo(end);
        assertThat(Toolkit.call(() -> button("Back").isVisible())).isFalse();
    }

    private void click(double x, double y) throws Exception {
        Toolkit.call(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at(
                    lanes,
                    x + lanes.getInsets().getLeft(),
                    y + lanes.getInsets().getTop()));
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    private ButtonBase button(String text) {
        Parent root = stage.getScene().getRoot();
        return Stream.concat(root.lookupAll(".button").stream(), root.lookupAll(".hyperlink").stream())
                .filter(node -> node instanceof ButtonBase button && text.equals(button.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String foot() throws Exception {
        return Toolkit.call(() -> ((StatusBar) stage.getScene().getRoot().lookup(".status-bar")).getText());
    }

    @Test
    void focus_shows_what_is_chosen_and_again_the_whole_run() throws Exception {
        Viewport whole = session.viewportProperty().get();
        Toolkit.call(() -> {
            session.selectedProperty().set(new Datum(Datum.Subject.TASK, 2, 10_000_000, 20_000_000));
            desk.focus();
            return null;
        });
        Viewport near = session.viewportProperty().get();
        assertThat(near.fromNanos()).isBetween(1L, 10_000_000L);
        assertThat(near.toNanos()).isBetween(20_000_000L, 30_000_000L);
        Toolkit.call(() -> {
            desk.focus();
            return null;
        });
        assertThat(session.viewportProperty().get()).isEqualTo(whole);
    }

    @Test
    void notes_are_taken_back_and_done_again() throws Exception {
        Toolkit.call(() -> {
            session.playback().seek(5_000_000);
            desk.mark();
            session.playback().seek(9_000_000);
            desk.mark();
            return null;
        });
        assertThat(desk.notesProperty().get().distance()).isEqualTo(4_000_000);
        Toolkit.call(() -> {
            desk.undo();
            return null;
        });
        assertThat(desk.notesProperty().get().hasDistance()).isFalse();
        Toolkit.call(() -> {
            desk.redo();
            return null;
        });
        assertThat(desk.notesProperty().get().distance()).isEqualTo(4_000_000);
    }

    @Test
    void a_search_leaves_the_lanes_that_match() throws Exception {
        Toolkit.call(() -> {
            desk.filterProperty().set(lockscope.app.timeline.LaneFilter.of("ns/3"));
            return null;
        });
        assertThat(desk.shown().sections().getFirst().tracks())
                .extracting(lockscope.app.timeline.Track::name)
                .contains("ns/3")
                .doesNotContain("ns/2", "old");
    }

    @Test
    void along_the_causes_of_a_wait_lies_who_handed_the_lock_over() throws Exception {
        Toolkit.call(() -> {
            var lane = desk.shown().sections().getFirst().tracks().stream()
                    .filter(track -> track.name().equals("ns/2"))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < lane.size(); i++) {
                if (lane.role(i) == lockscope.app.figure.Role.WAITS_FOR_LOCK) {
                    Datum of = lane.datum();
                    session.selectedProperty().set(new Datum(of.subject(), of.index(), lane.begin(i), lane.end(i)));
                    break;
                }
            }
            return null;
        });
        Datum waiter = session.selectedProperty().get();
        assertThat(Toolkit.call(() -> desk.follow(true))).isTrue();
        assertThat(session.selectedProperty().get().index()).isNotEqualTo(waiter.index());
        assertThat(Toolkit.call(() -> desk.follow(false))).isTrue();
        assertThat(session.selectedProperty().get().index()).isEqualTo(waiter.index());
    }
}
