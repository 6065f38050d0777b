package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// Where exploring stops before everything was seen, it says so.
class BoundsTest {
    private final Program program = Small.shipped("small/three-creators", "pernet_ops_rwsem");

    @Test
    void a_bound_on_states_leaves_the_question_open() {
        Answer answer = new Explorer(program, Options.DEFAULT.withMostStates(5_000), Listener.NONE).explore();
        assertThat(answer.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(answer.states()).isBetween(5_000L, 5_100L);
        assertThat(answer.sentence()).startsWith("not decided: stopped at 5,0");
    }

    @Test
    void a_bound_on_memory_is_kept() {
        Answer answer = new Explorer(program, Options.DEFAULT.withMostBytes(4 << 20), Listener.NONE).explore();
        assertThat(answer.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(answer.reason()).isEqualTo("memory is full");
        assertThat(answer.bytes()).isLessThanOrEqualTo(5 << 20);
    }

    @Test
    void it_stops_when_it_is_told_to() {
        Listener impatient = progress -> progress.states() < 20_000;
        Answer answer = new Explorer(program, Options.DEFAULT, impatient).explore();
        assertThat(answer.reason()).isEqualTo("cancelled");
    }

    @Test
    void a_boot_without_end_is_a_broken_rule() {
        Answer answer = Small.explore(Small.tiny("void boot() { while (true) { } }", "task a { cpu_work(1us); }"));
        assertThat(Small.violation(answer).text())
                .isEqualTo("swapper/0 is still in boot() after 1000000 lines: a loop has no end");
    }

    @Test
    void a_step_that_is_not_possible_is_refused_with_the_reason() throws Schedule.Malformed {
        Replay replay = new Replay(Small.tiny("mutex m;", "task a(2) { mutex_lock(m); mutex_unlock(m); }"));
        String refusal = replay.follow(Schedule.parse("1 a/1\n2 a/2\n3 a/2\n"));
        assertThat(refusal).isEqualTo("step 3: a/2 waits for m, which a/1 holds");
        assertThat(replay.next()).containsExactly("a/1");
    }
}
