package lockscope.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Diagnostic;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.ShippedFiles;
import lockscope.lessons.course.Course;
import lockscope.lessons.exercise.ExerciseTexts;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.reader.Findings;
import org.junit.jupiter.api.Test;

/// What lint and check find.
final class LessonCheckTest {
    private static List<String> check(String text, Map<String, String> changes, Map<String, String> recorded) {
        Findings findings = new Findings("two/lesson.md", text);
        LessonCheck.find(LessonTexts.read(text).lesson(), new Bench(new ShippedFiles(), changes), recorded, findings);
        return findings.sorted().stream().map(Diagnostic::message).toList();
    }

    private static List<String> lint(String text) {
        Findings findings = new Findings("two/lesson.md", text);
        LessonLint.find(LessonTexts.read(text).lesson(), new ShippedFiles(), new Course(), findings);
        return findings.sorted().stream()
                .map(d -> d.place().line() + ":" + d.place().column() + " " + d.message())
                .toList();
    }

    @Test
    void a_lesson_that_holds_has_no_findings() {
        assertThat(check(LessonTexts.TWO, Map.of(), Map.of())).isEmpty();
    }

    @Test
    void a_changed_cost_names_each_sentence_option_and_expectation_that_broke() {
        String text = LessonTexts.TWO.replace("## Predict\n", """
            ## Predict
            {{"One waits" if wait.count of net_mutex by ns in mutex == 1}}.
            """) + """
            ```expect
            always over seed 1 2: wait.count of net_mutex by ns in mutex == 1
            ```
            """;
        Map<String, String> recorded = Map.of("wait.max of net_mutex in mutex", "1 ms");
        assertThat(check(text, Map.of("task.ns.every", "4ms"), recorded))
                .anyMatch(m -> m.equals("sentence \"One waits.\" no longer holds"))
                .anyMatch(m -> m.contains("said 1 ms, the run now says"))
                .anyMatch(m -> m.startsWith("option \"Yes.\" is said to be right"))
                .anyMatch(m -> m.startsWith("option \"No.\" is said to be wrong"))
                .anyMatch(m -> m.startsWith("the refuting run does not show"))
                .anyMatch(m -> m.startsWith("expectation \"wait.count") && m.endsWith("with seed 1, seed 2"));
    }

    @Test
    void a_long_sentence_is_told_around_its_gap_and_never_cut_within_braces() {
        String text = LessonTexts.TWO.replace("## Predict\n", """
            ## Predict
            First. Did one wait {{wait.max of net_mutex by ns in mutex}} after {{wait.begin of net_mutex by ns/2 in mutex}} while all of
            the others that had come before it went on to wait for {{wait.max of net_mutex in mutex}}? Last.
            """);
        assertThat(check(text, Map.of(), Map.of("wait.max of net_mutex in mutex", "1 ns")))
                .anyMatch(m -> m.startsWith(
                        "sentence \"... while all of the others that had come before it went on to wait for "
                                + "{{wait.max of net_mutex in mutex}}?\" said 1 ns"))
                .anyMatch(m -> m.startsWith("sentence \"Did one wait {{wait.max of net_mutex by ns in mutex}} "
                        + "after {{...}} while all of the others that had come before it went on ...\""));
    }

    @Test
    void a_number_typed_by_hand_is_found_where_it_stands() {
        String text = LessonTexts.TWO.replace("The second waits", "In Linux 4.16 the second of 2 waits 1 ms, that is");
        assertThat(lint(text))
                .contains(
                        "20:29 found '2' typed by hand, expected an expression such as {{elapsed}}",
                        "20:37 found '1 ms' typed by hand, expected an expression such as {{elapsed}}");
    }

    @Test
    void a_symbol_or_term_without_a_card_is_found() {
        String text = LessonTexts.TWO.replace("The second", "`frob_lock` of a *flummox* and a *mutex*. The second");
        assertThat(lint(text))
                .contains("20:1 found the symbol 'frob_lock' without a card in the glossary")
                .anyMatch(m -> m.endsWith("found the term 'flummox' without a card in the glossary"))
                .noneMatch(m -> m.contains("'mutex'"));
    }

    @Test
    void shape_and_links_are_found() {
        String text = LessonTexts.TWO.replace("again: second", "again: third").replace("more-cpus-faster", "nonsense");
        assertThat(lint(text))
                .anyMatch(m -> m.contains("found no transfer question"))
                .anyMatch(m -> m.contains("found no speaker notes"))
                .anyMatch(m -> m.contains("found no question 'third' to ask again"))
                .anyMatch(m -> m.contains("found no misconception 'nonsense'"))
                .anyMatch(m -> m.contains("found 0 reasons"));
    }

    @Test
    void a_wrong_answer_of_any_kind_needs_the_run_that_refutes_it_and_each_question_a_second_one() {
        String text = LessonTexts.TWO + """
            ```question long number transfer
            ask: How long does the second wait?
            answer: wait.max of net_mutex in mutex
            tolerance: 10%
            wrong more-cpus-faster: 0ms
            feedback: It has a CPU and sleeps.
            otherwise: Look again.
            well: Yes.
            ```
            ```question owners order again
            ask: Who gets it first?
            items: ns/2, ns/1
            answer: owners of net_mutex by ns in mutex
            wrong wakes-everybody: ns/2, ns/1
            feedback: The first comer gets it first.
            otherwise: Look again.
            well: Yes.
            ```
            """;
        assertThat(lint(text))
                .filteredOn(m -> m.contains("found no 'refute'"))
                .extracting(m -> text.lines().toList().get(Integer.parseInt(m.split(":")[0]) - 1))
                .containsExactly("wrong more-cpus-faster: 0ms", "wrong wakes-everybody: ns/2, ns/1");
        assertThat(lint(text))
                .filteredOn(m -> m.contains("found no 'again'"))
                .singleElement()
                .asString()
                .contains("expected a second question of the same kind");
    }

    @Test
    void what_stands_on_the_explorer_is_asked_of_it() {
        assertThat(check(ExerciseTexts.READER, Map.of(), Map.of())).isEmpty();
        assertThat(check(
                        ExerciseTexts.READER.replace("wrong gp-is-timer: sleeps", "wrong gp-is-timer: net_mutex"),
                        Map.of(),
                        Map.of()))
                .singleElement()
                .asString()
                .startsWith("the repair of net_mutex, said to be wrong, cannot be run");
        String swapped = ExerciseTexts.READER
                .replace("solution: pernet_ops_rwsem", "solution: sleeps")
                .replace("strategy: broken/no_grace_period", "strategy: pernet_ops_rwsem");
        assertThat(check(swapped, Map.of(), Map.of()))
                .anyMatch(m -> m.startsWith("what is given to be mended holds in all"))
                .anyMatch(m -> m.startsWith("the solution can be broken: I4"))
                .anyMatch(m -> m.startsWith("no order of steps leads there: it holds in all"));
        assertThat(check(
                        ExerciseTexts.READER.replace("kworker at synchronize_rcu", "ns at down_write"),
                        Map.of(),
                        Map.of()))
                .containsExactly("found no moment at which the illegal move 'ns at down_write' can be tried");
    }

    @Test
    void links_of_what_stands_on_the_explorer_are_found() {
        String text = ExerciseTexts.READER
                .replace("scenario: one-reader", "scenario: one-readers")
                .replace("routine: cleanup_net", "routine: setup_net")
                .replace("kworker at synchronize_rcu", "kworker");
        assertThat(lint(text))
                .anyMatch(m -> m.contains("found no scenario 'one-readers'; did you mean 'one-reader'?"))
                .anyMatch(m ->
                        m.contains("found no routine 'setup_net' in the file of strategy 'broken/no_grace_period'"))
                .anyMatch(m -> m.contains("found 'kworker', expected 'ACTOR at ROUTINE', or nothing"));
    }

    @Test
    void a_wrong_answer_that_would_count_as_right_is_found() {
        String text = LessonTexts.TWO + """
            ```question long number check
            ask: How long?
            answer: wait.max of net_mutex in mutex
            tolerance: 20%
            wrong slip: 1.1ms
            feedback: Close.
            otherwise: Look again.
            well: Yes.
            ```
            """;
        assertThat(check(text, Map.of(), Map.of()))
                .containsExactly("this wrong answer is within the tolerance of the right one");
    }
}
