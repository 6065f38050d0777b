package lockscope.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.exercise.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How progress is kept, and what a class of it shows.
final class ProgressTest {
    @TempDir
    private Path folder;

    private static Result result(String question, int attempt, Answer answer, String... ideas) {
        return new Result(
                "01-one-mutex",
                question,
                attempt,
                new Given(answer, 1, true),
                ideas.length == 0 ? 100 : 0,
                ideas.length == 0,
                true,
                List.of(ideas));
    }

    private static Progress progress() {
        return Progress.none("a7")
                .at("01-one-mutex", "the run")
                .with(result("third", 1, new Answer.Chosen(1), "more-cpus-faster"))
                .with(result("owners", 1, new Answer.Ordered(List.of("ns/1", "a b,c"))))
                .with(result("ends", 1, new Answer.Drawn(List.of(1L, 22L))))
                .with(result("line", 1, new Answer.Filled("up_read(net_sem);\n%")))
                .with(result("five", 1, new Answer.Typed(4.95e6)))
                .with(result("gp", 1, new Answer.Pointed(14_055_000)))
                .with(result("mend", 1, new Answer.Mended("void a() {\n    b(); // 100 %, c\n}\n")))
                .with(result(
                        "drive",
                        1,
                        new Answer.Scheduled(
                                List.of(new Move("ns/1", 0), new Move("ns/1", 0), new Move("callback 0", 1)),
                                List.of(
                                        new Answer.Refused("kworker/0:1", ""),
                                        new Answer.Refused("ns/2", "down_read")))))
                .with(result("nobody", 1, new Answer.Scheduled(List.of(), List.of())));
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        ProgressFile file = new ProgressFile(folder.resolve("deep/progress.txt"));
        assertThat(file.read("a7")).isEqualTo(Progress.none("a7"));
        file.write(progress());
        assertThat(file.read("")).isEqualTo(progress());
        try (var files = Files.list(folder.resolve("deep"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_that_was_cut_or_changed_is_known_as_damaged() {
        String text = ProgressText.write(progress());
        for (int length = 0; length < text.length() - 1; length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> ProgressText.read(cut)).isInstanceOf(ProgressText.Damaged.class);
        }
        assertThatThrownBy(() -> ProgressText.read(text.replace("progress 1", "progress 2")))
                .hasMessage("is of another version of Lockscope");
        assertThatThrownBy(() -> ProgressText.read(text.replace("choice 1", "choice x")))
                .hasMessageContaining("line 4");
    }

    @Test
    void merging_keeps_each_attempt_once_and_reset_forgets() {
        Progress more =
                progress().with(result("third", 2, new Answer.Chosen(0))).at("01-one-mutex", "take it");
        Progress merged = progress().merged(more);
        assertThat(merged.results()).hasSize(10);
        assertThat(merged.segments()).containsEntry("01-one-mutex", "take it");
        assertThat(merged.merged(more)).isEqualTo(merged);
        assertThat(merged.reset("01-one-mutex")).isEqualTo(Progress.none("a7"));
        assertThat(merged.nextAttempt("01-one-mutex", "third")).isEqualTo(3);
    }

    @Test
    void two_first_answers_that_differ_are_both_kept_and_merging_again_adds_nothing() {
        Progress school = Progress.none("a7").with(result("third", 1, new Answer.Chosen(1), "more-cpus-faster"));
        Progress home = Progress.none("a7").with(result("third", 1, new Answer.Chosen(0)));
        Progress merged = school.merged(home);
        assertThat(merged.results())
                .extracting(Result::attempt, Result::passed)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(merged.merged(home).merged(school)).isEqualTo(merged);
    }

    @Test
    void going_back_keeps_what_has_been_done_meanwhile() {
        Progress before = progress();
        Progress forgotten = before.reset(null);
        Progress meanwhile = forgotten.at("02-who", "root").with(result("third", 1, new Answer.Chosen(0)));
        assertThat(forgotten.at("01-one-mutex", "first").after(before, forgotten))
                .isEqualTo(before);
        Progress back = meanwhile.after(before, forgotten);
        assertThat(back.results())
                .startsWith(before.results().toArray(Result[]::new))
                .hasSize(10);
        assertThat(back.results().getLast().attempt()).isEqualTo(2);
        assertThat(back.segments()).containsEntry("01-one-mutex", "the run").containsEntry("02-who", "root");
        assertThat(forgotten.after(before, forgotten)).isEqualTo(before);
    }

    @Test
    void what_was_wrong_and_never_right_later_is_asked_again() {
        assertThat(progress().toRepeat())
                .isNotNull()
                .extracting(Result::question)
                .isEqualTo("third");
        assertThat(progress().with(result("third", 2, new Answer.Chosen(0))).toRepeat())
                .isNull();
    }

    @Test
    void thirty_files_give_an_overview_and_a_damaged_one_is_named() throws IOException {
        for (int i = 0; i < 30; i++) {
            new ProgressFile(folder.resolve("r" + i + ".txt")).write(progress());
        }
        Files.writeString(folder.resolve("broken.txt"), "lockscope progress 1\nlearner");
        Overview overview = Overview.of(folder);
        assertThat(overview.files()).isEqualTo(30);
        assertThat(overview.leftOut()).containsOnlyKeys("broken.txt");
        assertThat(overview.counts().get("more-cpus-faster")).isEqualTo(java.util.Map.of("01-one-mutex", 30));
    }

    @Test
    void an_idea_that_shows_in_two_lessons_counts_once_in_all() throws IOException {
        Given given = new Given(new Answer.Chosen(1), 0, true);
        Progress both = Progress.none("a7");
        for (String lesson : List.of("01-one-mutex", "02-who-waits-behind-whom")) {
            both = both.with(new Result(lesson, "q", 1, given, 0, false, true, List.of("wakes-everybody")));
        }
        new ProgressFile(folder.resolve("a7.txt")).write(both);
        Overview overview = Overview.of(folder);
        assertThat(overview.counts().get("wakes-everybody")).hasSize(2);
        assertThat(overview.all()).containsEntry("wakes-everybody", 1);
    }
}
