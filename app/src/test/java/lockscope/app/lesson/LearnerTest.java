package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lockscope.app.words.Words;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.progress.ProgressFile;
import lockscope.lessons.progress.ProgressText;
import lockscope.lessons.progress.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);

    @TempDir
    Path folder;

    private static Learner learner() {
        return new Learner(WORDS, Runnable::run, Runnable::run);
    }

    private static Result result(int attempt, boolean right) {
        return new Result(
                "01-one-mutex",
                "third",
                attempt,
                new Given(new Answer.Chosen(0), 0, true),
                right ? 100 : 0,
                right,
                right,
                List.of());
    }

    @Test
    void each_step_is_kept_and_the_lesson_resumes_where_it_was_left() {
        Path file = folder.resolve("progress.txt");
        Learner first = learner();
        assertThat(first.keepIn(file)).isTrue();
        first.reach("01-one-mutex", "the-run");
        first.record(result(1, false));
        Learner second = learner();
        assertThat(second.keepIn(file)).isFalse();
        assertThat(second.progress().segments()).containsEntry("01-one-mutex", "the-run");
        assertThat(second.progress().results()).hasSize(1);
    }

    @Test
    void a_disk_that_takes_nothing_is_said_and_the_old_file_stays_whole() throws Exception {
        Path file = folder.resolve("progress.txt");
        Learner learner = learner();
        learner.keepIn(file);
        learner.record(result(1, false));
        String kept = Files.readString(file);
        // what a full disk does to the file that grows beside it
        Files.createDirectory(folder.resolve(".progress.txt.part"));
        learner.record(result(2, true));
        assertThat(learner.problemProperty().get()).contains("cannot be written");
        assertThat(Files.readString(file)).isEqualTo(kept);
        Files.deleteIfExists(folder.resolve(".progress.txt.part"));
        learner.record(result(3, true));
        assertThat(learner.problemProperty().get()).isEmpty();
        assertThat(new ProgressFile(file).read("").results()).hasSize(3);
    }

    @Test
    void what_could_not_be_written_is_written_when_the_window_is_closed() throws Exception {
        Path file = folder.resolve("progress.txt");
        Learner learner = learner();
        learner.keepIn(file);
        Path full = Files.createDirectory(folder.resolve(".progress.txt.part"));
        learner.record(result(1, true));
        Files.deleteIfExists(full);
        learner.close();
        assertThat(new ProgressFile(file).read("").results()).hasSize(1);
    }

    @Test
    void a_kill_while_writing_leaves_the_file_before() throws Exception {
        Path file = folder.resolve("progress.txt");
        Learner learner = learner();
        learner.keepIn(file);
        learner.record(result(1, false));
        String whole = ProgressText.write(learner.progress().with(result(2, true)));
        for (int cut = 0; cut < whole.length(); cut += 7) {
            Files.writeString(folder.resolve(".progress.txt.part"), whole.substring(0, cut));
            Learner next = learner();
            next.keepIn(file);
            assertThat(next.progress().results()).hasSize(1);
        }
    }

    @Test
    void a_damaged_file_is_put_aside_and_not_overwritten() throws Exception {
        Path file = folder.resolve("progress.txt");
        Files.writeString(file, "lockscope progress 1\nnonsense\n");
        Learner learner = learner();
        learner.keepIn(file);
        learner.record(result(1, true));
        assertThat(learner.progress().results()).hasSize(1);
        assertThat(folder.resolve("progress.txt.damaged")).hasContent("lockscope progress 1\nnonsense\n");
    }

    @Test
    void hints_fade_with_success_and_come_back_with_a_mistake() {
        Learner learner = learner();
        assertThat(Hints.offered(learner.progress(), 2)).isEqualTo(2);
        for (int i = 1; i <= 6; i++) {
            learner.record(result(i, true));
        }
        assertThat(Hints.offered(learner.progress(), 2)).isZero();
        learner.record(result(7, false));
        assertThat(Hints.offered(learner.progress(), 2)).isEqualTo(2);
    }

    @Test
    void a_vote_hides_its_tally_until_it_is_closed_and_can_be_taken_again() {
        Vote vote = new Vote(3);
        assertThat(List.of(1, 1, 3)).allMatch(vote::cast);
        assertThat(vote.cast(4)).isFalse();
        assertThat(vote.tally(0)).isEmpty();
        vote.close();
        assertThat(vote.tally(0)).containsExactly(2, 0, 1);
        assertThat(vote.cast(2)).isFalse();
        vote.again();
        vote.cast(2);
        assertThat(vote.tally(1)).isEmpty();
        assertThat(vote.tally(0)).containsExactly(2, 0, 1);
    }
}
