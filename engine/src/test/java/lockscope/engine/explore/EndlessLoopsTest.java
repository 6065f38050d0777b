package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import org.junit.jupiter.api.Test;

/// What holds may still go on for ever, and the answer says who, where, and whether anybody could end it.
class EndlessLoopsTest {
    private static List<Endless> endless(String strategy, String scenario) {
        Answer answer = Small.explore(Small.tiny(strategy, scenario));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        return answer.endless();
    }

    @Test
    void a_loop_that_changes_nothing_never_ends() {
        assertThat(endless("int x = 0;", "task a {\n while (true) {\n x = x;\n }\n }"))
                .singleElement()
                .satisfies(loop -> {
                    assertThat(loop.alone()).isTrue();
                    assertThat(loop.steps()).isEqualTo(2);
                    assertThat(loop.sentence())
                            .isEqualTo("a can go on for ever at scenario:2, 2 steps round and nothing changes: "
                                    + "nobody else can step then, so it never ends");
                });
    }

    @Test
    void an_empty_loop_never_ends() {
        assertThat(endless("", "task a { while (true) { } }"))
                .extracting(Endless::steps)
                .containsExactly(1);
    }

    /// As long as b has not stepped a goes round, but b can step.
    @Test
    void a_wait_for_a_flag_that_somebody_sets_may_be_ended_by_others() {
        assertThat(endless("int stop = 0;", "task a { while (stop == 0) { } } task b { stop = 1; }"))
                .singleElement()
                .satisfies(loop -> {
                    assertThat(loop.alone()).isFalse();
                    assertThat(loop.sentence()).endsWith("whether others, who can step, would end it is not looked at");
                });
    }

    /// When b has ended nobody can end it any more.
    @Test
    void a_wait_for_a_flag_that_nobody_sets_never_ends() {
        assertThat(endless("int stop = 0; int x = 0;", "task a { while (stop == 0) { } } task b { x = 1; }"))
                .extracting(Endless::alone)
                .containsExactly(true);
    }

    @Test
    void a_circle_of_several_rounds_is_one() {
        assertThat(endless("int x = 0;", "task a { while (true) { x = 1 - x; } }"))
                .extracting(Endless::steps)
                .containsExactly(4);
    }

    @Test
    void a_loop_within_what_a_task_calls_is_found() {
        assertThat(endless("void f() { while (true) { } }", "task a { f(); }")).hasSize(1);
    }

    @Test
    void loops_that_end_are_not_mentioned() {
        assertThat(endless("int x = 0;", "task a(2) { while (x < 3) { x = x + 1; } repeat 3 { x = x; } }"))
                .isEmpty();
    }

    @Test
    void reductions_find_the_same() {
        for (String scenario : List.of(
                "task a { while (true) { } }",
                "task a(2) { while (stop == 0) { x = 1 - x; } } task b { stop = 1; }",
                "task a(3) { while (stop == 0) { } }",
                "task a(2) { repeat 4 { x = 1 - x; } }")) {
            var program = Small.tiny("int x = 0; int stop = 0;", scenario);
            Answer all = Small.explore(program);
            Answer reduced = new Explorer(program, Options.DEFAULT.withReductions(), Listener.NONE).explore();
            assertThat(reduced.endless().isEmpty())
                    .as(scenario)
                    .isEqualTo(all.endless().isEmpty());
            assertThat(reduced.endless().stream().anyMatch(Endless::alone))
                    .as(scenario)
                    .isEqualTo(all.endless().stream().anyMatch(Endless::alone));
        }
    }
}
