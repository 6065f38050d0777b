package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// What scenarios claim of every way to go.
class PropertiesTest {
    private static final String INSIDE = "int inside = 0; mutex m;";
    private static final String LOCKED =
            "task a(2) { mutex_lock(m); inside = inside + 1; inside = inside - 1; mutex_unlock(m); }";
    private static final String UNLOCKED = "task a(2) { inside = inside + 1; inside = inside - 1; }";

    private static Answer explore(String strategy, String scenario) {
        return Small.explore(Small.tiny(strategy, scenario));
    }

    @Test
    void what_is_claimed_always_holds_under_the_lock() {
        assertThat(explore(INSIDE, LOCKED + "always inside <= 1;").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void what_is_claimed_always_is_broken_without_the_lock_by_the_shortest_way() throws Schedule.Malformed {
        Program program = Small.tiny(INSIDE, UNLOCKED + "always inside <= 1;");
        Answer answer = Small.explore(program);
        assertThat(Small.violation(answer).id()).isEqualTo("property 1");
        assertThat(Small.violation(answer).text()).isEqualTo("the scenario's claim does not hold: always inside <= 1");
        Schedule schedule = Schedule.parse(Small.schedule(answer).toString());
        assertThat(schedule.steps()).hasSize(2);
        Replay replay = Replay.toward(program, schedule);
        assertThat(replay.follow(schedule)).isEmpty();
        assertThat(replay.violation()).isEqualTo(answer.violation());
        assertThat(Story.of(replay)).last().isEqualTo("This breaks property 1.");
    }

    @Test
    void never_is_always_not() {
        assertThat(explore(INSIDE, LOCKED + "never inside > 1;").verdict()).isEqualTo(Verdict.HOLDS);
        Answer broken = explore(INSIDE, UNLOCKED + "always inside >= 0; never inside == 2;");
        assertThat(Small.violation(broken).id()).isEqualTo("property 2");
    }

    @Test
    void a_claim_that_the_beginning_breaks_is_broken_in_no_step() {
        Answer answer = explore(INSIDE, LOCKED + "never inside == 0;");
        assertThat(Small.schedule(answer).steps()).isEmpty();
    }

    @Test
    void what_is_possible_is_in_some_state() {
        assertThat(explore(INSIDE, UNLOCKED + "possible inside == 2;").verdict())
                .isEqualTo(Verdict.HOLDS);
        Answer never = explore(INSIDE, LOCKED + "possible inside == 2;");
        assertThat(never.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(never.schedule()).isNull();
        assertThat(never.sentence()).isEqualTo("violated: no way to go leads to where it holds: possible inside == 2");
    }

    @Test
    void what_happens_eventually_happens_on_every_way_that_ends() {
        assertThat(explore("int g = 0;", "task a { g = 1; } task b { cpu_work(1us); } eventually g == 1;")
                        .verdict())
                .isEqualTo(Verdict.HOLDS);
        Answer broken = explore("int g = 0;", "task a { g = 1; } task b { if (g == 1) { g = 2; } } eventually g == 2;");
        assertThat(Small.violation(broken).text()).isEqualTo("this way ends and it never held: eventually g == 2");
        assertThat(Small.schedule(broken).steps())
                .extracting(Schedule.Step::actor)
                .containsOnly("a", "b");
    }

    @Test
    void a_way_without_end_leaves_eventually_open() {
        Answer answer = explore(
                "int g = 0;", "task a { while (g == 0) { cpu_work(1us); } } task b { g = 1; } eventually g == 1;");
        assertThat(answer.sentence())
                .startsWith("not decided: a way goes round in a circle without g == 1, and whether it is fair is not"
                        + " looked at");
    }

    @Test
    void only_the_claims_that_are_asked_for_are_looked_at() {
        Program program = Small.tiny(INSIDE, UNLOCKED + "never inside == 2; never inside == 7;");
        Options second = Options.DEFAULT.withRules(List.of(101));
        assertThat(new Explorer(program, second, Listener.NONE).explore().verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    /// Two tasks, each calls work(), one line and a return; the other has 4 steps in all: call, line, return, end.
    @Test
    void the_worst_wait_counts_the_steps_of_others() {
        Explorer explorer = new Explorer(
                Small.tiny("void work() { cpu_work(1us); }", "task a(2) { work(); }"), Options.DEFAULT, Listener.NONE);
        assertThat(explorer.explore().verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(explorer.worstWait(0)).isEqualTo(4);
    }

    @Test
    void the_worst_wait_has_no_bound_where_a_way_goes_round() {
        Explorer explorer = new Explorer(
                Small.tiny(
                        "int g = 0; void work() { while (g == 0) { cpu_work(1us); } }",
                        "task a { work(); } task b { g = 1; }"),
                Options.DEFAULT,
                Listener.NONE);
        assertThat(explorer.explore().verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(explorer.worstWait(0)).isEqualTo(-1);
    }
}
