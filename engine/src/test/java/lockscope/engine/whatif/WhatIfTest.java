package lockscope.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Listings;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Outcome;
import lockscope.engine.run.Run;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What-ifs are text that is read and written the same, and plans for runs.
class WhatIfTest {
    private static final Listings LIBRARY = Listings.none();
    private static final long MS = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 4ms: reader leaves",
                "at 12ms: set expedited on",
                "at 9ms: kill ns/3",
                "at 1.5us: kill kworker/0:1",
                "at 0: without task ns",
                "without task module",
                "set cost.queue_work 80us",
                "at 2300us: add task ns",
                "strategy pernet_ops_rwsem",
            })
    void is_written_as_it_is_read(String text) {
        List<WhatIf> once = WhatIfReader.read(text).whatIfs();
        assertThat(once).hasSize(1);
        assertThat(WhatIfReader.read(once.getFirst().text()).whatIfs()).isEqualTo(once);
    }

    @Test
    void several_stand_in_one_line() {
        assertThat(WhatIfReader.read(" at 4ms:reader leaves ;; set cpus = 9\nwithout task module")
                        .whatIfs())
                .extracting(WhatIf::text)
                .containsExactly("at 4ms: reader leaves", "set cpus 9", "without task module");
    }

    @Test
    void what_cannot_be_read_is_shown_with_its_place_and_a_remedy() {
        assertThat(problem("at 4: reader leaves")).contains("what-if:1:4", "unit", "expected a time such as 4ms");
        assertThat(problem("at 4ms reader leaves")).contains("what-if:1:8", "expected ':'");
        assertThat(problem("kill ns/3")).contains("what-if:1:1", "at 4ms: kill ns/3");
        assertThat(problem("set cpus 9; be quick")).contains("what-if:1:13", "found 'be quick'", "'kill TASK'");
        assertThat(problem("at")).contains("nothing after 'at'");
        assertThat(problem("at 4ms:")).contains("found nothing");
    }

    private static String problem(String text) {
        return WhatIfReader.read(text).diagnostics().getFirst().rendering();
    }

    @Test
    void what_makes_no_sense_for_the_scenario_is_refused_with_a_remedy() {
        assertThat(refusal("at 4ms: kill ns/33")).contains("did you mean 'ns/3'", "known are old, reader");
        assertThat(refusal("without task readers")).contains("did you mean 'reader'");
        assertThat(refusal("at 4ms: set task.ns.instances 6")).contains("'add task NAME'");
        assertThat(refusal("at 4ms: set rcu sched")).contains("without a time, 'set rcu sched'");
        assertThat(refusal("at 4ms: set cpus 17")).contains("16 CPUs");
        assertThat(refusal("at 4ms: set cpsu 9")).contains("unknown setting 'cpsu'", "did you mean 'cpus'");
    }

    private static String refusal(String text) {
        Planned planned = planned(text);
        assertThat(planned.plan()).isNull();
        return planned.diagnostics().getFirst().rendering();
    }

    private static Planned planned(String text) {
        return Planner.plan(
                LIBRARY,
                LIBRARY.strategy("net_mutex"),
                LIBRARY.scenario("unshare-storm"),
                Map.of(),
                WhatIfReader.read(text).whatIfs());
    }

    private static Plan plan(String text) {
        @Nullable Plan plan = planned(text).plan();
        if (plan == null) {
            throw new AssertionError(planned(text).diagnostics().toString());
        }
        return plan;
    }

    private static Run run(String text) {
        Run run = plan(text).run(Run.Options.INTERACTIVE.withCheck(true), List.of());
        run.toEnd();
        assertThat(run.outcome()).as(text).isEqualTo(Outcome.FINISHED);
        return run;
    }

    @Test
    void a_plan_that_shares_the_past_of_another_run_is_the_same_run_as_one_from_the_start() {
        String[] texts = {
            "at 4ms: reader leaves",
            "at 4ms: reader leaves; at 9ms: kill ns/3",
            "at 3ms: set cpus 12; at 4ms: reader leaves",
            "at 3ms: set cost.wakeup 90us; at 3ms: set expedited on; at 12ms: set seed 9",
            "at 2ms: without task ns; at 5ms: set expedited on",
            "at 5ms: add task ns; at 7ms: kill ns/6",
            "at 5ms: strategy pernet_ops_rwsem; at 6ms: set expedited on",
        };
        Plan parent = plan("at 4ms: reader leaves; at 20ms: set hz 250");
        Run past = parent.run(Run.Options.INTERACTIVE.withCheck(true), List.of());
        past.toEnd();
        for (String text : texts) {
            Run branch = plan(text).runLike(parent, past);
            branch.toEnd();
            assertThat(branch.fingerprint()).as(text).isEqualTo(run(text).fingerprint());
        }
    }

    @Test
    void a_task_that_is_added_begins_at_its_moment_and_leaves_the_past_and_the_names_as_they_were() {
        Run original = run("");
        Run more = run("at 5ms: add task reader");
        TaskTable table = new TaskTable(more.program());
        assertThat(table.find("reader")).isPositive();
        assertThat(more.program().tasks()).hasSize(original.program().tasks().size() + 1);
        int added = table.find("reader/2");
        long row = 0;
        while (more.trace().task(row) != added) {
            assertThat(more.trace().time(row)).isEqualTo(original.trace().time(row));
            assertThat(more.trace().kind(row)).isEqualTo(original.trace().kind(row));
            assertThat(table.name(Math.max(1, more.trace().task(row))))
                    .isEqualTo(new TaskTable(original.program())
                            .name(Math.max(1, original.trace().task(row))));
            row++;
        }
        assertThat(more.trace().time(row)).isEqualTo(5 * MS);
    }

    @Test
    void a_block_that_is_left_out_never_happens() {
        assertThat(run("without task reader").finishedNanos()).isLessThan(run("").finishedNanos());
        assertThat(run("at 8ms: without task ns").finishedNanos()).isLessThan(run("").finishedNanos());
    }

    @Test
    void what_changes_nothing_is_said() {
        Plan plan = plan("at 4ms: ns/1 leaves; at 6ms: reader leaves; at 500ms: kill ns/1");
        Run run = plan.run(Run.Options.INTERACTIVE, List.of());
        run.toEnd();
        assertThat(plan.idle(run))
                .extracting(WhatIf::text)
                .containsExactly("at 4ms: ns/1 leaves", "at 500ms: kill ns/1");
    }

    @Test
    void totals_and_pictures_see_the_same_run() {
        Plan plan = plan("at 4ms: reader leaves; at 9ms: set cpus 9");
        Run totals = plan.run(Run.Options.TOTALS, List.of());
        totals.toEnd();
        Run interactive = plan.run(Run.Options.INTERACTIVE, List.of());
        interactive.toEnd();
        assertThat(totals.fingerprint()).isEqualTo(interactive.fingerprint());
    }
}
