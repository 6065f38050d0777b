package lockscope.engine.rcu;

import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import lockscope.engine.program.Program;
import lockscope.engine.run.AnyListing;
import lockscope.engine.run.Experiment;
import lockscope.engine.run.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Outcomes that RCU forbids (`tools/memory-model/litmus-tests`), under chance: hogs preempt readers, everybody starts at
/// another time with each seed.
class LitmusTest {
    private static final String HOGS = """
        machine { cpus 3; hz 1000; jitter 20%; slice 1ms; }
        task hog(3) background { while (true) { sleep(10us to 2ms); user_work(10us to 1500us); } }
        """;

    /// RCU+sync+read: a reader writes x, then y; an updater sees x before a grace period, and after it not y.
    private static final String SYNC_READ = HOGS + """
        task reader {
            repeat 20 {
                sleep(1us to 2ms);
                rcu_read_lock();
                x = x + 1;
                cpu_work(1us to 900us);
                y = x;
                rcu_read_unlock();
            }
        }
        task updater {
            repeat 20 {
                sleep(1us to 2ms);
                seen = x;
                SYNCHRONIZE
                assert(y >= seen);
            }
        }
        """;

    /// RCU+sync+free: a reader that got the old pointer reads through it after it was freed.
    private static final String SYNC_FREE = HOGS + """
        task reader(3) {
            repeat 40 {
                sleep(1us to 1ms);
                rcu_read_lock();
                found = pointer;
                cpu_work(1us to 900us);
                touch_net(found);
                rcu_read_unlock();
            }
        }
        task updater {
            pointer = net_alloc();
            repeat 15 {
                sleep(1us to 2ms);
                old = pointer;
                pointer = net_alloc();
                SYNCHRONIZE
                net_free(old);
            }
            sleep(60ms);
        }
        """;

    record Litmus(String name, String declarations, String tasks, String... settings) {
        Experiment with(int seed) {
            return scenario(declarations, tasks).with(settings).with("seed=" + seed);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Litmus> all() {
        return Stream.of(
                read("RCU+sync+read", "synchronize_rcu();"),
                read("RCU+sync+read expedited", "synchronize_rcu_expedited();"),
                read("RCU+sync+read without preemption", "synchronize_rcu();", "rcu=sched", "preempt=none"),
                free("RCU+sync+free", "synchronize_rcu();"),
                free("RCU+sync+free expedited", "synchronize_rcu_expedited();"),
                free("RCU+sync+free without preemption", "synchronize_rcu();", "rcu=sched", "preempt=none"));
    }

    private static Litmus read(String name, String wait, String... settings) {
        return new Litmus(name, "int x; int y;", SYNC_READ.replace("SYNCHRONIZE", wait), settings);
    }

    private static Litmus free(String name, String wait, String... settings) {
        return new Litmus(name, "net pointer = null;", SYNC_FREE.replace("SYNCHRONIZE", wait), settings);
    }

    private static void neverForbidden(Litmus litmus, int seeds) {
        for (int seed = 1; seed <= seeds; seed++) {
            Run run = new Run(litmus.with(seed).program(), Run.Options.TOTALS);
            run.toEnd();
            assertThat(run.violation()).as("seed " + seed).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_forbidden_outcome_does_not_occur(Litmus litmus) {
        neverForbidden(litmus, 20);
    }

    @Tag("seeds")
    @ParameterizedTest
    @MethodSource("all")
    void the_forbidden_outcome_never_occurs(Litmus litmus) {
        neverForbidden(litmus, 1_000);
    }

    /// Each seed brings another machine.
    private static void neverForbiddenOnAnyMachine(Litmus litmus, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            String machine = AnyListing.machine(new Random(seed));
            String tasks = litmus.tasks().replaceFirst("machine \\{[^}]*}", machine);
            Program program = scenario(litmus.declarations(), tasks).program();
            Run run = new Run(program, Run.Options.TOTALS);
            run.toEnd();
            assertThat(run.violation()).as(machine).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_forbidden_outcome_does_not_occur_on_any_machine(Litmus litmus) {
        neverForbiddenOnAnyMachine(litmus, 1, 20);
    }

    @Tag("seeds")
    @ParameterizedTest
    @MethodSource("all")
    void the_forbidden_outcome_never_occurs_on_any_machine(Litmus litmus) {
        neverForbiddenOnAnyMachine(litmus, 20, 1_000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void without_the_grace_period_it_does(Litmus litmus) {
        Litmus broken = new Litmus(
                litmus.name(),
                litmus.declarations(),
                litmus.tasks().replace("synchronize_rcu();", "").replace("synchronize_rcu_expedited();", ""),
                litmus.settings());
        long forbidden = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Run run = new Run(broken.with(seed).program(), Run.Options.TOTALS);
            run.toEnd();
            forbidden += run.violation() == null ? 0 : 1;
        }
        assertThat(forbidden).isPositive();
    }
}
