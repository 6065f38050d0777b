package lockscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.figure.Strip;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinsTest {
    private static final Role[] STATES = {Role.RUNS, Role.WAITS_FOR_LOCK, Role.WAITS_FOR_RCU, Role.SLEEPS, Role.READER};

    private static Track random(int slices, long seed) {
        Random random = new Random(seed);
        Track.Builder track = new Track.Builder("ns/1", Datum.of(Datum.Subject.TASK, 1));
        long time = 0;
        for (int i = 0; i < slices; i++) {
            time += random.nextInt(4) == 0 ? random.nextInt(5_000) : 0;
            long end = time + 1 + (random.nextInt(50) == 0 ? random.nextInt(200_000) : random.nextInt(900));
            track.addApart(time, end, STATES[random.nextInt(STATES.length)], SliceLabel.NONE);
            time = end;
        }
        return track.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void from_afar_every_slice_leaves_its_mark_within_a_pixel_of_its_place(long seed) {
        Track track = random(20_000, seed);
        long end = track.end(track.size() - 1);
        Columns columns = new Columns(900);
        double nanos = end / 900.0;
        Bins.of(track).fill(columns, 0, nanos, 900);
        for (int i = 0; i < track.size(); i++) {
            int column = Math.min(899, (int) (track.begin(i) / nanos));
            assertThat(columns.isEmpty(column)).as("slice " + i).isFalse();
        }
    }

    @Test
    void a_short_wait_in_a_long_run_is_not_overlooked() {
        Track.Builder track = new Track.Builder("ns/1", Datum.of(Datum.Subject.TASK, 1));
        for (int i = 0; i < 10_000; i++) {
            track.addApart(i * 100L, i * 100 + 99, i == 5_000 ? Role.WAITS_FOR_LOCK : Role.RUNS, SliceLabel.NONE);
        }
        Columns columns = new Columns(100);
        Bins.of(track.build()).fill(columns, 0, 10_000, 100);
        assertThat(columns.main(50)).isEqualTo(Role.RUNS);
        assertThat(columns.hasAlso(50)).isTrue();
        assertThat(columns.also(50)).isEqualTo(Role.WAITS_FOR_LOCK);
        assertThat(columns.hasAlso(20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void nothing_beyond_the_horizon_is_in_any_column(long seed) {
        Track track = random(20_000, seed);
        long end = track.end(track.size() - 1);
        Track cut = cut(track, end / 3);
        TimelineView view = TimelineView.of(new Viewport(0, end), 0, end / 3, List.of());
        assertThat(strips(figure(track, view))).isEqualTo(strips(figure(cut, view)));
    }

    /// The same lane as if nothing had happened after that time.
    private static Track cut(Track track, long horizon) {
        Track.Builder cut = new Track.Builder(track.name(), track.datum());
        for (int i = 0; i < track.size() && track.begin(i) < horizon; i++) {
            cut.addApart(track.begin(i), Math.min(horizon, track.end(i)), track.role(i), track.label(i));
        }
        return cut.build();
    }

    private static Figure figure(Track track, TimelineView view) {
        TimelineModel model = new TimelineModel(
                List.of(new TimelineModel.Section("s", List.of(track))),
                view.viewport().toNanos());
        return TimelineFigure.of(model, view, 1000, 120, 0, 0, new Words(Locale.ROOT));
    }

    /// What the columns that lie before the horizon's own show; bins of both lanes have other bounds.
    private static List<Integer> strips(Figure figure) {
        return figure.leaves().stream()
                .filter(Strip.class::isInstance)
                .map(mark -> last(((Strip) mark).columns()))
                .toList();
    }

    private static int last(Columns columns) {
        int last = columns.size() - 1;
        while (last >= 0 && columns.isEmpty(last)) {
            last--;
        }
        return last;
    }
}
