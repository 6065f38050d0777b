package lockscope.app.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.Statistic;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TalliesTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Lab LAB = new Lab(new ShippedLibrary(), WORDS);
    private static final List<RunView> RUNS = List.of(
            run("unshare-storm", "net_mutex"),
            run("unshare-storm", "pernet_ops_rwsem"),
            run("module-arrives", "pernet_ops_rwsem"));

    private static RunView run(String scenario, String strategy) {
        return LAB.perform(new Setup(scenario, List.of(strategy), Map.of()))
                .runs()
                .getFirst();
    }

    private static long stated(Statistic statistic, StageModel stage) {
        return switch (statistic) {
            case WAITING -> stage.hero().waiting();
            case WAITED -> stage.hero().waitedNanos();
            case MADE -> stage.hero().made();
            case BUILT, LIVE, DEAD, TEARDOWN ->
                stage.nets().stream()
                        .filter(row -> Statistic.of(row.kind()) == statistic)
                        .mapToInt(row -> row.count())
                        .sum();
            case RUNNING ->
                stage.cpus().stream().filter(cpu -> cpu.running() != null).count();
        };
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void a_stage_states_as_many_as_there_are_events(Statistic statistic) {
        for (RunView run : RUNS) {
            Tallies tallies = new Tallies(run, 0, WORDS);
            for (long nanos = 0; nanos < run.endNanos(); nanos += run.endNanos() / 61) {
                Tally tally = tallies.of(statistic, nanos);
                if (statistic == Statistic.WAITED) {
                    assertThat(tally.value()).startsWith(WORDS.span(stated(statistic, run.stageAt(nanos))));
                } else {
                    assertThat((long) tally.events().size())
                            .describedAs("%s of %s at %d", statistic, run.title(), nanos)
                            .isEqualTo(stated(statistic, run.stageAt(nanos)));
                }
                assertThat(tally.events()).allMatch(event -> event.nanos() <= run.endNanos());
            }
        }
    }

    @Test
    void nothing_that_happens_later_is_counted() {
        Tallies tallies = new Tallies(RUNS.getFirst(), 0, WORDS);
        for (Statistic statistic : Statistic.values()) {
            assertThat(tallies.of(statistic, 13_000_000).events()).allMatch(event -> event.nanos() <= 13_000_000);
        }
    }

    @Test
    void an_event_leads_to_its_moment_and_its_lane() {
        Session session = new Session(LAB, Runnable::run, Runnable::run, Runnable::run);
        session.choose(Setup.OPENING);
        session.playback().seek(13_000_000);
        TallyDesk desk = new TallyDesk(session, WORDS);
        desk.ask(Statistic.WAITING, 0);
        Tally tally = java.util.Objects.requireNonNull(desk.tallyProperty().get());
        assertThat(tally.value()).isEqualTo("5 tasks, longest 10.3 ms, together 31.5 ms");

        Counted first = tally.events().getFirst();
        assertThat(first.text()).startsWith("ns/1 has waited for net_mutex for 10.3 ms");
        desk.go(first);

        assertThat(session.playback().playhead()).isEqualTo(first.nanos());
        assertThat(session.selectedProperty().get()).isEqualTo(first.datum());
    }
}
