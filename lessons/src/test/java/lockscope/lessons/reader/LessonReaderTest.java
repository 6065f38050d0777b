package lockscope.lessons.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import lockscope.engine.listing.Diagnostic;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.Question;
import lockscope.lessons.exercise.ExerciseTexts;
import org.junit.jupiter.api.Test;

/// What the reader makes of a text.
final class LessonReaderTest {
    @Test
    void a_lesson_has_runs_segments_and_questions() {
        LessonReader.Outcome outcome = LessonTexts.read(LessonTexts.TWO);
        Lesson lesson = outcome.lesson();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(lesson.title()).isEqualTo("Two and one mutex");
        assertThat(lesson.runs()).extracting("name").containsExactly("mutex", "readers");
        assertThat(lesson.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.id()).isEqualTo("predict");
            assertThat(segment.blocks()).hasSize(2);
            assertThat(segment.blocks().getFirst()).isInstanceOf(Block.Text.class);
        });
        assertThat(lesson.questions()).singleElement().isInstanceOf(Question.Choice.class);
    }

    @Test
    void everything_wrong_is_said_at_once_with_line_and_column() {
        String text = LessonTexts.TWO
                .replace("{{wait.max of net_mutex in mutex}}", "{{wait.mox of net_mutex}}")
                .replace("second choice predict", "second choise predict")
                .replace("readers = two with pernet_ops_rwsem", "readers two")
                .replace("minutes: 6", "minutes: six");
        List<Diagnostic> found = LessonTexts.read(text).diagnostics();
        assertThat(found)
                .extracting(d -> d.place().line() + ":" + d.place().column() + " " + d.message())
                .containsExactly(
                        "4:10 found 'six', expected a number up to 120",
                        "17:1 found no 'NAME = SCENARIO with STRATEGY'",
                        "20:20 found 'wait.mox', expected a measure; did you mean 'wait.max'?",
                        "21:1 found 'choise', expected choice, number, order, draw, point, blank, repair, break"
                                + " or schedule");
    }

    @Test
    void a_block_of_another_name_is_named() {
        List<Diagnostic> found =
                LessonTexts.read(LessonTexts.TWO + "```quiz\nask: no\n```\n").diagnostics();
        assertThat(found).singleElement().satisfies(d -> assertThat(d.message()).startsWith("found a block 'quiz'"));
    }

    @Test
    void what_a_question_of_the_explorer_lacks_is_said_at_once() {
        String text = ExerciseTexts.READER
                .replace("solution: pernet_ops_rwsem\n", "keeps: I4, I77\n")
                .replace("breaks: I4", "breaks: locks")
                .replace("goal: torn == 1 && inside == 1\n", "")
                .replace("illegal: 1", "illegal: few");
        assertThat(LessonTexts.read(text).diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList())
                .contains(
                        "found no 'solution' in this block",
                        "found 'I77', expected I1 to I15, deadlock or assert",
                        "found 'locks', expected I1 to I15, deadlock or assert",
                        "found no 'goal' in this block")
                .anyMatch(message -> message.contains("few"));
    }

    @Test
    void a_wrong_answer_needs_feedback() {
        String text = LessonTexts.TWO.replace("feedback: It has a CPU and sleeps.\n", "");
        assertThat(LessonTexts.read(text).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("found no 'feedback' after this wrong answer");
    }

    @Test
    void any_text_is_read_in_bounded_time() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(LessonTexts.TWO);
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{{}}`\n:-+#".charAt(random.nextInt(10)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                }
            }
            assertThat(LessonTexts.read(text.toString()).lesson()).isNotNull();
        }
    }

    @Test
    void deep_nesting_and_large_files_are_refused_not_followed() {
        assertThat(LessonTexts.read(">".repeat(100_000)).hasErrors()).isTrue();
        assertThat(LessonTexts.read("(".repeat(LessonReader.LARGEST + 1)).diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.startsWith("found a file of more than"));
        String nested = LessonTexts.TWO.replace("{{wait.max of net_mutex in mutex}}", "{{" + "(".repeat(900) + "}}");
        assertThat(LessonTexts.read(nested).hasErrors()).isTrue();
    }
}
