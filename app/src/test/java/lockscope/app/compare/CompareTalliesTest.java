package lockscope.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.tally.Counted;
import lockscope.app.tally.Tally;
import lockscope.app.words.Words;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Waterfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The events that a number of the comparison lists add up to that number.
class CompareTalliesTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Lab LAB = new Lab(new ShippedLibrary(), WORDS);
    private static final long WHOLE = Long.MAX_VALUE;

    private static long nanos(Counted event) {
        Datum datum = Objects.requireNonNull(event.datum());
        return datum.endNanos() - datum.startNanos();
    }

    private static long sum(Tally tally, int pane) {
        return tally.events().stream()
                .filter(event -> Objects.requireNonNull(event.datum()).run() == pane)
                .mapToLong(CompareTalliesTest::nanos)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "module-arrives", "one-life"})
    void slices_add_up_to_each_step_of_the_elapsed_time(String scenario) {
        List<RunView> runs = LAB.perform(new Setup(scenario, Setup.OPENING.strategies(), Map.of()))
                .runs();
        CompareModel model = CompareModel.of(runs.getFirst(), runs.getLast(), WHOLE);
        CompareTallies tallies = new CompareTallies(
                model,
                new CompareTallies.Side(runs.getFirst(), 0),
                new CompareTallies.Side(runs.getLast(), 1),
                WHOLE,
                WORDS);
        assertThat(model.waterfall().elapsed().steps()).isNotEmpty();
        for (Waterfall.Step step : model.waterfall().elapsed().steps()) {
            Tally tally = tallies.elapsed(step);
            assertThat(sum(tally, 0)).describedAs("%s", step).isEqualTo(step.a());
            assertThat(sum(tally, 1)).describedAs("%s", step).isEqualTo(step.b());
        }
        for (Comparison.CostChange cost : model.waterfall().costs()) {
            cost(tallies.cost(cost, true), cost.cost(), cost.a());
            cost(tallies.cost(cost, false), cost.cost(), cost.b());
        }
    }

    private static void cost(Tally tally, Comparison.Cost cost, long stated) {
        long events = tally.events().size();
        switch (cost) {
            case DEAD_MOST -> assertThat(events * 1000).isEqualTo(stated);
            case WRITER_WAIT_TOTAL ->
                assertThat(tally.events().stream()
                                .mapToLong(CompareTalliesTest::nanos)
                                .sum())
                        .isEqualTo(stated);
            case WRITER_WAIT_MAX ->
                assertThat(tally.events().stream()
                                .mapToLong(CompareTalliesTest::nanos)
                                .max()
                                .orElse(0))
                        .isEqualTo(stated);
            case BATCH_MEAN -> {
                long namespaces = tally.events().stream()
                        .mapToLong(event ->
                                Long.parseLong(event.text().replaceAll("batch \\d+ took (\\d+) namespaces?.*", "$1")))
                        .sum();
                assertThat(events == 0 ? 0 : namespaces * 1000 / events).isEqualTo(stated);
            }
            case DEATH_TO_FREEDOM_MEAN, DEATH_TO_FREEDOM_MAX ->
                assertThat(events == 0).isEqualTo(stated == 0);
        }
    }

    @Test
    void with_three_panes_either_of_the_others_is_held_against_the_first() {
        Session session = new Session(LAB, Runnable::run, Runnable::run, Runnable::run);
        CompareDesk desk = new CompareDesk(session);
        desk.setShown(true);
        session.choose(new Setup("unshare-storm", List.of("net_mutex", "net_sem", "pernet_ops_rwsem"), Map.of()));

        assertThat(Objects.requireNonNull(desk.modelProperty().get())
                        .waterfall()
                        .b())
                .isEqualTo("net_sem");
        desk.againstProperty().set(2);
        CompareModel last = Objects.requireNonNull(desk.modelProperty().get());
        assertThat(last.waterfall().b()).isEqualTo("pernet_ops_rwsem");
        Tally all = desk.tallies(last, WORDS).saved(last.total());
        assertThat(all.events())
                .allMatch(event -> Objects.requireNonNull(event.datum()).run() != 1);
        assertThat(all.events()).isNotEmpty();
    }

    @Test
    void a_pane_more_takes_what_the_scenario_wants_compared() {
        Session session = new Session(LAB, Runnable::run, Runnable::run, Runnable::run);
        session.choose(new Setup("unshare-storm", List.of("net_mutex"), Map.of()));
        session.showPanes(3);
        assertThat(session.experiment().runs()).hasSize(3);
        assertThat(session.setup().strategies()).startsWith("net_mutex").doesNotHaveDuplicates();
        session.closePane(1);
        assertThat(session.experiment().runs()).hasSize(2);
        assertThat(session.setup().strategies().getFirst()).isEqualTo("net_mutex");
    }
}
