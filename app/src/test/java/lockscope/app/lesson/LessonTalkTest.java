package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import lockscope.app.command.Mode;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.shell.Look;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Talk;
import lockscope.app.window.MainWindow;
import lockscope.app.window.Toolkit;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import lockscope.lessons.course.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LessonTalkTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    private static Player player(String lesson) {
        MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window();
        new Scene(window.root(), 1280, 720);
        window.lessons().open(lesson);
        return window.lessons().player();
    }

    private static LessonTalk talk(Player player) {
        LessonTalk talk = new LessonTalk(player, new ProseNodes(new Course().glossary(), _ -> {}), new Look(), WORDS);
        while (!player.isAsking()) {
            assertThat(talk.next()).isTrue();
        }
        return talk;
    }

    private static String beside(Talk talk) {
        List<String> said = new ArrayList<>();
        collect(Objects.requireNonNull(talk.aside().getValue()), said);
        return String.join(" | ", said);
    }

    private static void collect(Node node, List<String> said) {
        if (node instanceof Labeled labeled) {
            said.add(labeled.getText());
        } else if (node instanceof Text text) {
            said.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, said));
        }
    }

    @Test
    void a_class_votes_sees_its_hands_votes_again_and_is_told_what_is_right_from_two_buttons() throws Exception {
        Toolkit.call(() -> {
            Player player = player("4");
            LessonTalk talk = talk(player);
            assertThat(List.of(1, 2, 2)).allMatch(talk::vote);
            assertThat(beside(talk)).contains("Hands counted: 3").doesNotContain("2 hands", "right |");
            talk.next();
            assertThat(beside(talk)).contains("2 hands").doesNotContain("| right");
            talk.back();
            assertThat(beside(talk)).doesNotContain("2 hands");
            assertThat(talk.vote(1)).isTrue();
            talk.next();
            talk.next();
            assertThat(beside(talk)).contains("| right", "Right. The old reader leaves");
            assertThat(talk.vote(1)).isFalse();
            talk.back();
            assertThat(beside(talk)).doesNotContain("| right");
            talk.next();
            assertThat(player.isAsking()).isTrue();
            talk.next();
            assertThat(player.isAsking()).isFalse();
            return null;
        });
    }

    @Test
    void a_lesson_that_opens_during_a_talk_is_part_of_it_and_stays_when_the_talk_ends() throws Exception {
        Toolkit.call(() -> {
            MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window();
            new Scene(window.root(), 1280, 720);
            Shell shell = window.lessons().shell();
            shell.commands().get("present").perform();
            window.lessons().open("4");
            assertThat(shell.modeProperty().get()).isEqualTo(Mode.PRESENT);
            shell.commands().get("talk-next").perform();
            assertThat(window.lessons().player().isAsking()).isTrue();
            shell.commands().get("talk-leave").perform();
            shell.commands().get("talk-leave").perform();
            assertThat(shell.modeProperty().get()).isEqualTo(Mode.LESSON);
            return null;
        });
    }

    @Test
    void a_question_without_options_is_told_before_the_talk_goes_on() throws Exception {
        Toolkit.call(() -> {
            Player player = player("11");
            LessonTalk talk = talk(player);
            String asked = beside(talk);
            talk.next();
            assertThat(player.isAsking()).isTrue();
            assertThat(asked).doesNotContain("5.94");
            assertThat(beside(talk)).contains("5.94");
            talk.next();
            assertThat(player.isAsking()).isFalse();
            return null;
        });
    }
}
