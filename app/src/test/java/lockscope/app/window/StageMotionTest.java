package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lockscope.app.figure.Figure;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.FigurePane;
import lockscope.app.stage.AnyRun;
import lockscope.app.stage.StageFigure;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageMotionTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long FRAME = 16;
    private static final int REST_FRAMES = 40;

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    /// Plays and steps any listing in the real window; whenever it comes to rest, every mark is where the memory of that
    /// moment puts it.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void at_rest_the_stage_of_any_listing_is_the_figure_of_its_moment(long seed) throws Exception {
        Lab lab = new Lab(new ShippedLibrary(), WORDS);
        Session session = Toolkit.call(() -> new Session(lab, Runnable::run, Runnable::run, Runnable::run));
        Stage stage = Toolkit.call(() -> open(session, AnyRun.setup(lab, seed)));
        FigurePane figure =
                Toolkit.call(() -> (FigurePane) stage.getScene().getRoot().lookup(".stage-figure"));
        long end = session.experiment().endNanos();
        for (int stop = 1; stop <= 4; stop++) {
            int at = stop;
            Toolkit.call(() -> {
                session.playback().speedProperty().set(Math.max(1, end / 400));
                session.playback().seek(end / 5 * at);
                session.playback().playingProperty().set(true);
                return null;
            });
            for (int frame = 0; frame < 12; frame++) {
                Thread.sleep(FRAME);
                Toolkit.call(() -> {
                    session.playback().pass(0.1);
                    return null;
                });
            }
            Toolkit.call(() -> {
                session.playback().playingProperty().set(false);
                session.playback().step();
                return null;
            });
            for (int frame = 0; frame < REST_FRAMES && Toolkit.call(figure::isMoving); frame++) {
                Thread.sleep(FRAME);
            }
            assertThat(Toolkit.call(figure::isMoving)).isFalse();
            Figure shown = Toolkit.call(figure::shown);
            RunView run = session.experiment().runs().getFirst();
            long nanos = session.playback().playhead();
            Figure expected = StageFigure.of(run.stageAt(nanos), shown.width(), shown.height(), WORDS);
            assertThat(shown.marks()).isEqualTo(expected.marks());
        }
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
    }

    /// The next place comes before the marks have arrived at the last one; nothing of those before is left.
    @Test
    void in_a_drag_the_stage_is_the_figure_of_each_place() throws Exception {
        Lab lab = new Lab(new ShippedLibrary(), WORDS);
        Session session = Toolkit.call(() -> new Session(lab, Runnable::run, Runnable::run, Runnable::run));
        Stage stage = Toolkit.call(() -> open(session, AnyRun.setup(lab, 24)));
        FigurePane figure =
                Toolkit.call(() -> (FigurePane) stage.getScene().getRoot().lookup(".stage-figure"));
        RunView run = session.experiment().runs().getFirst();
        Toolkit.call(() -> {
            boolean moved = false;
            for (int place = 1; place < 12; place++) {
                long nanos = run.endNanos() / 12 * place;
                session.playback().seek(nanos);
                Figure painted = Objects.requireNonNull(figure.painted());
                Figure expected = StageFigure.of(run.stageAt(nanos), painted.width(), painted.height(), WORDS);
                // only the first of them begins to move
                assertThat(painted.marks().equals(expected.marks()) || !moved)
                        .as("at %d", nanos)
                        .isTrue();
                moved |= figure.isMoving();
            }
            assertThat(moved).isTrue();
            stage.close();
            return null;
        });
    }

    private static Stage open(Session session, Setup setup) {
        session.choose(setup);
        Stage window = new Stage();
        window.setScene(new Scene(new MainWindow(session, WORDS).root(), 980, 720));
        window.show();
        return window;
    }
}
