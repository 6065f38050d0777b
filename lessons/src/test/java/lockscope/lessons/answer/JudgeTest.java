package lockscope.lessons.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.lessons.Question.Marking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How answers are marked and what is said to them.
final class JudgeTest {
    private static final Sheet.Reply OTHERWISE = new Sheet.Reply(null, "look again", null);

    private static Sheet.Head head(@Nullable String again) {
        return new Sheet.Head(
                "q",
                "ask",
                List.of(
                        new Sheet.Reason("because", null),
                        new Sheet.Reason("timer", new Sheet.Reply("gp-is-timer", "no timer", null))),
                "well",
                List.of(),
                again);
    }

    private static Sheet.Reply reply(String idea) {
        return new Sheet.Reply(idea, "about " + idea, new Sheet.Replay("mutex", 0, 5));
    }

    private final Sheet choice = new Sheet.Choice(
            head("again"), List.of(new Sheet.Option("yes", null), new Sheet.Option("no", reply("wakes-everybody"))));

    @Test
    void a_right_answer_for_the_right_reason_is_mastered() {
        Judgement judgement = Judge.judge(choice, new Given(new Answer.Chosen(0), 0, true));
        assertThat(judgement.isMastered()).isTrue();
        assertThat(judgement.feedback()).containsExactly("well");
        assertThat(judgement.again()).isNull();
    }

    @Test
    void right_for_the_wrong_reason_counts_as_a_wrong_reason() {
        Judgement judgement = Judge.judge(choice, new Given(new Answer.Chosen(0), 1, true));
        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.isMastered()).isFalse();
        assertThat(judgement.misconceptions()).containsExactly("gp-is-timer");
        assertThat(judgement.again()).isEqualTo("again");
    }

    @Test
    void a_wrong_answer_names_the_idea_and_the_run_that_refutes_it() {
        Judgement judgement = Judge.judge(choice, new Given(new Answer.Chosen(1), 1, false));
        assertThat(judgement.misconceptions()).containsExactly("gp-is-timer", "wakes-everybody");
        assertThat(judgement.feedback()).containsExactly("about wakes-everybody", "no timer");
        assertThat(judgement.refutation()).isEqualTo(new Sheet.Replay("mutex", 0, 5));
    }

    @Test
    void a_number_passes_within_its_tolerance_and_a_foreseen_one_gets_its_own_reply() {
        Sheet sheet = new Sheet.Numeric(
                head(null),
                10,
                "",
                0.1,
                List.of(new Sheet.Slip(List.of(5.0), List.of(), reply("more-cpus-faster"))),
                OTHERWISE);
        assertThat(Judge.score(sheet, new Answer.Typed(10.9))).isEqualTo(100);
        assertThat(Judge.score(sheet, new Answer.Typed(11.1))).isZero();
        assertThat(Judge.judge(sheet, new Given(new Answer.Typed(5.1), 0, true)).misconceptions())
                .containsExactly("more-cpus-faster");
        assertThat(Judge.judge(sheet, new Given(new Answer.Typed(7), 0, true)).feedback())
                .containsExactly("look again");
    }

    @Test
    void an_order_passes_only_as_a_whole_but_is_marked_by_pairs() {
        Sheet sheet = new Sheet.Order(head(null), List.of("a", "b", "c"), List.of("a", "b", "c"), List.of(), OTHERWISE);
        assertThat(Judge.score(sheet, new Answer.Ordered(List.of("a", "b", "c"))))
                .isEqualTo(100);
        assertThat(Judge.score(sheet, new Answer.Ordered(List.of("b", "a", "c"))))
                .isEqualTo(66);
        assertThat(Judge.score(sheet, new Answer.Ordered(List.of("c", "b", "a"))))
                .isZero();
    }

    @Test
    void a_drawing_is_marked_by_the_order_of_ends_and_by_overlap() {
        Sheet.Draw sheet = new Sheet.Draw(
                head(null),
                "mutex",
                0,
                100,
                List.of(new Sheet.Bar("ns/1", 0, 20), new Sheet.Bar("ns/2", 0, 40)),
                Marking.USUAL,
                List.of(new Sheet.Slip(List.of(20.0, 20.0), List.of(), reply("more-cpus-faster"))),
                OTHERWISE);
        assertThat(Judge.score(sheet, new Answer.Drawn(List.of(20L, 40L)))).isEqualTo(100);
        assertThat(Judge.score(sheet, new Answer.Drawn(List.of(10L, 20L)))).isEqualTo(80);
        assertThat(Judge.score(sheet, new Answer.Drawn(List.of(40L, 20L)))).isEqualTo(20);
        assertThat(Judge.judge(sheet, new Given(new Answer.Drawn(List.of(20L, 20L)), 0, true))
                        .misconceptions())
                .containsExactly("more-cpus-faster");
    }

    @Test
    void a_moment_may_be_missed_by_a_fiftieth_of_the_timeline() {
        Sheet sheet = new Sheet.Point(head(null), "mutex", 0, 1000, 500, 600, List.of(), OTHERWISE);
        assertThat(Judge.score(sheet, new Answer.Pointed(480))).isEqualTo(100);
        assertThat(Judge.score(sheet, new Answer.Pointed(621))).isZero();
    }

    @Test
    void blanks_and_comments_do_not_matter_in_a_line() {
        Sheet sheet = new Sheet.Blank(
                head(null), "net_mutex", "cleanup_net", "synchronize_rcu();", List.of(), List.of(), OTHERWISE);
        assertThat(Judge.score(sheet, new Answer.Filled(" synchronize_rcu( );  // wait")))
                .isEqualTo(100);
        assertThat(Judge.score(sheet, new Answer.Filled("rcu_barrier();"))).isZero();
    }

    @Test
    void options_are_shown_in_an_order_of_their_own_each_once() {
        Sheet.Choice four = new Sheet.Choice(
                head(null),
                List.of(
                        new Sheet.Option("a", null),
                        new Sheet.Option("b", OTHERWISE),
                        new Sheet.Option("c", OTHERWISE),
                        new Sheet.Option("d", OTHERWISE)));
        assertThat(four.shown()).containsExactlyInAnyOrder(0, 1, 2, 3).isEqualTo(four.shown());
    }
}
