package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.window.MainWindow;
import lockscope.app.window.Toolkit;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import lockscope.lessons.course.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// While a lesson stands beside it, somebody looks at a run of their own.
class ElsewhereTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void to_play_something_else_does_not_play_the_lesson_and_watching_brings_its_run_back() throws Exception {
        Toolkit.call(() -> {
            MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window();
            Session session = window.session();
            Player player = window.lessons().player();
            assertThat(window.lessons().open(new Course().lessons().getFirst())).isTrue();
            Setup ofLesson = session.setup();
            session.choose(Setup.OPENING);
            session.playback().speedProperty().set(5_000_000);
            session.playback().playingProperty().set(true);
            session.playback().seek(1_000_000);
            assertThat(session.playback().speedProperty().get()).isEqualTo(5_000_000);
            assertThat(player.aheadProperty().get()).isEqualTo(Ahead.WATCH);
            session.playback().playingProperty().set(false);
            player.forward();
            assertThat(session.setup().scenario()).isEqualTo(ofLesson.scenario());
            assertThat(Objects.requireNonNull(player.aheadProperty().get())).isNotEqualTo(Ahead.WATCH);
            return null;
        });
    }
}
