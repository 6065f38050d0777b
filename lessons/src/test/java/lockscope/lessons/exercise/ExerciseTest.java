package lockscope.lessons.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lockscope.engine.explore.Explorer;
import lockscope.lessons.Lesson;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.ShippedFiles;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judge;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;
import org.junit.jupiter.api.Test;

/// What is judged by trying every order of steps, or by following one.
final class ExerciseTest {
    private final Lesson lesson = LessonTexts.read(ExerciseTexts.READER).lesson();

    private Sheet sheet(String question) throws Unanswerable {
        return new Sheets(new Evaluator(lesson, new Bench(new ShippedFiles())))
                .of(Objects.requireNonNull(lesson.question(question)));
    }

    private Judgement judge(String question, Answer answer) throws Unanswerable {
        return Judge.judge(sheet(question), new Given(answer, -1, true));
    }

    private Judgement mended(String line) throws Unanswerable {
        Sheet.Repair sheet = (Sheet.Repair) sheet("mend");
        String text = sheet.given().text().replace("    unhash_nsid(last);", "    unhash_nsid(last);\n    " + line);
        return judge("mend", new Answer.Mended(text));
    }

    private static Answer.Scheduled moves(String text, Answer.Refused... illegal) {
        return new Answer.Scheduled(Move.read(text), List.of(illegal));
    }

    @Test
    void any_text_that_keeps_the_rules_mends() throws Unanswerable {
        assertThat(mended("synchronize_rcu();").isMastered()).isTrue();
        Judgement other = mended("synchronize_rcu_expedited(); // sooner");
        assertThat(other.isMastered()).isTrue();
        assertThat(other.outcome()).isInstanceOf(Outcome.Holds.class);
    }

    @Test
    void a_repair_that_does_not_hold_is_answered_by_the_idea_behind_it_and_shows_the_shortest_way()
            throws Unanswerable {
        Judgement judgement = mended("sleep(7ms);");
        assertThat(judgement.passed()).isFalse();
        assertThat(judgement.misconceptions()).containsExactly("gp-is-timer");
        assertThat(judgement.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(Objects.requireNonNull(Objects.requireNonNull(broken.replay())
                                                .violation())
                                        .id())
                                .isEqualTo("I4"));
        assertThat(mended("rcu_barrier();").feedback()).containsExactly("Wait for readers.");
    }

    @Test
    void to_do_nothing_at_all_is_no_repair() throws Unanswerable {
        Judgement judgement = judge("mend", new Answer.Mended("void cleanup_net() {\n}\n"));
        assertThat(judgement.passed()).isFalse();
        assertThat(judgement.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(broken.replay()).isNull());
    }

    @Test
    void a_text_that_cannot_be_run_says_so() throws Unanswerable {
        assertThat(mended("synchronise_rcu();").outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unusable.class,
                        unusable -> assertThat(unusable.errors().getFirst().message())
                                .contains("synchronise_rcu"));
    }

    @Test
    void any_order_of_steps_that_breaks_the_rule_is_right() throws Unanswerable {
        assertThat(judge("find", moves("1 reader; 35 ns; 30 kworker/0:1")).isMastered())
                .isTrue();
        Judgement late = judge("find", moves("36 ns; 1 kworker/0:1"));
        assertThat(late.passed()).isFalse();
        assertThat(late.outcome()).isInstanceOf(Outcome.Impossible.class);
        Judgement none = judge("find", moves("3 ns"));
        assertThat(none.feedback()).containsExactly("The reader first.");
        assertThat(none.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Missed.class,
                        missed -> assertThat(missed.ended()).isFalse());
    }

    @Test
    void a_goal_is_reached_by_legal_moves_and_too_many_illegal_ones_do_not_pass() throws Unanswerable {
        String way = "35 ns; 15 kworker/0:1; 2 reader; 40 kworker/0:1";
        Answer.Refused early = new Answer.Refused("kworker/0:1", "synchronize_rcu");
        Judgement clean = judge("drive", moves(way));
        assertThat(clean.outcome()).isInstanceOf(Outcome.Reached.class);
        assertThat(clean.score()).isEqualTo(100);
        Judgement once = judge("drive", moves(way, early));
        assertThat(once.passed()).isTrue();
        assertThat(once.score()).isEqualTo(90);
        assertThat(once.misconceptions()).containsExactly("gp-waits-for-new");
        Judgement twice = judge("drive", moves(way, early, early));
        assertThat(twice.passed()).isFalse();
        assertThat(twice.feedback()).containsExactly("That reader counts.");
    }

    @Test
    void moves_are_written_in_one_line_and_read_again() {
        List<Move> moves =
                List.of(new Move("ns/1", 0), new Move("ns/1", 0), new Move("ns/1", 1), new Move("callback 0", 0));
        assertThat(Move.write(moves)).isEqualTo("2 ns/1; 1 ns/1 late; 1 callback 0");
        assertThat(Move.read(Move.write(moves))).isEqualTo(moves);
        assertThat(Move.read("")).isEmpty();
        for (String bad : List.of("ns", "0 ns", "1 ", "99999 ns", "1 ns;; 2 ns", "9999 ns; 2 ns")) {
            assertThatThrownBy(() -> Move.read(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_routine_is_written_anew_where_it_stands() throws Unanswerable {
        Sheet.Repair sheet = (Sheet.Repair) sheet("mend");
        Excerpt given = sheet.given();
        assertThat(given.with(given.text())).isEqualTo(given.strategy());
        assertThat(given.with("void cleanup_net() {\n}").text())
                .contains("void cleanup_net() {\n}\n")
                .contains("int register_pernet_subsys(ops op) {");
        assertThat(Excerpt.of(given.strategy(), "setup_net"))
                .as("stands in common")
                .isNull();
        assertThat(Excerpt.calls("if (a) { b(c); } // d();\n")).containsExactly("b");
    }

    @Test
    void a_proof_that_was_made_before_is_not_made_again() throws Unanswerable {
        Sheet.Repair sheet = (Sheet.Repair) sheet("mend");
        int[] told = new int[1];
        Explorer.Listener listener = _ -> {
            told[0]++;
            return true;
        };
        Outcome first = sheet.exercise().explore(sheet.given().with(sheet.solution()), listener);
        assertThat(told[0]).isPositive();
        told[0] = 0;
        assertThat(sheet.exercise().explore(sheet.given().with(sheet.solution()), listener))
                .isEqualTo(first);
        assertThat(told[0]).isZero();
    }

    @Test
    void what_was_given_up_is_not_taken_for_an_answer() throws Unanswerable {
        Sheet.Repair sheet = (Sheet.Repair) sheet("mend");
        assertThat(sheet.exercise().explore(sheet.given().with(sheet.solution()), _ -> false))
                .isInstanceOf(Outcome.Undecided.class);
        assertThat(sheet.exercise().explore(sheet.given().with(sheet.solution()), Explorer.Listener.NONE))
                .isInstanceOf(Outcome.Holds.class);
    }
}
