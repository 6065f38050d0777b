package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.figure.Label;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Checkpoints;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private static WindowPicture presented() {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                .at(Setup.OPENING, 13 * SimTime.MILLISECOND);
        picture.layout(1280, 720);
        return picture.perform("present");
    }

    private static void press(Shell shell, KeyCode code) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        shell.commands().find(shell.modeProperty().get(), event).ifPresent(Command::perform);
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080", "3840, 2160", "1024, 768"})
    void no_text_is_smaller_than_a_fiftieth_of_the_height(int width, int height) throws Exception {
        List<TextSizes.Shown> shown = Toolkit.call(() -> {
            WindowPicture picture = presented();
            picture.layout(width, height);
            return TextSizes.in(picture.window().root());
        });
        assertThat(shown)
                .hasSizeGreaterThan(40)
                .allSatisfy(text -> assertThat(text.pixels()).as(text.text()).isGreaterThanOrEqualTo(height / 50.0));
    }

    @Test
    void twelve_lanes_are_shown_so_that_every_task_that_waits_has_one() throws Exception {
        List<String> lanes = Toolkit.call(() -> {
            WindowPicture picture = presented();
            picture.layout(1920, 1080);
            FigurePane pane = (FigurePane) picture.window().root().lookup(".talk-lanes");
            return Objects.requireNonNull(pane.shown()).leaves().stream()
                    .filter(Label.class::isInstance)
                    .map(Label.class::cast)
                    .filter(label -> label.anchor() == Label.Anchor.END)
                    .map(Label::text)
                    .toList();
        });
        assertThat(lanes)
                .containsExactly(
                        "kworker/0:1",
                        "ns/1",
                        "ns/2",
                        "ns/3",
                        "ns/4",
                        "ns/5",
                        "kworker/0:1",
                        "ns/1",
                        "ns/2",
                        "ns/3",
                        "ns/4",
                        "ns/5");
    }

    @Test
    void it_ends_only_when_escape_is_pressed_twice_and_everything_is_as_before() throws Exception {
        WindowPicture picture = Toolkit.call(PresentTest::presented);
        Shell shell = picture.window().shell();
        Toolkit.call(() -> {
            assertThat(shell.modeProperty().get()).isEqualTo(Mode.PRESENT);
            assertThat(shell.look().kindProperty().get()).isEqualTo(Theme.Kind.PROJECTOR);
            press(shell, KeyCode.ESCAPE);
            assertThat(shell.modeProperty().get()).isEqualTo(Mode.PRESENT);
            press(shell, KeyCode.ESCAPE);
            assertThat(shell.modeProperty().get()).isEqualTo(Mode.EXPLORE);
            assertThat(shell.look().kindProperty().get()).isEqualTo(Theme.Kind.LIGHT);
            assertThat(shell.insteadProperty().get()).isNull();
            return null;
        });
    }

    @Test
    void page_down_goes_to_what_is_said_next_and_home_back_to_where_the_talk_began() throws Exception {
        Session session = Toolkit.call(() -> {
            WindowPicture picture = presented();
            Shell shell = picture.window().shell();
            press(shell, KeyCode.PAGE_DOWN);
            assertThat(picture.session().playback().playhead()).isGreaterThan(13 * SimTime.MILLISECOND);
            press(shell, KeyCode.RIGHT);
            press(shell, KeyCode.HOME);
            return picture.session();
        });
        assertThat(session.playback().playhead()).isEqualTo(13 * SimTime.MILLISECOND);
    }

    @Test
    void digits_go_to_checkpoints_and_home_back_to_the_last_of_them() throws Exception {
        List<Long> heads = Toolkit.call(() -> {
            WindowPicture picture = presented();
            Shell shell = picture.window().shell();
            Session session = picture.session();
            shell.checkpoints()
                    .set(List.of(
                            new Checkpoints.Checkpoint(
                                    "a", () -> session.playback().seek(3 * SimTime.MILLISECOND)),
                            new Checkpoints.Checkpoint(
                                    "b", () -> session.playback().seek(7 * SimTime.MILLISECOND))));
            press(shell, KeyCode.DIGIT2);
            long second = session.playback().playhead();
            press(shell, KeyCode.LEFT);
            long first = session.playback().playhead();
            session.playback().seek(9 * SimTime.MILLISECOND);
            press(shell, KeyCode.HOME);
            return List.of(second, first, session.playback().playhead());
        });
        assertThat(heads).containsExactly(7_000_000L, 3_000_000L, 3_000_000L);
    }

    @Test
    void b_makes_the_screen_black_and_going_on_brings_it_back() throws Exception {
        Toolkit.call(() -> {
            WindowPicture picture = presented();
            Shell shell = picture.window().shell();
            press(shell, KeyCode.B);
            picture.layout(1280, 720);
            assertThat(picture.window().root().lookup(".talk-black").isVisible())
                    .isTrue();
            press(shell, KeyCode.PAGE_DOWN);
            assertThat(picture.window().root().lookup(".talk-black").isVisible())
                    .isFalse();
            return null;
        });
    }

    @Test
    void another_size_of_the_screen_keeps_moment_and_state() throws Exception {
        Toolkit.call(() -> {
            WindowPicture picture = presented();
            press(picture.window().shell(), KeyCode.PAGE_DOWN);
            long there = picture.session().playback().playhead();
            picture.layout(3840, 2160);
            picture.layout(1024, 768);
            assertThat(picture.session().playback().playhead()).isEqualTo(there);
            assertThat(picture.window().shell().modeProperty().get()).isEqualTo(Mode.PRESENT);
            return null;
        });
    }
}
