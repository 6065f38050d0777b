package lockscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Role;
import lockscope.app.figure.Strip;
import lockscope.app.ink.Golden;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;

class TimelineFigureTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long MS = 1_000_000;

    @Test
    void two_strategies_share_an_axis() {
        Golden.assertLike("timeline-two", figure(13_480_000, 13_480_000));
    }

    @Test
    void nothing_from_beyond_the_horizon_is_drawn() {
        long horizon = 5 * MS;
        Figure figure = figure(3 * MS, horizon);
        double edge = 1;
        for (var mark : figure.leaves()) {
            if (mark instanceof Box box && box.tag().datum() != null) {
                edge = Math.max(edge, box.right());
            }
        }
        TimelineLayout layout = TimelineLayout.of(Timelines.two(), 0, 1262, 364);
        assertThat(edge).isLessThanOrEqualTo(layout.plotLeft() + layout.plotWidth() * horizon / (28.0 * MS) + 0.01);
        assertThat(figure.leaves().stream().filter(Label.class::isInstance).map(mark -> ((Label) mark).text()))
                .contains("not run yet")
                .doesNotContain("cleanup_net()");
    }

    @Test
    void a_slice_narrower_than_a_pixel_stays_visible() {
        Track.Builder track = new Track.Builder("ns/1", Datum.of(Datum.Subject.TASK, 1));
        track.add(500 * MS, 500 * MS + 1, Role.WAITS_FOR_LOCK, SliceLabel.NONE);
        TimelineModel model =
                new TimelineModel(List.of(new TimelineModel.Section("s", List.of(track.build()))), 1000 * MS);
        TimelineView view = TimelineView.of(new Viewport(0, 1000 * MS), 0, 1000 * MS, List.of());
        Figure figure = TimelineFigure.of(model, view, 800, 120, 0, 0, WORDS);
        TimelineLayout layout = TimelineLayout.of(model, 0, 800, 120);
        assertThat(figure.leaves())
                .anyMatch(mark -> mark instanceof Strip strip
                        && !strip.columns().isEmpty((int) (layout.plotWidth() / 2))
                        && strip.columns().main((int) (layout.plotWidth() / 2)) == Role.WAITS_FOR_LOCK);
    }

    @Test
    void a_million_slices_cost_no_more_marks_than_pixels() {
        TimelineView view = TimelineView.of(new Viewport(0, 2_000 * MS), 0, 2_000 * MS, List.of());
        assertThat(TimelineFigure.of(Timelines.million(), view, 1262, 100, 0, 0, WORDS)
                        .leaves())
                .hasSizeLessThan(1400);
    }

    @Test
    void a_run_that_is_over_says_when_from_then_on() {
        assertThat(texts(ended(), 20 * MS)).contains("finished at 12 ms");
        assertThat(texts(ended(), 12 * MS - 1)).doesNotContain("finished at 12 ms");
    }

    private static TimelineModel ended() {
        TimelineModel two = Timelines.two();
        TimelineModel.Section second = two.sections().getLast();
        TimelineModel.Ending ending = new TimelineModel.Ending(12 * MS, "finished at 12 ms");
        return new TimelineModel(
                List.of(
                        two.sections().getFirst(),
                        new TimelineModel.Section(second.strategy(), second.tracks(), Arrows.NONE, ending)),
                two.endNanos());
    }

    private static List<String> texts(TimelineModel model, long horizon) {
        TimelineView view = TimelineView.of(new Viewport(0, 28 * MS), horizon, horizon, List.of(0L, 0L));
        return TimelineFigure.of(model, view, 1262, 364, 0, 90, WORDS).leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @Test
    void where_rows_are_scarce_the_grace_periods_lie_beside_the_strategys_name() {
        TimelineLayout low = TimelineLayout.of(Timelines.two(), 0, 800, 200);
        TimelineLayout.Row title = low.rows().getFirst();
        TimelineLayout.Row first = low.rows().get(1);
        assertThat(first.track()).isZero();
        assertThat(first.top()).isBetween(title.top(), title.top() + 3);
        TimelineLayout scrolled = TimelineLayout.of(Timelines.two(), 2, 800, 200);
        assertThat(scrolled.rows().get(1)).isEqualTo(first);
        assertThat(scrolled.rows().get(2).track()).isEqualTo(low.rows().get(2).track() + 2);
    }

    @Test
    void a_narrow_legend_says_less_before_it_leaves_out_what_waits() {
        List<String> narrow = legend(620);
        assertThat(narrow).contains("waits: lock", "waits: RCU", "runs");
        assertThat(legend(1262)).contains("waits for a lock", "waits for RCU", "runs", "builds or tears down");
    }

    private static List<String> legend(double width) {
        TimelineView view = TimelineView.of(new Viewport(0, 28 * MS), 20 * MS, 20 * MS, List.of(0L, 0L));
        return TimelineFigure.of(Timelines.two(), view, width, 364, 240, 90, WORDS).leaves().stream()
                .filter(mark -> mark instanceof Label label && label.y() < TimelineLayout.HEADER)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    private static Figure figure(long playhead, long horizon) {
        TimelineView view = TimelineView.of(new Viewport(0, 28 * MS), playhead, horizon, List.of(40_400_000L, 0L));
        return TimelineFigure.of(Timelines.two(), view, 1262, 364, 0, 90, WORDS);
    }
}
