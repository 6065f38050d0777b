package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lanes of which only the parts that differ are drawn.
class PixelPatchTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Lab LAB = new Lab(new ShippedLibrary(), WORDS);
    private static final int WIDTH = 900;
    private static final int HEIGHT = 340;

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void drawn_patch_by_patch_the_lanes_are_those_drawn_at_once(double scale) {
        Experiment experiment = LAB.perform(new Setup("unshare-storm", List.of("net_mutex", "net_sem"), Map.of()));
        PixelInk ink = new PixelInk(Theme.of(Theme.Kind.LIGHT), scale);
        int width = (int) Math.ceil(WIDTH * scale);
        int height = (int) Math.ceil(HEIGHT * scale);
        int[] mended = new int[width * height];
        Random random = new Random(3);
        Patchwork before = null;
        int patches = 0;
        for (int i = 0; i < 40; i++) {
            Figure figure = figure(experiment, random);
            Patchwork picture = new Patchwork(figure, scale);
            List<Patch> anew = before == null ? List.of(picture.whole()) : picture.since(before);
            anew.forEach(patch -> ink.draw(picture, patch, mended, width, height));
            patches += anew.contains(picture.whole()) ? 0 : anew.size();
            before = picture;
            int[] fresh = new int[width * height];
            ink.draw(figure, fresh, width, height);
            assertThat(mended).as("picture %d", i).isEqualTo(fresh);
        }
        assertThat(patches).isPositive();
    }

    @Test
    void a_playhead_that_moves_is_drawn_anew_around_its_two_places_only() {
        Experiment experiment = LAB.perform(new Setup("unshare-storm", List.of("net_mutex"), Map.of()));
        long end = experiment.endNanos();
        Patchwork before = new Patchwork(figure(experiment, end / 2, Long.MAX_VALUE, new Viewport(0, end)), 1);
        Patchwork after =
                new Patchwork(figure(experiment, end / 2 + end / 900, Long.MAX_VALUE, new Viewport(0, end)), 1);
        assertThat(after.since(before).stream().mapToLong(Patch::area).sum()).isBetween(1L, (long) WIDTH * HEIGHT / 4);
    }

    @Test
    void nothing_in_the_middle_of_an_area_tells_where_it_ends() {
        assertThat(patchwork(400).since(patchwork(410))).singleElement().matches(patch -> patch.x() > 300);
    }

    private static Patchwork patchwork(double right) {
        Box area = new Box(Tag.NONE, 10, 10, right - 10, 200, 0, Skin.filled(Paint.fill(Role.WAITS_FOR_LOCK)));
        return new Patchwork(new Figure(WIDTH, HEIGHT, List.of(area)), 1);
    }

    /// The playhead goes anywhere, sometimes with the horizon, and sometimes somebody zooms.
    private static Figure figure(Experiment experiment, Random random) {
        long end = experiment.endNanos();
        long playhead = random.nextLong(end);
        long horizon = random.nextInt(3) == 0 ? playhead : Long.MAX_VALUE;
        long from = random.nextInt(4) == 0 ? random.nextLong(end / 2) : 0;
        return figure(experiment, playhead, horizon, new Viewport(from, from == 0 ? end : from + end / 9));
    }

    private static Figure figure(Experiment experiment, long playhead, long horizon, Viewport viewport) {
        Viewport whole = new Viewport(0, experiment.endNanos());
        Set<Datum> selected = Set.of(Datum.of(Datum.Subject.TASK, 2).inRun(0));
        TimelineView view =
                new TimelineView(viewport, whole, playhead, horizon, 0, List.of(5L, 7L), selected, null, Notes.NONE);
        return TimelineFigure.of(experiment.timeline(), view, WIDTH, HEIGHT, 0, 0, WORDS);
    }
}
