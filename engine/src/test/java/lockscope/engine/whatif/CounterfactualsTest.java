package lockscope.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lockscope.engine.listing.Listings;
import lockscope.engine.listing.Source;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Moment.TaskState;
import org.junit.jupiter.api.Test;

/// Every wait answers with runs that help and runs that do not, and each of them was really run.
class CounterfactualsTest {
    private static final Listings LIBRARY = Listings.none();
    private static final long MS = 1_000_000;

    private final List<WhatIf> base = new ArrayList<>();

    private record Asked(Run run, Counterfactuals counterfactuals) {
        Question question(String task, long nanos, long horizon) {
            return new Question(new TaskTable(run.program()).find(task), nanos, horizon);
        }
    }

    private Asked asked(String strategy, String scenario) {
        Plan plan =
                Objects.requireNonNull(planned(strategy, scenario, List.of()).plan());
        Run run = plan.run(Run.Options.INTERACTIVE, List.of());
        run.toEnd();
        return new Asked(
                run,
                new Counterfactuals(
                        Counterfactuals.past(plan, run, more -> planned(strategy, scenario, List.of(more)))));
    }

    private Planned planned(String strategy, String scenario, List<WhatIf> more) {
        List<WhatIf> all = new ArrayList<>(base);
        all.addAll(more);
        Source source = LIBRARY.strategy(strategy);
        return Planner.plan(LIBRARY, source, LIBRARY.scenario(scenario), Map.of(), all);
    }

    private static Trial trial(List<Trial> trials, String ending) {
        return trials.stream()
                .filter(trial -> trial.whatIf().text().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        trials.stream().map(Trial::whatIf).toList().toString()));
    }

    @Test
    void the_storm_is_helped_by_the_read_lock_and_by_the_reader_but_not_by_expediting() {
        Asked asked = asked("net_mutex", "unshare-storm");
        List<Trial> trials = asked.counterfactuals()
                .all(
                        asked.question("ns/3", 13 * MS, Long.MAX_VALUE),
                        List.of("net_mutex", "pernet_ops_rwsem"),
                        () -> false);
        Trial semaphore = trial(trials, "strategy pernet_ops_rwsem");
        assertThat(semaphore.effect()).isEqualTo(Trial.Effect.SHORTER);
        assertThat(semaphore.after()).isZero();
        assertThat(trials.getFirst()).isEqualTo(semaphore);
        assertThat(trial(trials, "reader leaves").effect()).isEqualTo(Trial.Effect.SHORTER);
        Trial expedited = trial(trials, "set expedited on");
        assertThat(expedited.after()).isGreaterThan(expedited.before() / 2);
        assertThat(trial(trials, "set cpus 9").effect()).isEqualTo(Trial.Effect.SAME);
        assertThat(trial(trials, "kill ns/3").effect()).isEqualTo(Trial.Effect.NOT_DONE);
        assertThat(trials).allMatch(Trial::whole);
    }

    @Test
    void who_waits_behind_a_writer_is_told_what_happens_without_it() {
        Asked asked = asked("pernet_ops_rwsem", "module-arrives");
        Question question = null;
        for (long t = 0; t < asked.run().endNanos() && question == null; t += MS / 10) {
            Snapshot s = asked.run().at(t);
            int task = asked.question("ns/4", t, Long.MAX_VALUE).task();
            if (s.state(task) == TaskState.WAITING && s.waitKind(task).isLock()) {
                question = new Question(task, t, Long.MAX_VALUE);
            }
        }
        List<Trial> trials = asked.counterfactuals().all(Objects.requireNonNull(question), List.of(), () -> false);
        Trial without = trial(trials, "without task modprobe");
        assertThat(without.effect()).isEqualTo(Trial.Effect.SHORTER);
    }

    @Test
    void nothing_is_looked_at_beyond_the_horizon() {
        Asked asked = asked("net_mutex", "unshare-storm");
        List<Trial> trials = asked.counterfactuals()
                .all(asked.question("ns/3", 13 * MS, 13 * MS), List.of("pernet_ops_rwsem"), () -> false);
        assertThat(trials).isNotEmpty().noneMatch(Trial::whole);
        assertThat(trials).allMatch(trial -> trial.before() < 13 * MS && trial.after() < 13 * MS);
    }

    /// For each wait that is seen at some moments of the short scenarios, every candidate can be run.
    @Test
    void every_wait_has_something_that_was_tried() {
        for (String scenario : List.of("unshare-storm", "killed-while-waiting", "module-arrives")) {
            for (String strategy : List.of("net_mutex", "pernet_ops_rwsem")) {
                Asked asked = asked(strategy, scenario);
                int waits = 0;
                for (long t = 3 * MS; t < asked.run().endNanos() && waits < 4; t += 4 * MS) {
                    Snapshot s = asked.run().at(t);
                    for (int task = 1; task <= s.program().tasks().size(); task++) {
                        if (s.state(task) == TaskState.WAITING
                                && s.waitKind(task).isLock()) {
                            waits++;
                            Question question = new Question(task, t, Long.MAX_VALUE);
                            List<WhatIf> candidates = asked.counterfactuals().candidates(question, List.of());
                            assertThat(candidates).as(scenario).isNotEmpty();
                            assertThat(asked.counterfactuals().all(question, List.of(), () -> false))
                                    .hasSameSizeAs(candidates);
                            break;
                        }
                    }
                }
            }
        }
    }

    @Test
    void whoever_does_not_wait_is_not_tried_anything() {
        Asked asked = asked("net_mutex", "unshare-storm");
        assertThat(asked.counterfactuals().candidates(asked.question("reader", 13 * MS, Long.MAX_VALUE), List.of()))
                .isEmpty();
    }
}
