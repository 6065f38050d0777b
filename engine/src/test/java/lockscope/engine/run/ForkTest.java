package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.Test;

/// A fork shares the past of a run, goes its own way from there, and leaves the run as it was.
class ForkTest {
    private static final long MS = 1_000_000;

    private static Run storm(String... settings) {
        return new Run(
                Shipped.program("net_mutex", "unshare-storm", settings), Run.Options.INTERACTIVE.withCheck(true));
    }

    private static int task(Run run, String name) {
        return new TaskTable(run.program()).find(name);
    }

    private static long ended(Run run) {
        run.toEnd();
        return run.finishedNanos();
    }

    @Test
    void where_nobody_interferes_it_is_the_same_run() {
        Run run = storm("jitter=20%");
        Run branch = run.fork(7 * MS, List.of());
        run.toEnd();
        branch.toEnd();
        assertThat(branch.fingerprint()).isEqualTo(run.fingerprint());
        assertThat(branch.events()).isEqualTo(run.events());
    }

    @Test
    void a_run_that_is_interfered_with_when_it_gets_there_is_the_same_as_a_fork_made_afterwards() {
        Run run = storm("jitter=20%");
        run.toEnd();
        long before = run.fingerprint();
        Intervention kill = new Intervention.Kill(task(run, "ns/3"));
        Run branch = run.fork(9 * MS, List.of(kill));
        branch.toEnd();
        Run straight = storm("jitter=20%");
        straight.advanceTo(9 * MS);
        straight.intervene(List.of(kill));
        straight.toEnd();
        assertThat(branch.fingerprint()).isEqualTo(straight.fingerprint()).isNotEqualTo(before);
        assertThat(run.fingerprint()).isEqualTo(before);
    }

    /// Random listings, forked and forked again, with every kind of intervention.
    @Test
    void any_moment_of_a_fork_of_a_fork_is_that_of_a_run_stopped_there() {
        for (int seed = 500; seed < 540; seed++) {
            Random random = new Random(seed);
            Run run = new Run(AnyListing.program(seed), Run.Options.INTERACTIVE.withCheck(true));
            run.toEnd();
            long first = 1 + random.nextLong(run.endNanos() - 1);
            List<Intervention> one = some(run, random);
            Run child = run.fork(first, one);
            child.toEnd();
            long second = first + random.nextLong(Math.max(1, child.endNanos() - first));
            if (second >= child.endNanos()) {
                continue;
            }
            List<Intervention> two = some(child, random);
            Run grandchild = child.fork(second, two);
            grandchild.toEnd();
            assertThat(grandchild.outcome()).as("seed " + seed).isEqualTo(Outcome.FINISHED);
            List<Long> moments = new ArrayList<>(List.of(0L, first - 1, first, first + 1, second - 1, second));
            for (int i = 0; i < 8; i++) {
                moments.add(random.nextLong(grandchild.endNanos() + 1));
            }
            for (long moment : moments) {
                Run stopped = new Run(AnyListing.program(seed), Run.Options.INTERACTIVE.withCheck(true));
                stopped.advanceTo(Math.min(moment, first));
                if (moment >= first) {
                    stopped.intervene(one);
                    stopped.advanceTo(Math.min(moment, second));
                }
                if (moment >= second) {
                    stopped.intervene(two);
                }
                assertThat(grandchild.at(moment).fingerprint())
                        .as("seed %d at %d, forked at %d and %d", seed, moment, first, second)
                        .isEqualTo(stopped.at(moment).fingerprint());
            }
        }
    }

    private static List<Intervention> some(Run run, Random random) {
        int task = 1 + random.nextInt(run.program().tasks().size());
        return List.of(
                switch (random.nextInt(4)) {
                    case 0 -> new Intervention.Kill(task);
                    case 1 -> new Intervention.Leave(task);
                    case 2 -> new Intervention.Without(task);
                    default -> new Intervention.Go(run.program().withSeed(random.nextInt(1000)));
                });
    }

    @Test
    void the_reader_that_leaves_lets_the_grace_period_end() {
        Run run = storm();
        Run branch = run.fork(6 * MS, List.of(new Intervention.Leave(task(run, "reader"))));
        assertThat(branch.idleInterventions()).isEmpty();
        assertThat(ended(branch)).isLessThan(ended(run) - 5 * MS);
    }

    @Test
    void what_changes_nothing_is_said() {
        Run run = storm();
        Intervention leave = new Intervention.Leave(task(run, "ns/1"));
        Intervention without = new Intervention.Without(task(run, "reader"));
        Run branch = run.fork(6 * MS, List.of(leave, without));
        assertThat(branch.idleInterventions()).containsExactly(leave, without);
        assertThat(ended(branch)).isEqualTo(ended(run));
    }

    @Test
    void a_task_that_is_taken_out_never_begins() {
        Run run = storm();
        Run branch = run.fork(MS, List.of(new Intervention.Without(task(run, "ns/5"))));
        branch.toEnd();
        run.toEnd();
        int task = task(run, "ns/5");
        assertThat(branch.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(happenings(run, task)).isPositive();
        assertThat(happenings(branch, task)).isZero();
    }

    private static long happenings(Run run, int task) {
        long count = 0;
        for (long row = 0; row < run.trace().end(); row++) {
            count += run.trace().task(row) == task ? 1 : 0;
        }
        return count;
    }

    @Test
    void a_cpu_that_comes_is_used_from_then_on() {
        Run run = storm("cpus=2", "jitter=5%");
        run.toEnd();
        Program more = Shipped.program("net_mutex", "unshare-storm", "cpus=4", "jitter=5%");
        Run branch = run.fork(5 * MS, List.of(new Intervention.Go(more)));
        branch.toEnd();
        assertThat(branch.outcome()).isEqualTo(Outcome.FINISHED);
        long earliest = Long.MAX_VALUE;
        for (long row = branch.trace().end() - 1; row >= 0; row--) {
            earliest = branch.trace().cpu(row) >= 2 ? branch.trace().time(row) : earliest;
        }
        assertThat(earliest).isBetween(5 * MS, 8 * MS);
        assertThat(branch.at(4 * MS).fingerprint()).isEqualTo(run.at(4 * MS).fingerprint());
        assertThat(branch.at(20 * MS).program().machine().cpus()).isEqualTo(4);
    }

    @Test
    void other_settings_hold_from_then_on() {
        Run run = storm();
        Run branch = run.fork(
                2 * MS,
                List.of(new Intervention.Go(Shipped.program("net_mutex", "unshare-storm", "cost.wakeup=500us"))));
        assertThat(ended(branch)).isGreaterThan(ended(run));
        assertThat(branch.at(2 * MS - 1).fingerprint())
                .isEqualTo(run.at(2 * MS - 1).fingerprint());
    }

    @Test
    void a_program_with_other_lines_is_refused() {
        Program now = Shipped.program("net_mutex", "unshare-storm");
        assertThat(Obstacle.between(now, Shipped.program("pernet_ops_rwsem", "unshare-storm")))
                .isEqualTo(Obstacle.LINES);
        assertThat(Obstacle.between(now, Shipped.program("net_mutex", "unshare-storm", "task.ns.instances=6")))
                .isEqualTo(Obstacle.TASKS);
        assertThat(Obstacle.between(now, Shipped.program("net_mutex", "unshare-storm", "rcu=sched")))
                .isEqualTo(Obstacle.RCU);
        assertThat(Obstacle.between(now, Shipped.program("net_mutex", "unshare-storm", "cpus=7")))
                .isEqualTo(Obstacle.FEWER_CPUS);
        assertThat(Obstacle.between(now, Shipped.program("net_mutex", "unshare-storm", "cpus=17")))
                .isEqualTo(Obstacle.CPU_TREE);
        assertThatThrownBy(() -> storm().fork(MS, List.of(new Intervention.Go(now.withTasks(List.of())))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_forked_after_the_end() {
        Run run = storm();
        run.toEnd();
        assertThatThrownBy(() -> run.fork(run.endNanos(), List.of())).hasMessageContaining("over");
    }

    @Test
    void chance_of_another_seed_holds_from_then_on() {
        Run run = storm("jitter=20%");
        Run branch = run.fork(4 * MS, List.of(new Intervention.Go(run.program().withSeed(43))));
        Run other = run.fork(4 * MS, List.of(new Intervention.Go(run.program().withSeed(44))));
        branch.toEnd();
        other.toEnd();
        assertThat(branch.fingerprint()).isNotEqualTo(other.fingerprint());
    }
}
