package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What ships, explored to the end: correct strategies hold, broken ones are caught by the rule they break.
class ShippedExplorationTest {
    private static final List<String> FIRST_AND_LAST = List.of("net_mutex", "pernet_ops_rwsem");

    @TestFactory
    Stream<DynamicTest> every_strategy_that_ships_holds_in_the_smallest_scenarios() {
        return of(Small.STRATEGIES, Small.SMALLEST);
    }

    @TestFactory
    Stream<DynamicTest> the_first_and_the_last_strategy_hold_in_the_middling_ones() {
        return of(FIRST_AND_LAST, Small.MIDDLING);
    }

    @Tag("seeds")
    @TestFactory
    Stream<DynamicTest> all_others_hold_in_the_middling_ones() {
        List<String> others = Small.STRATEGIES.stream()
                .filter(strategy -> !FIRST_AND_LAST.contains(strategy))
                .toList();
        return of(others, Small.MIDDLING);
    }

    @Tag("seeds")
    @TestFactory
    Stream<DynamicTest> every_strategy_that_ships_holds_in_the_longer_ones() {
        return of(Small.STRATEGIES, Small.LONGER);
    }

    private static Stream<DynamicTest> of(List<String> strategies, List<String> scenarios) {
        return strategies.stream()
                .flatMap(strategy -> scenarios.stream()
                        .map(scenario -> DynamicTest.dynamicTest(
                                scenario + " with " + strategy, () -> holds(scenario, strategy))));
    }

    private static void holds(String scenario, String strategy) {
        Program program = Small.shipped(scenario, strategy);
        Answer answer = Small.explore(program);
        assertThat(answer.words()).isLessThanOrEqualTo(16);
        Answer reduced = reduced(program, List.of());
        assertThat(reduced.verdict()).isEqualTo(answer.verdict());
        assertThat(reduced.states()).isLessThan(answer.states() * 6 / 10);
        if (program.expectations().violations().isEmpty()) {
            assertThat(answer.violation()).isNull();
            assertThat(answer.isComplete()).isTrue();
        } else {
            assertThat(program.expectations().violations())
                    .contains(Small.violation(answer).id());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no_lock, small/module, I3",
        "unlocked_grace_period, small/module, I3",
        "unlocked_unregister, small/module, I3",
        "read_to_register, small/module, I3",
        "no_grace_period, small/reader, I4",
        "grace_period_too_early, small/reader, I4",
        "plain_unlink, small/reader, I4",
        "recursive_read, small/module, I12",
        "module_in_init, small/create-and-clean, I12",
        "upgrade, small/create-and-clean, I12",
        "lock_inversion, small/module, I10",
        "exits_forwards, small/create-and-clean, I2",
        "frees_early, small/create-and-clean, I5",
        "no_barrier, small/create-and-clean, I6",
        "grace_period_for_barrier, small/create-and-clean, I6",
        "plain_get, small/reader, I8",
        "two_workers, small/create-and-clean, I9",
        "ignores_sync, small/sync-op, I13"
    })
    void a_broken_strategy_is_caught_and_its_schedule_replays(String strategy, String scenario, String rule)
            throws Schedule.Malformed {
        Program program = Small.shipped(scenario, "broken/" + strategy);
        Answer answer = Small.explore(program);
        assertThat(answer.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(Small.violation(answer).id()).isEqualTo(rule);
        Schedule schedule = Small.schedule(answer);
        assertThat(schedule.steps()).hasSize(answer.depth() + 1);

        replays(program, schedule, Small.violation(answer));

        Answer reduced = reduced(program, List.of(Integer.parseInt(rule.substring(1))));
        assertThat(Small.violation(reduced).id()).isEqualTo(rule);
        assertThat(Small.schedule(reduced).steps()).hasSameSizeAs(schedule.steps());
        replays(program, Small.schedule(reduced), Small.violation(reduced));
    }

    private static Answer reduced(Program program, List<Integer> rules) {
        Explorer.Options options = Explorer.Options.DEFAULT.withReductions().withRules(rules);
        return new Explorer(program, options, Explorer.Listener.NONE).explore();
    }

    private static void replays(Program program, Schedule schedule, Violation violation) throws Schedule.Malformed {
        Schedule read = Schedule.parse(schedule.toString());
        Replay replay = Replay.toward(program, read);
        assertThat(replay.follow(read)).isEmpty();
        assertThat(replay.violation()).isEqualTo(violation);
        assertThat(Story.of(replay)).last().asString().contains(violation.id());
    }
}
