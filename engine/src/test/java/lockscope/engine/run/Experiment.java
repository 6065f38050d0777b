package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Listings;
import lockscope.engine.program.Program;

/// A small strategy and scenario, written in a test, on a machine that takes no time of its own: 8 CPUs, HZ 1000, no
/// spinning, no stealing, unless the test says otherwise.
public final class Experiment {
    private static final String MACHINE = "machine { cpus 8; hz 1000; rcu preemptible; preempt full; ticks aligned; }";
    private static final String COSTS = "costs { wakeup 0; queue_work 0; callback 0; gp_kthread 0; }";

    private final String strategy;
    private final String scenario;
    private final List<String> settings = new ArrayList<>();

    private Experiment(String strategy, String scenario) {
        this.strategy = strategy;
        this.scenario = scenario;
    }

    /// @param declarations of a strategy, such as `mutex M;`
    /// @param tasks and what else the scenario has
    public static Experiment scenario(String declarations, String tasks) {
        String machine = tasks.contains("machine {") ? "" : MACHINE;
        String costs = tasks.contains("costs {") ? "" : COSTS;
        return new Experiment(declarations, machine + costs + tasks);
    }

    /// Sets something else than the scenario says, as `--set` does.
    public Experiment with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    public Program program() {
        return Listings.program(strategy, scenario, settings.toArray(String[]::new));
    }

    /// Runs it to its end with every row kept and the invariants watched; none may break.
    public Run run() {
        Run run = new Run(program(), Run.Options.INTERACTIVE.withCheck(true));
        run.toEnd();
        assertThat(run.verdict().isAsExpected())
                .as(() -> run.verdict().text() + "\n" + String.join("\n", run.lastSteps(20)))
                .isTrue();
        return run;
    }

    /// Holds the run of an experiment against a picture, see [Lanes].
    ///
    /// @param unit what a column stands for, such as "10us"
    public static void assertLanes(String unit, Experiment experiment, String picture) {
        assertThat(Lanes.of(experiment.run(), Lanes.column(unit), names(picture)))
                .isEqualTo(picture);
    }

    private static String[] names(String picture) {
        return picture.lines().map(line -> line.split(" ", 2)[0]).toArray(String[]::new);
    }
}
