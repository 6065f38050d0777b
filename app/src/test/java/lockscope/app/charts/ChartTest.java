package lockscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Role;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.fold.HoldTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Experiment STORM = new Lab(new ShippedLibrary(), WORDS).perform(Setup.OPENING);
    private static final long WHOLE = Long.MAX_VALUE;

    private static ChartModel model(ChartKind kind, long horizon) {
        return ChartModel.of(kind, STORM.runs(), Span.until(horizon));
    }

    private static Figure figure(ChartKind kind, long horizon, double width) {
        return ChartFigure.of(model(kind, horizon), model(kind, WHOLE), width, 0, WORDS);
    }

    /// The boxes that stand for a part of a run.
    private static List<Box> bars(Figure figure, Role role) {
        return figure.leaves().stream()
                .filter(mark -> mark instanceof Box box
                        && box.tag().datum() != null
                        && Objects.requireNonNull(box.skin().fill()).role() == role)
                .map(mark -> (Box) mark)
                .toList();
    }

    @Test
    void bars_of_the_queue_are_as_high_as_tasks_wait_and_sum_up_to_the_time_waited() {
        double pixelsPerTask = 0;
        double area = 0;
        Figure figure = figure(ChartKind.QUEUE, WHOLE, 20_000);
        for (Box bar : bars(figure, Role.WAITS_FOR_LOCK)) {
            Datum datum = Objects.requireNonNull(bar.tag().datum());
            String count = bar.tag().tooltip().replaceAll(".*: (\\d+), from.*", "$1");
            pixelsPerTask = bar.height() / Integer.parseInt(count);
            area += (double) Integer.parseInt(count) * (datum.endNanos() - datum.startNanos());
        }
        long waited = STORM.runs().stream()
                .mapToLong(run -> run.waitedUntil(STORM.endNanos()))
                .sum();
        assertThat(pixelsPerTask).isPositive();
        assertThat((long) area).isEqualTo(waited);
    }

    @Test
    void bins_hold_every_call_once() {
        Distribution waits = Distribution.of("s", 0, 0, 5, 10, 10, 29, 30);

        assertThat(waits.bins(10, 4)).extracting(Distribution.Bin::count).containsExactly(3, 2, 1, 1);
        assertThat(waits.bins(10, 4)).extracting(Distribution.Bin::upTo).containsExactly(3, 5, 6, 7);
        assertThat(waits.bins(10, 2)).extracting(Distribution.Bin::count).containsExactly(3, 4);
        assertThat(waits.without()).isEqualTo(2);
    }

    @Test
    void holds_are_those_of_the_run() {
        RunView run = STORM.runs().getFirst();
        long held = HoldTimes.of(run.program(), run.rows(), WHOLE, run.endNanos()).list().stream()
                .mapToLong(hold -> hold.nanos())
                .sum();
        ChartModel.Holds holds = (ChartModel.Holds) model(ChartKind.HOLDS, WHOLE);
        assertThat(holds.holds().getFirst().stream().mapToLong(LockHolds::nanos).sum())
                .isEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void nothing_from_beyond_the_horizon_is_drawn_on_axes_that_stay(ChartKind kind) {
        long horizon = 9_000_000;
        Figure part = figure(kind, horizon, 500);
        Figure whole = figure(kind, WHOLE, 500);

        assertThat(part.height()).isEqualTo(whole.height());
        for (Box bar : bars(part, kind == ChartKind.DEAD ? Role.QUIESCENT : Role.WAITS_FOR_LOCK)) {
            boolean overTime = kind == ChartKind.QUEUE || kind == ChartKind.DEAD;
            assertThat(!overTime || Objects.requireNonNull(bar.tag().datum()).endNanos() <= horizon)
                    .isTrue();
        }
        assertThat(part.spoken()).doesNotContain("18.3 ms");
        assertThat(texts(part)).anyMatch(text -> text.contains("So far, up to 9 ms"));
        assertThat(texts(whole)).anyMatch(text -> text.contains("In the end"));
    }

    private static List<String> texts(Figure figure) {
        return figure.leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @Test
    void a_course_of_many_steps_costs_no_more_bars_than_pixels() {
        assertThat(bars(figure(ChartKind.DEAD, WHOLE, 60), Role.QUIESCENT).size())
                .isLessThan(120);
    }
}
