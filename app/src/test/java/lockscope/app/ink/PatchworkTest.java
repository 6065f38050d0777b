package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Tween;
import lockscope.app.figure.Type;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.stage.AnyRun;
import lockscope.app.stage.StageFigure;
import lockscope.app.theme.Theme;
import lockscope.app.window.Toolkit;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of which only the parts that differ are drawn.
class PatchworkTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final int WIDTH = 700;
    private static final int HEIGHT = 520;

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void equal_pictures_have_nothing_to_draw_anew() {
        assertThat(patchwork(box(10, Role.RUNS)).since(patchwork(box(10, Role.RUNS))))
                .isEmpty();
    }

    @Test
    void a_mark_that_moves_is_drawn_anew_where_it_was_and_where_it_is() {
        assertThat(patchwork(box(500, Role.RUNS)).since(patchwork(box(10, Role.RUNS))))
                .containsExactly(new Patch(0, 0, 64, 64), new Patch(480, 0, 64, 64));
    }

    @Test
    void marks_that_change_their_order_are_drawn_anew() {
        List<Mark> marks = List.of(box(10, Role.RUNS), box(10, Role.READER));
        Patchwork before = new Patchwork(new Figure(WIDTH, HEIGHT, marks), 1);
        assertThat(new Patchwork(new Figure(WIDTH, HEIGHT, marks.reversed()), 1).since(before))
                .isNotEmpty();
    }

    @Test
    void letters_that_another_font_draws_may_reach_anywhere_along_their_line() {
        Label foreign =
                new Label(Tag.NONE, 300, 20, "\u0645\u0631\u062D", Type.text(12), Paint.TEXT, Label.Anchor.START);
        assertThat(patchwork(foreign).since(patchwork()))
                .singleElement()
                .matches(patch -> patch.x() == 0 && patch.width() >= WIDTH);
    }

    @Test
    void arcs_are_drawn_anew_whole() {
        Arc arc = new Arc(Tag.NONE, 300, 300, 60, 80, 0, 200, Skin.filled(Paint.ground(Role.READER)));
        Box inside = new Box(Tag.NONE, 290, 290, 20, 20, 0, Skin.filled(Paint.ground(Role.RUNS)));
        assertThat(patchwork(arc, inside).since(patchwork(arc))).containsExactly(new Patch(219, 219, 162, 162));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void drawn_patch_by_patch_a_stage_of_any_listing_is_the_one_drawn_at_once(long seed) throws Exception {
        assertPixelsEqual(moving(AnyRun.run(seed), 0), 1);
    }

    @Test
    void words_inside_a_ring_at_the_edge_do_not_stay_under_those_that_follow() throws Exception {
        Arc ring = new Arc(Tag.NONE, 64, 64, 50, 62, 0, 300, Skin.outlined(Paint.tint(Role.READER), Paint.TEXT, 1.5));
        List<Figure> figures = new ArrayList<>();
        for (String word : List.of("none", "5 of 8", "expedited")) {
            Label label = new Label(Tag.NONE, 64, 64, word, Type.text(12), Paint.TEXT, Label.Anchor.MIDDLE);
            figures.add(new Figure(WIDTH, HEIGHT, List.of(ring, label)));
        }
        assertPixelsEqual(figures, 1);
    }

    @Test
    void patches_that_nobody_saw_leave_nothing_behind() throws Exception {
        assertPixelsEqual(moving(AnyRun.run(5), 0), 1, false);
        assertPixelsEqual(moving(AnyRun.run(9), 0), 2, false);
    }

    @Test
    void drawn_patch_by_patch_a_dense_stage_is_the_one_drawn_at_once_at_any_scale() throws Exception {
        Setup setup = new Setup("container-host", List.of("net_mutex"), Map.of("cpus", "64"));
        RunView run = new Lab(new ShippedLibrary(), WORDS).perform(setup).runs().getFirst();
        List<Figure> figures = moving(run, run.endNanos() / 3);
        assertPixelsEqual(figures, 1);
        assertPixelsEqual(figures.subList(0, 8), 1.3);
    }

    /// A few events, each with two pictures on the way there.
    private static List<Figure> moving(RunView run, long from) {
        List<Figure> figures = new ArrayList<>();
        long time = from;
        for (int i = 0; i < 9; i++) {
            Figure next = StageFigure.of(run.stageAt(time), WIDTH, HEIGHT, WORDS);
            if (!figures.isEmpty()) {
                Tween tween = new Tween(figures.getLast(), next);
                figures.add(tween.at(0.3));
                figures.add(tween.at(0.8));
            }
            figures.add(next);
            time = run.nextEvent(run.nextEvent(time));
        }
        return figures;
    }

    private static void assertPixelsEqual(List<Figure> figures, double scale) throws Exception {
        assertPixelsEqual(figures, scale, true);
    }

    /// @param looks whether each picture is looked at, and not only the last
    private static void assertPixelsEqual(List<Figure> figures, double scale, boolean looks) throws Exception {
        int patched = Toolkit.call(() -> {
            CanvasInk ink = new CanvasInk(Theme.of(Theme.Kind.LIGHT), new Typefaces());
            Canvas mended = new Canvas(WIDTH * scale, HEIGHT * scale);
            Patchwork before = new Patchwork(figures.getFirst(), scale);
            Patch tile = new Patch(0, 0, (int) mended.getWidth(), (int) mended.getHeight());
            ink.draw(before, tile, scale, mended.getGraphicsContext2D());
            int patches = 0;
            for (Figure figure : figures) {
                Patchwork now = new Patchwork(figure, scale);
                for (Patch patch : now.since(before)) {
                    ink.draw(now, patch.common(tile), tile, scale, mended.getGraphicsContext2D());
                    patches += patch.equals(now.whole()) ? 0 : 1;
                }
                before = now;
                if (looks || figure.equals(figures.getLast())) {
                    Canvas fresh = new Canvas(mended.getWidth(), mended.getHeight());
                    ink.draw(now, tile, scale, fresh.getGraphicsContext2D());
                    assertThat(pixels(mended)).isEqualTo(pixels(fresh));
                }
            }
            return patches;
        });
        assertThat(patched).isPositive();
    }

    private static int[] pixels(Canvas canvas) {
        WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static Patchwork patchwork(Mark... marks) {
        return new Patchwork(new Figure(WIDTH, HEIGHT, List.of(marks)), 1);
    }

    private static Box box(double x, Role role) {
        return new Box(Tag.NONE, x, 10, 30, 30, 4, Skin.filled(Paint.ground(role)));
    }
}
