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

    private static void play(String lesson, boolean byKeys, boolean rightly) throws Exception {
        List<Integer> answered = Toolkit.call(() -> {
            Words words = new Words(Locale.ENGLISH);
            MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), words), words).window();
            new Scene(window.root(), 1280, 720);
            int[] steps = new int[1];
            new Walk(window, byKeys, rightly, _ -> steps[0]++).play(lesson);
            return List.of(
                    steps[0], window.lessons().learner().progress().results().size());
        });
        assertThat(answered.getFirst()).isGreaterThan(8);
        assertThat(answered.getLast()).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_is_played_to_its_end_by_mouse_with_right_answers(String lesson) throws Exception {
        play(lesson, false, true);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_is_played_to_its_end_by_keys_alone_with_wrong_answers(String lesson) throws Exception {
        play(lesson, true, false);
    }
}
