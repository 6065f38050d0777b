package lockscope.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Playheads;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Divergence;
import lockscope.engine.fold.Waterfall;
import lockscope.engine.fold.Workload;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import lockscope.engine.whatif.WhatIfReader;
import org.junit.jupiter.api.Test;

/// What is said of two runs is what their traces say.
class CompareTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Lab lab = new Lab(new ShippedLibrary(), new Words(Locale.ROOT));

    private List<RunView> runs(String scenario) {
        return lab.perform(new Setup(scenario, Setup.OPENING.strategies(), Map.of()))
                .runs();
    }

    private CompareModel model(String scenario) {
        List<RunView> runs = runs(scenario);
        return CompareModel.of(runs.getFirst(), runs.getLast(), Long.MAX_VALUE);
    }

    /// Waits for locks and RCU inside copy_net_ns, added up from the rows themselves, by task.
    private static Map<String, Long> waits(RunView run) {
        Map<String, Long> sums = new HashMap<>();
        Program program = run.program();
        int copyNetNs = program.routine("copy_net_ns");
        boolean[] inside = new boolean[program.tasks().size() + 1];
        long[] since = new long[inside.length];
        Rows rows = run.rows();
        for (long row = rows.first(); row < rows.end(); row++) {
            int task = rows.task(row);
            if (task < 1 || task >= inside.length) {
                continue;
            }
            if (rows.kind(row) == TraceKind.CALL && rows.object(row) == copyNetNs) {
                inside[task] = true;
            } else if (rows.kind(row) == TraceKind.RETURN && rows.object(row) == copyNetNs) {
                inside[task] = false;
            } else if (rows.kind(row) == TraceKind.WAIT_BEGIN
                    && WaitKind.of(rows.value(row) & 15).isLock()) {
                since[task] = rows.time(row);
            } else if (rows.kind(row) == TraceKind.WAIT_END && inside[task]) {
                sums.merge(program.tasks().get(task - 1).name(), rows.time(row) - since[task], Long::sum);
            }
        }
        return sums;
    }

    @Test
    void the_wait_saved_by_each_task_and_in_total_is_the_sum_from_the_trace() {
        List<RunView> runs = runs("unshare-storm");
        CompareModel model = CompareModel.of(runs.getFirst(), runs.getLast(), Long.MAX_VALUE);
        assertThat(model.pairing().onlyInA()).isEmpty();
        Map<String, Long> a = waits(runs.getFirst());
        Map<String, Long> b = waits(runs.getLast());
        assertThat(model.saved()).isNotEmpty();
        for (CompareModel.Saved saved : model.saved()) {
            assertThat(saved.a()).as(saved.task()).isEqualTo(a.getOrDefault(saved.task(), 0L));
            assertThat(saved.b()).as(saved.task()).isEqualTo(b.getOrDefault(saved.task(), 0L));
        }
        long sumA = a.values().stream().mapToLong(Long::longValue).sum();
        long sumB = b.values().stream().mapToLong(Long::longValue).sum();
        assertThat(model.total().nanos()).isEqualTo(sumA - sumB);
        assertThat(model.waterfall().waits().from()).isEqualTo(sumA);
    }

    @Test
    void the_calls_that_a_bar_counts_add_up_to_the_bar() {
        for (String scenario : List.of("unshare-storm", "module-arrives", "three-creators")) {
            CompareModel model = model(scenario);
            for (Waterfall.Step step : model.waterfall().waits().steps()) {
                List<CompareModel.Counted> calls = model.counted(step.part());
                assertThat(calls.stream().mapToLong(CompareModel.Counted::a).sum())
                        .isEqualTo(step.a());
                assertThat(calls.stream().mapToLong(CompareModel.Counted::b).sum())
                        .isEqualTo(step.b());
            }
        }
    }

    @Test
    void nothing_beyond_the_horizon_is_compared() {
        List<RunView> runs = runs("unshare-storm");
        CompareModel model = CompareModel.of(runs.getFirst(), runs.getLast(), 13 * MS);
        assertThat(model.waterfall().isWhole()).isFalse();
        assertThat(model.total().a()).isLessThan(5 * 13 * MS);
        assertThat(model.a().list()).allMatch(operation -> operation.end() <= 13 * MS);
    }

    @Test
    void runs_part_where_the_first_common_event_comes_elsewhere_in_the_order() {
        CompareModel model = model("unshare-storm");
        Divergence found = model.byOrder().orElseThrow();
        assertThat(found.how()).isEqualTo(Divergence.How.ORDER);
        assertThat(model.byTime(0).orElseThrow().how()).isEqualTo(Divergence.How.TIME);
        assertThat(model.byTime(MS).orElseThrow().b())
                .isNotEqualTo(model.byTime(MS).orElseThrow().a());
    }

    @Test
    void a_run_parts_nowhere_from_itself_and_by_outcome_where_a_task_was_killed() {
        Setup same = new Setup(
                "unshare-storm",
                List.of("net_mutex", "net_mutex"),
                Map.of(),
                List.of(List.of(), WhatIfReader.read("at 100ms: kill bash").whatIfs()));
        List<RunView> runs = lab.perform(same).runs();
        CompareModel model = CompareModel.of(runs.getFirst(), runs.getLast(), 90 * MS);
        assertThat(model.byOrder()).isEmpty();
        assertThat(model.byTime(0)).isEmpty();
        Setup killed = new Setup(
                "unshare-storm",
                List.of("net_mutex", "net_mutex"),
                Map.of(),
                List.of(List.of(), WhatIfReader.read("at 9ms: kill ns/5").whatIfs()));
        List<RunView> other = lab.perform(killed).runs();
        assertThat(CompareModel.of(other.getFirst(), other.getLast(), Long.MAX_VALUE)
                        .byOrder())
                .isPresent();
    }

    @Test
    void open_and_closed_workloads_are_told_apart() {
        assertThat(Workload.of(runs("unshare-loop").getFirst().program())).isEqualTo(Workload.CLOSED);
        assertThat(Workload.of(runs("one-life").getFirst().program())).isEqualTo(Workload.OPEN);
        assertThat(Workload.of(runs("unshare-storm").getFirst().program())).isEqualTo(Workload.MIXED);
    }

    @Test
    void playheads_go_by_time_or_by_work() {
        Session session = new Session(lab, Runnable::run, Runnable::run, Runnable::run);
        session.choose(Setup.OPENING);
        session.playback().seek(40 * MS);
        assertThat(session.momentProperty().get().times()).containsExactly(40 * MS, 40 * MS);
        session.playheadsProperty().set(Playheads.WORK);
        List<RunView> runs = session.experiment().runs();
        List<Long> times = session.momentProperty().get().times();
        assertThat(times.getFirst()).isEqualTo(40 * MS);
        assertThat(times.getLast()).isLessThan(40 * MS);
        assertThat(runs.getLast().callsUntil(times.getLast()))
                .isEqualTo(runs.getFirst().callsUntil(40 * MS))
                .isPositive();
        session.playback().seek(session.experiment().endNanos());
        assertThat(session.momentProperty().get().times().getLast())
                .isEqualTo(runs.getLast().timeOfCall(runs.getFirst().callsUntil(Long.MAX_VALUE)));
    }

    @Test
    void a_playhead_by_work_does_not_go_beyond_the_horizon() {
        Session session = new Session(lab, Runnable::run, Runnable::run, Runnable::run);
        session.playback().showFutureProperty().set(false);
        session.choose(new Setup("unshare-storm", List.of("pernet_ops_rwsem", "net_mutex"), Map.of()));
        session.playback().seek(20 * MS);
        session.playheadsProperty().set(Playheads.WORK);
        assertThat(session.momentProperty().get().times()).containsExactly(20 * MS, 20 * MS);
    }
}
