package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.ProgressText;
import lockscope.lessons.progress.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a script sees of lessons.
final class LessonCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int lesson(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lesson";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.reset();
        return Lockscope.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_new_lesson_checks_clean_and_a_changed_cost_breaks_it() {
        String made = folder.resolve("mine").toString();
        assertThat(lesson("new", made)).isZero();
        assertThat(lesson("new", made)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(lesson("lint", made)).isZero();
        assertThat(lesson("check", made, "--accept")).isZero();
        assertThat(lesson("check", made)).isZero();
        assertThat(lesson("check", made, "--set", "task.ns.every=3ms")).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("option \"About as long as building takes.\" is said to be right");
    }

    @Test
    void a_translation_has_the_blocks_of_its_lesson() throws IOException {
        Path made = folder.resolve("mine");
        assertThat(lesson("new", made.toString())).isZero();
        String text = Files.readString(made.resolve("lesson.md"));
        Path german = made.resolve("lesson.de.md");
        Files.writeString(german, text);
        assertThat(lesson("check", made.toString())).isZero();
        Files.writeString(german, text.replaceFirst("(?s)```notes.*?```\n", ""));
        assertThat(lesson("check", made.toString())).isEqualTo(ExitCode.NO);
        assertThat(said())
                .containsPattern(
                        "lesson\\.de\\.md:\\d+:1: error: found no notes .* this, which stands at .*lesson\\.md:\\d+");
        Files.writeString(german, "kein Kopf");
        assertThat(lesson("check", made.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said()).contains("lesson.de.md:1:1: error: found no '---'");
    }

    @Test
    void a_lesson_that_cannot_be_read_ends_with_2() throws IOException {
        Files.writeString(folder.resolve("lesson.md"), "no front matter");
        assertThat(lesson("check", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said()).contains("lesson.md:1:1: error: found no '---'");
        assertThat(lesson("check", "no-such-lesson")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void a_handout_has_a_sheet_without_answers_and_a_key_with_figures() throws IOException {
        assertThat(lesson("handout", "1", "--out", folder.toString())).isZero();
        assertThat(folder.resolve("01-one-mutex-sheet.html"))
                .content()
                .contains("When does the last of the three")
                .contains("<svg")
                .doesNotContain("waits for")
                .doesNotContain("After is");
        assertThat(folder.resolve("01-one-mutex-key.html")).content().contains("<svg", "Answer:");
        assertThat(folder.resolve("01-one-mutex-notes.html")).content().contains("Say:", "If the class is split:");
        assertThat(Files.readString(folder.resolve("01-one-mutex-sheet.html"))).doesNotContain("Two of the three wait");
    }

    @Test
    void answers_are_judged_anew_and_a_class_shows_its_ideas() throws IOException {
        Result wrong = new Result(
                "01-one-mutex", "third", 1, new Given(new Answer.Chosen(1), 0, true), 100, true, true, List.of());
        Progress progress = Progress.none("a7").with(wrong);
        Path file = folder.resolve("a7.txt");
        Files.writeString(file, ProgressText.write(progress));
        assertThat(lesson("grade", "--answers", file.toString(), "--json")).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("\"score\": 0", "more-cpus-faster");
        Files.writeString(folder.resolve("broken.txt"), "nothing");
        assertThat(lesson("grade", "--class", folder.toString())).isEqualTo(ExitCode.NO);
        assertThat(said()).startsWith("1 file read");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("left out: broken.txt is no progress file");
    }

    @Test
    void a_file_where_a_folder_should_be_is_said_and_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        Shell handout = Shell.run("lesson", "handout", "5", "--out", file.toString());
        assertThat(handout.exitCode()).isEqualTo(2);
        assertThat(handout.err()).contains("is no folder");
        Shell made = Shell.run("lesson", "new", file.toString());
        assertThat(made.exitCode()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void files_of_one_learner_are_put_together_and_may_be_put_together_again() throws IOException {
        Path school = folder.resolve("school.txt");
        Path home = folder.resolve("home.txt");
        Path both = folder.resolve("both.txt");
        for (int i = 0; i < 2; i++) {
            Given given = new Given(new Answer.Chosen(i), 0, true);
            Result answer = new Result("01-one-mutex", "third", 1, given, 0, i == 0, true, List.of());
            Files.writeString(
                    i == 0 ? school : home,
                    ProgressText.write(Progress.none("a7").with(answer)));
        }
        assertThat(lesson("merge", school.toString(), home.toString(), "--out", both.toString()))
                .isEqualTo(ExitCode.YES);
        assertThat(said()).contains("both.txt: 2 answers");
        String once = Files.readString(both);
        assertThat(lesson("merge", both.toString(), home.toString(), "--out", both.toString()))
                .isEqualTo(ExitCode.YES);
        assertThat(both).hasContent(once);
        assertThat(lesson("merge", both.toString())).isEqualTo(ExitCode.BAD_INPUT);
    }
}
