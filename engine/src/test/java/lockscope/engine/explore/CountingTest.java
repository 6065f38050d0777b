package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// States and steps of the smallest programs, counted by hand.
class CountingTest {
    private static void assertCount(String strategy, String scenario, long states, long transitions) {
        Answer answer = Small.explore(Small.tiny(strategy, scenario));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(states);
        assertThat(answer.transitions()).isEqualTo(transitions);
    }

    /// A task of one line: before the line, before the end, ended.
    @Test
    void one_task_of_one_line_has_three_states() {
        assertCount("", "task a { cpu_work(1us); }", 3, 2);
    }

    /// The grid of 3 by 3, with 6 steps to the right and 6 down.
    @Test
    void two_tasks_that_share_nothing_have_the_product_of_their_states() {
        assertCount("", "task a(2) { cpu_work(1us); }", 9, 12);
    }

    /// Two lines each, so 4 states each; a cube.
    @Test
    void three_tasks_of_two_lines_have_64_states() {
        assertCount("", "task a(3) { cpu_work(1us); cpu_work(1us); }", 64, 3 * 3 * 16);
    }

    /// Each writes 1 or 2 into the global and ends. Both at the start: g is 0. One has written, the other not: g is
    /// what it wrote, and it has ended or not, so 2 each. Both have written, in either order: g is 1 or 2, and each of
    /// the two has ended or not, so 8.
    @Test
    void the_order_of_two_writes_stays_in_the_memory() {
        assertCount("int g = 0;", "task a { g = 1; } task b { g = 2; }", 1 + 4 + 8, 2 + 2 * 3 + 8);
    }

    /// A local that is never read again does not tell states apart: as with lines that share nothing.
    @Test
    void a_dead_local_makes_no_state() {
        assertCount("int g = 0;", "task a { g = 1; } task b { x = g; }", 9, 12);
    }

    /// One task: before lock, inside, before its end, ended. S start, I inside, E before its end, D done, W waits, V
    /// was woken. Nobody inside, nobody waits: 3 by 3 of S, E, D. One inside, the other not waiting: I with S, E, D,
    /// and the same the other way round: 6. One inside, the other waits: 2. One has unlocked, so the other was woken:
    /// V with E and D, both ways: 4. Nobody can take the lock from the woken one, there is no third.
    @Test
    void a_mutex_between_two_tasks_has_21_states() {
        Answer answer = Small.explore(Small.tiny("mutex m;", "task a(2) { mutex_lock(m); mutex_unlock(m); }"));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(9 + 6 + 2 + 4);
    }

    /// As with a mutex: who spins stands in line.
    @Test
    void a_spinlock_between_two_tasks_has_21_states() {
        Answer answer = Small.explore(Small.tiny("spinlock s;", "task a(2) { spin_lock(s); spin_unlock(s); }"));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(9 + 6 + 2 + 4);
    }

    /// Readers never wait for each other: 4 by 4.
    @Test
    void two_readers_of_a_rwsem_have_16_states() {
        Answer answer = Small.explore(Small.tiny("rwsem r;", "task a(2) { down_read(r); up_read(r); }"));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(16);
    }

    /// A reader and a writer exclude each other as two tasks with a mutex do.
    @Test
    void a_reader_and_a_writer_have_21_states() {
        Answer answer = Small.explore(
                Small.tiny("rwsem r;", "task a { down_read(r); up_read(r); } task b { down_write(r); up_write(r); }"));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(9 + 6 + 2 + 4);
    }

    /// A reader R: before, inside, before its end, ended. A waiter G: before the call, waiting, before its end, ended.
    /// When it waits it waits for the reader or not; for it only while the reader is inside. 4 by 3 without waiting;
    /// waiting: reader before, inside and came later, inside and is waited for, before its end, ended: 5.
    @Test
    void a_grace_period_waits_for_the_readers_that_were_there() {
        Answer answer = Small.explore(
                Small.tiny("", "task r { rcu_read_lock(); rcu_read_unlock(); } task g { synchronize_rcu(); }"));
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(12 + 5);
    }

    /// Two mutexes taken the wrong way round: each task takes its first, then one waits, and the fourth step closes the
    /// circle.
    @Test
    void the_shortest_way_into_a_deadlock_has_four_steps() {
        Program program = Small.tiny(
                "mutex m; mutex n;",
                "task a { mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m); }"
                        + "task b { mutex_lock(n); mutex_lock(m); mutex_unlock(m); mutex_unlock(n); }");
        Explorer.Options progress = Explorer.Options.DEFAULT.withRules(List.of(12));
        Answer answer = new Explorer(program, progress, Explorer.Listener.NONE).explore();
        assertThat(Small.schedule(answer).steps()).hasSize(4);
        assertThat(Small.violation(answer).id()).isEqualTo("I12");
    }
}
