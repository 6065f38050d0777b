package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.window.MainWindow;
import lockscope.app.window.Toolkit;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import lockscope.lessons.course.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaythroughTest {
    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    /// All lessons; with -Dlesson=05 those whose folder begins so.
    static Stream<String> lessons() {
        return new Course().lessons().stream().filter(name -> name.startsWith(System.getProperty("lesson", "")));
    }

    /// In one window, as somebody plays it again: what is left of one time must not be in the way of the next.
    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_is_played_to_its_end_by_mouse_and_by_keys_alone_rightly_and_wrongly(String lesson) throws Exception {
        Toolkit.call(() -> {
            Words words = new Words(Locale.ENGLISH);
            MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), words), words).window();
            new Scene(window.root(), 1280, 720);
            for (boolean byKeys : List.of(false, true)) {
                for (boolean rightly : List.of(true, false)) {
                    int[] steps = new int[1];
                    new Walk(window, byKeys, rightly, _ -> steps[0]++).play(lesson);
                    String how = (byKeys ? "by keys, " : "by mouse, ") + (rightly ? "right" : "wrong");
                    assertThat(steps[0]).as(how).isGreaterThan(8);
                    assertThat(window.lessons().learner().progress().results())
                            .as(how)
                            .hasSizeGreaterThan(2);
                }
            }
            return null;
        });
    }
}
