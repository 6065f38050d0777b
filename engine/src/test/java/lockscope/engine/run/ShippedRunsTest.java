package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The strategies that ship hold every invariant in every scenario that ships, but where the scenario says otherwise.
class ShippedRunsTest {
    private static Stream<Arguments> pairs(List<String> scenarios) {
        return Shipped.strategies().stream()
                .flatMap(strategy -> scenarios.stream().map(scenario -> Arguments.of(strategy, scenario)));
    }

    static Stream<Arguments> shortRuns() {
        return pairs(Shipped.shortScenarios());
    }

    static Stream<Arguments> longRuns() {
        return pairs(Shipped.longScenarios());
    }

    @ParameterizedTest
    @MethodSource("shortRuns")
    void a_run_ends_as_its_scenario_says(String strategy, String scenario) {
        Run run = run(Shipped.program(strategy, scenario), true);
        assertThat(run.verdict().isAsExpected()).as(() -> story(run)).isTrue();
        assertThat(run.events()).isLessThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @MethodSource("shortRuns")
    void watching_a_run_changes_nothing_but_where_it_stops(String strategy, String scenario) {
        Program program = Shipped.program(strategy, scenario);
        Run watched = run(program, true);
        Run unwatched = run(program, false);
        assertThat(unwatched.verdict().isAsExpected()).isTrue();
        if (watched.violation() == null) {
            assertThat(watched.fingerprint()).isEqualTo(unwatched.fingerprint());
        }
    }

    @ParameterizedTest
    @MethodSource("shortRuns")
    void chance_breaks_nothing(String strategy, String scenario) {
        holds(strategy, scenario, 5);
    }

    @Tag("seeds")
    @ParameterizedTest
    @MethodSource("shortRuns")
    void chance_breaks_nothing_under_1000_seeds(String strategy, String scenario) {
        holds(strategy, scenario, 1_000);
    }

    @Tag("seeds")
    @ParameterizedTest
    @MethodSource("longRuns")
    void chance_breaks_nothing_under_20_seeds(String strategy, String scenario) {
        holds(strategy, scenario, 20);
    }

    private static void holds(String strategy, String scenario, int seeds) {
        Program program = Shipped.program(strategy, scenario, "jitter=20%");
        for (int seed = 1; seed <= seeds; seed++) {
            Run run = run(program.withSeed(seed), true);
            assertThat(run.verdict().kind())
                    .as("seed " + seed + ": " + story(run))
                    .isNotEqualTo(Verdict.Kind.UNEXPECTED);
        }
    }

    private static Run run(Program program, boolean check) {
        Run run = new Run(program, Run.Options.TOTALS.withCheck(check));
        run.toEnd();
        return run;
    }

    private static String story(Run run) {
        return run.verdict().text() + "\n" + String.join("\n", run.lastSteps(30));
    }
}
