package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Any moment of a run that has passed is the memory that a fresh run has when it is stopped there.
class TimeTravelTest {
    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("net_mutex", "one-life", "jitter=0%"),
                Arguments.of("net_sem", "killed-while-waiting", "jitter=20%"),
                Arguments.of("pernet_ops_rwsem", "rcu-readers", "jitter=5%"),
                Arguments.of("expedited", "module-arrives", "jitter=20%"),
                Arguments.of("pre_exit", "init-fails", "jitter=0%"),
                Arguments.of("pernet_ops_rwsem", "nested-read-in-init", "jitter=0%"),
                Arguments.of("net_sem_async", "unshare-storm", "jitter=20%"));
    }

    private static Run fresh(Program program, boolean check) {
        return new Run(program, Run.Options.INTERACTIVE.withCheck(check));
    }

    /// The times of some rows, just before and just after them, times between, and times past the end.
    private static List<Long> moments(Run run, Random random) {
        TreeSet<Long> moments = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            long time = run.trace().time(random.nextLong(run.trace().end()));
            moments.add(time);
            moments.add(Math.max(0, time - 1));
            moments.add(time + 1);
            moments.add(random.nextLong(run.endNanos() + 1));
        }
        moments.add(0L);
        moments.add(run.endNanos());
        return new ArrayList<>(moments);
    }

    private static long stoppedAt(Program program, boolean check, long time) {
        Run run = fresh(program, check);
        run.advanceTo(time);
        return run.at(time).fingerprint();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void forwards_backwards_and_in_any_order(String strategy, String scenario, String setting) {
        Program program = Shipped.program(strategy, scenario, setting);
        for (boolean check : new boolean[] {false, true}) {
            Run run = fresh(program, check);
            run.toEnd();
            List<Long> moments = moments(run, new Random(7));
            List<Long> expected = moments.stream()
                    .map(time -> stoppedAt(program, check, time))
                    .toList();
            assertThat(fingerprints(run, moments)).isEqualTo(expected);
            assertThat(fingerprints(run, moments.reversed())).isEqualTo(expected.reversed());
            List<Long> shuffled = new ArrayList<>(moments);
            Collections.shuffle(shuffled, new Random(8));
            assertThat(fingerprints(run, shuffled))
                    .isEqualTo(shuffled.stream()
                            .map(time -> expected.get(moments.indexOf(time)))
                            .toList());
        }
    }

    private static List<Long> fingerprints(Run run, List<Long> moments) {
        return moments.stream().map(time -> run.at(time).fingerprint()).toList();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void looking_back_does_not_change_what_comes(String strategy, String scenario, String setting) {
        Program program = Shipped.program(strategy, scenario, setting);
        Run straight = fresh(program, false);
        straight.toEnd();
        Run looked = fresh(program, false);
        Random random = new Random(9);
        for (long time = 0; !looked.isOver(); time += straight.endNanos() / 20 + 1) {
            looked.advanceTo(time);
            looked.at(random.nextLong(time + 1));
        }
        assertThat(looked.fingerprint()).isEqualTo(straight.fingerprint());
        assertThat(looked.events()).isEqualTo(straight.events());
    }

    /// Thousands of events at one time, so that keyframes lie among them.
    @Test
    void at_a_time_at_which_very_much_happens() {
        Program program = Experiment.scenario("mutex M;", """
            machine { cpus 64; }
            task t(2000) at 1ms { mutex_lock(M); mutex_unlock(M); cond_resched(); user_work(1us); }
            """).program();
        Run run = fresh(program, false);
        run.toEnd();
        for (long time : new long[] {999_999, 1_000_000, 1_000_001, 1_010_000, 1_000_000}) {
            assertThat(run.at(time).fingerprint()).isEqualTo(stoppedAt(program, false, time));
        }
    }

    /// So many events that keyframes are thinned out.
    @Test
    void anywhere_in_a_long_run() {
        Program program = Shipped.program("net_mutex", "unshare-loop", "task.loop.repeat=3000");
        Run run = fresh(program, false);
        run.toEnd();
        assertThat(run.events()).isGreaterThan(300_000);
        Run other = fresh(program, false);
        for (long part = 1; part <= 5; part++) {
            long time = run.endNanos() / 5 * part;
            assertThat(run.at(time).fingerprint()).isEqualTo(other.at(time).fingerprint());
        }
    }
}
