package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Retracing;
import lockscope.engine.machine.Step;
import lockscope.engine.program.Program;
import lockscope.engine.run.Intervention;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever a timed run does, the explorer can do too: its steps, one after the other, lead to the same memory.
class ProjectionTest {
    private static final int SEEDS = 2;

    private static Run run(Program program) {
        return new Run(program, Run.Options.INTERACTIVE);
    }

    private static Replay steps(Run run, long nanos) {
        Projection result = Projection.of(run, nanos);
        assertThat(result.problem()).isEmpty();
        return Objects.requireNonNull(result.replay());
    }

    /// What the algorithm decides on, without what only one of the two drivers has.
    private static String memory(Kernel kernel) {
        StringBuilder text = new StringBuilder();
        for (int t = 1; t <= kernel.table.users() + kernel.program.workqueues().size(); t++) {
            text.append(kernel.table.name(t))
                    .append(" at ")
                    .append(line(kernel, t))
                    .append('\n');
        }
        for (int lock = 0; lock < kernel.program.locks().size(); lock++) {
            text.append(kernel.program.locks().get(lock).name())
                    .append(" owned by ")
                    .append(kernel.locks.owner(lock))
                    .append(", ")
                    .append(kernel.locks.readers(lock))
                    .append(" readers\n");
        }
        IntStream.rangeClosed(1, kernel.nets.highest())
                .filter(kernel.nets::used)
                .mapToObj(slot -> "net " + kernel.nets.serial(slot) + " " + kernel.nets.state(slot) + " count "
                        + kernel.nets.count(slot) + " callbacks " + kernel.nets.callbacks(slot) + "\n")
                .sorted()
                .forEach(text::append);
        return text.toString();
    }

    private static int rule(@Nullable Violation violation) {
        return violation == null ? 0 : violation.invariant();
    }

    private static String line(Kernel kernel, int task) {
        return kernel.tasks.base(task) < 0 ? "nothing" : String.valueOf(kernel.tasks.pc(task));
    }

    private static void leadsToTheSameMemory(Run run, long nanos) {
        Replay replay = steps(run, nanos);
        assertThat(rule(replay.violation())).isEqualTo(rule(run.violation()));
        if (replay.violation() == null) {
            Kernel[] last = new Kernel[1];
            run.retrace(nanos, new Reader(last));
            assertThat(memory(replay.machine().kernel)).isEqualTo(memory(last[0]));
        }
    }

    /// Keeps the memory that the run's lines have changed.
    private record Reader(Kernel[] kernel) implements Retracing {
        @Override
        public void begins(Kernel memory) {
            kernel[0] = memory;
        }

        @Override
        public void before(int task) {}

        @Override
        public void after(int task, Step step) {}

        @Override
        public boolean isEnough() {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> the_end_of_every_small_run_is_a_state_of_the_explorer() {
        return Small.STRATEGIES.stream()
                .flatMap(strategy -> Stream.of(Small.SMALLEST, Small.MIDDLING, Small.LONGER)
                        .flatMap(List::stream)
                        .map(scenario -> DynamicTest.dynamicTest(scenario + " with " + strategy, () -> {
                            for (int seed = 1; seed <= SEEDS; seed++) {
                                Run run = run(Small.shipped(
                                        scenario, strategy, "seed=" + seed, "jitter=30", "cpus=" + (1 + seed % 4)));
                                run.toEnd();
                                leadsToTheSameMemory(run, run.endNanos());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_storm_can_be_walked_on_from_its_thirteenth_millisecond() {
        return Small.STRATEGIES.stream()
                .map(strategy -> DynamicTest.dynamicTest(strategy, () -> {
                    Run run = run(Small.shipped("unshare-storm", strategy));
                    leadsToTheSameMemory(run, 13_000_000);
                }));
    }

    @Test
    void where_it_leads_one_can_go_another_way() {
        Run run = run(Small.shipped("unshare-storm", "net_mutex"));
        Replay replay = steps(run, 13_000_000);
        List<String> others = replay.next();
        assertThat(others).hasSizeGreaterThan(1);
        for (String actor : others) {
            assertThat(replay.branch(replay.length()).step(actor, 0)).as(actor).isTrue();
        }
    }

    @Test
    void its_story_tells_many_calls_of_a_method_in_one_phrase() {
        Run run = run(Small.shipped("unshare-storm", "net_mutex"));
        assertThat(Story.of(steps(run, 13_000_000)))
                .first()
                .asString()
                .contains("calls init of net_ns to loopback (69 operations) for net 1")
                .doesNotContain("subsys");
    }

    @Test
    void a_moment_after_a_what_if_is_refused() {
        Run run = run(Small.shipped("unshare-storm", "net_mutex"));
        Run other = run.fork(2_000_000, List.of(new Intervention.Kill(1)));
        assertThat(Projection.of(other, 1_000_000).problem()).isEmpty();
        assertThat(Projection.of(other, 3_000_000).problem()).contains("what-if");
        assertThat(Projection.of(run, 3_000_000).problem()).isEmpty();
    }

    @Test
    void a_long_run_is_refused_where_its_way_is_too_long() {
        Run run = run(Small.shipped("unshare-loop", "net_mutex"));
        assertThat(Projection.of(run, 100_000_000L).problem()).isEmpty();
        assertThat(Projection.of(run, 3_000_000_000L).problem()).contains("earlier moment");
    }

    @Test
    void what_cannot_be_explored_says_why() {
        Run run = run(Small.shipped("container-host", "net_mutex"));
        Projection result = Projection.of(run, 1_000_000);
        assertThat(result.replay()).isNull();
        assertThat(result.problem()).contains("60 tasks");
    }
}
