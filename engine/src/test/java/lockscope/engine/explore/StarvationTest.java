package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// How many who came later may get a lock before somebody who waits for it.
class StarvationTest {
    private static final String TWICE = "task a(3) { repeat 2 { mutex_lock(m); mutex_unlock(m); } }";

    private static Answer explore(String strategy, String scenario, int bound) {
        Options options = Options.DEFAULT.withRules(List.of(12, 2000 + bound));
        return new Explorer(Small.tiny(strategy, scenario), options, Listener.NONE).explore();
    }

    /// The first takes the lock, the second waits, the first gives it back, the third is there before the second woke.
    @Test
    void a_lock_that_was_released_is_stolen_in_four_steps() {
        Answer answer = explore("mutex m;", "task a(3) { mutex_lock(m); mutex_unlock(m); }", 0);
        assertThat(Small.schedule(answer).steps())
                .extracting(Schedule.Step::actor)
                .hasSize(4)
                .last()
                .isNotIn("a/1", "a/2");
        assertThat(Small.violation(answer).id()).isEqualTo("starvation 0");
    }

    @Test
    void three_tasks_that_take_it_once_pass_a_waiter_once_at_most() {
        Answer answer = explore("mutex m;", "task a(3) { mutex_lock(m); mutex_unlock(m); }", 1);
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
    }

    /// A waiter that does not wake can be passed until nobody else comes: three times here, since one of the other two
    /// was there before it.
    @Test
    void who_does_not_wake_is_passed_by_everybody() {
        assertThat(explore("mutex m;", TWICE, 2).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(explore("mutex m;", TWICE, 3).verdict()).isEqualTo(Verdict.HOLDS);
    }

    /// In 4.16 a reader queues behind a queued writer, so nobody passes it; since 5.3 it overtakes while nobody is inside.
    @Test
    void readers_pass_a_waiting_writer_since_5_3_only() {
        String scenario = "task r(2) { down_read(s); up_read(s); } task w { down_write(s); up_write(s); }";
        assertThat(explore("rwsem s kind 4.16;", scenario, 0).verdict()).isEqualTo(Verdict.HOLDS);
        Answer newer = explore("rwsem s kind 5.3;", scenario, 0);
        assertThat(Small.violation(newer).text()).contains("before w, which came first and still waits");
    }

    @Test
    void a_circle_of_waits_is_starvation_too() {
        Answer answer = explore(
                "mutex m; mutex n;",
                "task a { mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m); }"
                        + "task b { mutex_lock(n); mutex_lock(m); mutex_unlock(m); mutex_unlock(n); }",
                0);
        assertThat(Small.violation(answer).id()).isEqualTo("I12");
    }

    @Test
    void the_schedule_replays_to_it() throws Schedule.Malformed {
        Program program = Small.tiny("mutex m;", TWICE);
        Options options = Options.DEFAULT.withRules(List.of(12, 2001));
        Answer answer = new Explorer(program, options, Listener.NONE).explore();
        Schedule schedule = Schedule.parse(Small.schedule(answer).toString());
        Replay replay = Replay.toward(program, schedule);
        assertThat(replay.follow(schedule)).isEmpty();
        assertThat(replay.violation()).isEqualTo(answer.violation());
        assertThat(Story.of(replay)).last().asString().startsWith("This breaks starvation 1: nobody who waits");
    }
}
