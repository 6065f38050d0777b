package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Tone;
import lockscope.app.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// States on a printer without colour: their pixels, turned grey, are read.
class GreyscaleTest {
    private static final List<Role> STATES = List.of(
            Role.RUNS,
            Role.BUILDS,
            Role.WAITS_FOR_LOCK,
            Role.WAITS_FOR_RCU,
            Role.GRACE_PERIOD,
            Role.READER,
            Role.RUNNABLE,
            Role.SPINS,
            Role.WRITER,
            Role.SLEEPS);
    private static final int SIZE = 120;
    private static final int STEP = 6;

    /// The greys of an area of that state.
    private static int[] pixels(Role role, Theme.Kind theme) {
        Box box = new Box(Tag.NONE, 0, 0, SIZE, SIZE, 0, Skin.filled(new Paint(role, Tone.FILL)));
        int[] pixels = new RasterInk(Theme.of(theme))
                .draw(new Figure(SIZE, SIZE, List.of(box)), 2)
                .rgb();
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            pixels[i] = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
        }
        return pixels;
    }

    /// How light it is, how much that varies, and how much along each of four directions: what tells patterns apart.
    private static double[] look(int[] grey) {
        double sum = 0;
        double squares = 0;
        for (int each : grey) {
            sum += each;
            squares += (double) each * each;
        }
        double mean = sum / grey.length;
        return new double[] {
            mean,
            Math.sqrt(Math.max(0, squares / grey.length - mean * mean)),
            along(grey, STEP, 0),
            along(grey, 0, STEP),
            along(grey, STEP, STEP),
            along(grey, STEP, -STEP)
        };
    }

    private static double along(int[] grey, int dx, int dy) {
        int side = 2 * SIZE;
        double sum = 0;
        int count = 0;
        for (int y = STEP; y < side - STEP; y++) {
            for (int x = STEP; x < side - STEP; x++) {
                double change = grey[y * side + x] - grey[(y + dy) * side + x + dx];
                sum += change * change;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    private static double distance(double[] one, double[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    /// Pairs of states that look alike: less than so many of 256 greys apart, in lightness and in every direction.
    private static List<String> alike(Theme.Kind theme, double least) {
        List<double[]> looks =
                STATES.stream().map(role -> look(pixels(role, theme))).toList();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < STATES.size(); i++) {
            for (int k = i + 1; k < STATES.size(); k++) {
                double distance = distance(looks.get(i), looks.get(k));
                if (distance < least) {
                    alike.add(STATES.get(i) + " and " + STATES.get(k) + ": " + Math.round(distance));
                }
            }
        }
        return alike;
    }

    @Test
    void the_theme_for_print_has_no_colours() {
        for (Role role : STATES) {
            Box box = new Box(Tag.NONE, 0, 0, 8, 8, 0, Skin.filled(new Paint(role, Tone.FILL)));
            int[] pixels = new RasterInk(Theme.of(Theme.Kind.PRINT))
                    .draw(new Figure(8, 8, List.of(box)), 2)
                    .rgb();
            for (int rgb : pixels) {
                assertThat(rgb & 0xFFFF).as(role.toString()).isEqualTo((rgb >> 8) & 0xFFFF);
            }
        }
    }

    @Test
    void in_print_any_two_states_are_clearly_apart() {
        assertThat(alike(Theme.Kind.PRINT, 16)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.Kind.class)
    void colours_that_are_printed_grey_still_tell_states_apart(Theme.Kind theme) {
        assertThat(alike(theme, 10)).isEmpty();
    }
}
