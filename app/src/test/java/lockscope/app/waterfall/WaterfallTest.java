package lockscope.app.waterfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.fold.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaterfallTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Experiment STORM = perform("unshare-storm");

    private static Experiment perform(String scenario) {
        Setup setup = new Setup(scenario, List.of("net_mutex", "pernet_ops_rwsem"), Map.of());
        return new Lab(new ShippedLibrary(), WORDS).perform(setup);
    }

    private static WaterfallModel model(Experiment experiment, long horizon) {
        return WaterfallModel.of(experiment.runs().getFirst(), experiment.runs().getLast(), horizon);
    }

    private static Figure figure(WaterfallModel model, double width) {
        return WaterfallFigure.of(model, width, 0, WORDS);
    }

    private static List<Datum> steps(Figure figure) {
        return figure.byId().entrySet().stream()
                .filter(mark -> mark.getKey().startsWith("step/"))
                .map(mark -> mark.getValue().tag().datum())
                .toList();
    }

    @Test
    void the_waits_of_a_run_whose_creators_only_wait_for_one_lock_are_that_lock_s() {
        WaterfallModel model = model(STORM, Long.MAX_VALUE);
        RunView a = STORM.runs().getFirst();
        int creators = a.program().tasks().size();

        assertThat(model.waits().from())
                .isEqualTo(Waits.of(a.program(), a.rows(), Long.MAX_VALUE, a.endNanos()).list().stream()
                        .filter(wait -> wait.kind().isLock() && wait.task() <= creators)
                        .mapToLong(wait -> wait.end() - wait.begin())
                        .sum());
        assertThat(model.waits().to()).isZero();
        assertThat(model.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "module-arrives", "one-life", "killed-while-waiting"})
    void bars_lead_from_the_sum_of_one_run_to_the_sum_of_the_other(String scenario) {
        WaterfallModel model = model(perform(scenario), Long.MAX_VALUE);
        for (double width : new double[] {400, 1200}) {
            List<Box> bars = figure(model, width).leaves().stream()
                    .filter(mark -> mark instanceof Box box && box.tag().id().startsWith("step/"))
                    .map(mark -> (Box) mark)
                    .toList();
            long end = 0;
            for (Box bar : bars) {
                Datum datum = Objects.requireNonNull(bar.tag().datum());
                assertThat(datum.startNanos()).isIn(0L, end);
                end = datum.endNanos();
            }
            assertThat(end).isEqualTo(model.elapsed().to());
        }
    }

    @Test
    void what_has_not_been_shown_is_in_no_number() {
        long horizon = 5_000_000;
        WaterfallModel model = model(STORM, horizon);

        assertThat(model.waits().from()).isEqualTo(STORM.runs().getFirst().waitedUntil(horizon));
        assertThat(model.elapsed().from()).isEqualTo(horizon);
        assertThat(texts(figure(model, 500))).anyMatch(text -> text.contains("so far, up to 5\u00a0ms"));
        assertThat(texts(figure(model(STORM, Long.MAX_VALUE), 500)))
                .anyMatch(text -> text.contains("in the end"))
                .noneMatch(text -> text.contains("so far"));
    }

    private static List<String> texts(Figure figure) {
        return figure.leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {330, 400, 640, 800, 1260})
    void no_text_leaves_the_picture_or_meets_another(double width) {
        Figure figure = figure(model(perform("module-arrives"), Long.MAX_VALUE), width);
        List<Label> labels = figure.leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> (Label) mark)
                .toList();
        for (Label label : labels) {
            assertThat(label.left()).as(label.text()).isGreaterThanOrEqualTo(0);
            assertThat(label.left() + label.width()).as(label.text()).isLessThanOrEqualTo(width + 0.01);
            for (Label other : labels.subList(labels.indexOf(label) + 1, labels.size())) {
                boolean apart = Math.abs(other.y() - label.y()) > 10
                        || other.left() >= label.left() + label.width()
                        || label.left() >= other.left() + other.width();
                assertThat(apart).as(label.text() + " and " + other.text()).isTrue();
            }
        }
    }

    @Test
    void every_bar_says_what_it_is() {
        assertThat(steps(figure(model(STORM, Long.MAX_VALUE), 500))).doesNotContainNull();
        assertThat(figure(model(STORM, Long.MAX_VALUE), 500).spoken())
                .contains("for net_mutex: 340.950 ms under net_mutex, 0 ns under pernet_ops_rwsem");
    }
}
