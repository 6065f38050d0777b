package lockscope.lessons.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lockscope.engine.program.Place;
import lockscope.lessons.Fact;
import lockscope.lessons.Lesson;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.ShippedFiles;
import lockscope.lessons.expression.ExpressionParser;
import lockscope.lessons.expression.Malformed;
import lockscope.lessons.expression.Value;
import org.junit.jupiter.api.Test;

/// What expressions come to on the run of two tasks and one mutex.
final class EvaluatorTest {
    private final Evaluator evaluator =
            new Evaluator(LessonTexts.read(LessonTexts.TWO).lesson(), new Bench(new ShippedFiles()));

    private String say(String gap) throws Malformed, Unanswerable {
        return evaluator.gap(ExpressionParser.gap(gap));
    }

    @Test
    void spans_are_asked_with_statistics() throws Exception {
        assertThat(say("wait.length of net_mutex by ns/2 in mutex")).isEqualTo("1.1 ms");
        assertThat(say("wait.count of net_mutex in mutex")).isEqualTo("1");
        assertThat(say("hold.length of net_mutex by ns/1 in mutex")).isEqualTo("1 ms");
        assertThat(say("creation.max in mutex - creation.length in mutex")).isEqualTo("1.1 ms");
    }

    @Test
    void moments_show_queues_holders_and_roots() throws Exception {
        assertThat(say("queue of net_mutex at 1.5ms in mutex")).isEqualTo("ns/2");
        assertThat(say("holders of net_mutex at 1.5ms in mutex")).isEqualTo("ns/1");
        assertThat(say("root of ns/2 at 1.5ms in mutex")).isEqualTo("ns/1");
        assertThat(say("does of ns/1 at 1.5ms in mutex")).isEqualTo("runs");
        assertThat(say("count(waiting at 1.5ms in readers) as words")).isEqualTo("no");
    }

    @Test
    void settings_orders_and_lives_can_be_asked() throws Exception {
        assertThat(say("setting of hz in mutex")).isEqualTo("1,000");
        assertThat(say("setting of cost.wakeup in mutex")).isEqualTo("50 us");
        assertThat(say("owners of net_mutex by ns in mutex")).isEqualTo("ns/1 and ns/2");
        assertThat(say("inits in mutex")).isEqualTo("net_ns");
        assertThat(say("net.live nth 1 in mutex")).isEqualTo("2 ms");
    }

    @Test
    void a_claim_that_does_not_hold_is_marked() throws Exception {
        assertThat(say("\"nobody waits\" if wait.count of net_mutex in mutex == 0"))
                .isEqualTo("(no longer: nobody waits)");
    }

    @Test
    void what_a_run_does_not_have_is_said() {
        assertThatThrownBy(() -> say("wait.max of net_mutex in mutx")).hasMessageContaining("did you mean 'mutex'?");
        assertThatThrownBy(() -> say("elapsed")).hasMessageContaining("expected 'in' and one of mutex, readers");
        assertThatThrownBy(() -> say("hold.max of net_sem in mutex")).hasMessageContaining("expected a lock");
        assertThatThrownBy(() -> say("wait.length of net_mutex nth 9 in mutex")).hasMessageContaining("the run has 1");
        assertThatThrownBy(() -> say("elapsed in mutex + 1")).hasMessageContaining("do not add up");
    }

    @Test
    void changes_reach_every_run_that_has_the_setting() throws Exception {
        Evaluator changed = new Evaluator(
                LessonTexts.read(LessonTexts.TWO).lesson(),
                new Bench(new ShippedFiles(), java.util.Map.of("scale.init", "2", "no.such", "1")));
        assertThat(changed.gap(ExpressionParser.gap("wait.max of net_mutex in mutex")))
                .isEqualTo("2.1 ms");
    }

    @Test
    void an_answer_that_was_accepted_is_known_to_the_last_digit_and_runs_nothing() throws Exception {
        // no run says so
        Map<String, String> accepted = Map.of("answer wait.max of net_mutex in mutex", "1.050001 ms");
        Fact answer = new Fact(
                "wait.max  of net_mutex in mutex",
                ExpressionParser.expression("wait.max of net_mutex in mutex"),
                new Place("two", 1, 1));
        Lesson lesson = LessonTexts.read(LessonTexts.TWO).lesson();
        assertThat(new Evaluator(lesson, new Bench(new ShippedFiles()), accepted).answer(answer))
                .isEqualTo(new Value.Time(1_050_001));
        assertThat(evaluator.answer(answer)).isEqualTo(evaluator.value(answer)).isNotEqualTo(new Value.Time(1_050_001));
    }

    @Test
    void times_and_numbers_are_read_as_they_were_noted() {
        for (Value value :
                List.of(new Value.Time(26_451_900_001L), new Value.Time(7), new Value.Quantity(101.0 / 17))) {
            assertThat(Value.ofNoted(value.noted())).isEqualTo(value);
        }
        assertThat(Value.ofNoted(new Value.Names(List.of("ns/1", "ns/2")).noted()))
                .isNull();
    }
}
