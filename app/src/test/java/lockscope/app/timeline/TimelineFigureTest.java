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

    private static Figure figure(long playhead, long horizon) {
        TimelineView view = TimelineView.of(new Viewport(0, 28 * MS), playhead, horizon, List.of(40_400_000L, 0L));
        return TimelineFigure.of(Timelines.two(), view, 1262, 364, 0, 90, WORDS);
    }
}
