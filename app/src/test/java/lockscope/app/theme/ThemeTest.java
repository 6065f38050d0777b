package lockscope.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final double APART = 10;
    /// Twice what an eye can just tell apart side by side.
    private static final double APART_WASHED_OUT = 5;

    @ParameterizedTest
    @EnumSource
    void every_text_is_readable_where_it_stands(Theme.Kind kind) {
        Theme theme = Theme.of(kind);
        List<String> weak = new ArrayList<>();
        for (Role role : Role.values()) {
            Look look = theme.look(role);
            if (!backgrounds().contains(role)) {
                atLeast(TEXT, look.on(), look.ground(), role + " on its ground", weak);
                atLeast(TEXT, look.ink(), look.tint(), role + " ink on its tint", weak);
            }
            for (Role behind : backgrounds()) {
                atLeast(TEXT, look.ink(), theme.look(behind).fill(), role + " ink on " + behind, weak);
            }
        }
        atLeast(
                TEXT,
                theme.look(Role.GRACE_PERIOD).ink(),
                theme.look(Role.GRACE_PERIOD).fill(),
                "the label of a grace period",
                weak);
        assertThat(weak).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_stands_out_from_the_panel_by_its_fill_or_its_outline(Theme.Kind kind) {
        Theme theme = Theme.of(kind);
        List<String> weak = new ArrayList<>();
        for (Role role : states()) {
            for (Role behind : List.of(Role.PANEL, Role.CARD, Role.PAGE)) {
                Rgb ground = theme.look(behind).fill();
                double best = Math.max(
                        theme.look(role).fill().contrast(ground),
                        theme.look(role).edge().contrast(ground));
                if (best < GRAPHICS) {
                    weak.add("%s on %s: %.2f".formatted(role, behind, best));
                }
            }
        }
        assertThat(weak).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_states_differ_to_every_eye_or_in_pattern(Theme.Kind kind) {
        Theme theme = Theme.of(kind);
        List<String> alike = new ArrayList<>();
        for (Role a : states()) {
            for (Role b : states()) {
                Look one = theme.look(a);
                Look two = theme.look(b);
                if (a.ordinal() >= b.ordinal() || one.pattern() != two.pattern()) {
                    continue;
                }
                for (ColourVision.Kind eye : ColourVision.Kind.values()) {
                    double apart = ColourVision.difference(one.fill(), two.fill(), eye);
                    if (apart < APART) {
                        alike.add("%s and %s, %s: %.1f".formatted(a, b, eye, apart));
                    }
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    /// A projector in a bright room adds as much light to everything as half of its own: contrast is halved.
    @ParameterizedTest
    @EnumSource
    void two_states_stay_apart_when_contrast_is_halved_or_differ_in_pattern(Theme.Kind kind) {
        Theme theme = Theme.of(kind);
        List<String> alike = new ArrayList<>();
        for (Role a : states()) {
            for (Role b : states()) {
                Look one = theme.look(a);
                Look two = theme.look(b);
                double apart = washedApart(one.fill(), two.fill());
                if (a.ordinal() < b.ordinal() && one.pattern() == two.pattern() && apart < APART_WASHED_OUT) {
                    alike.add("%s and %s: %.1f".formatted(a, b, apart));
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_pattern_can_be_seen_when_contrast_is_halved(Theme.Kind kind) {
        Theme theme = Theme.of(kind);
        List<String> weak = new ArrayList<>();
        for (Role role : states()) {
            Look look = theme.look(role);
            double apart = washedApart(look.fill(), look.patternInk());
            if (look.pattern() != Pattern.NONE && apart < APART_WASHED_OUT) {
                weak.add("%s: %.1f".formatted(role, apart));
            }
        }
        assertThat(weak).isEmpty();
    }

    private static double washedApart(Rgb a, Rgb b) {
        return ColourVision.difference(washedOut(a), washedOut(b), ColourVision.Kind.NORMAL);
    }

    private static Rgb washedOut(Rgb colour) {
        int half = colour.value() >> 1 & 0x7F7F7F;
        return Rgb.of("#%06X".formatted(half + 0x808080));
    }

    @Test
    void every_state_has_a_letter_of_its_own() {
        List<String> letters = states().stream().map(Letters::of).toList();
        assertThat(letters).doesNotContain("");
        assertThat(new HashSet<>(letters)).hasSameSizeAs(letters);
    }

    @Test
    void the_colour_difference_is_the_published_one() {
        double[] first = {50, 2.6772, -79.7751};
        double[] second = {50, 0, -82.7485};
        assertThat(ColourVision.deltaE(first, second)).isCloseTo(2.0425, within(1e-4));
    }

    @Test
    void contrast_runs_from_1_to_21() {
        assertThat(Rgb.of("#000000").contrast(Rgb.of("#FFFFFF"))).isEqualTo(21);
        assertThat(Rgb.of("#123456").contrast(Rgb.of("#123456"))).isEqualTo(1);
    }

    private static void atLeast(double ratio, Rgb a, Rgb b, String what, List<String> weak) {
        if (a.contrast(b) < ratio) {
            weak.add("%s: %.2f".formatted(what, a.contrast(b)));
        }
    }

    private static List<Role> backgrounds() {
        return List.of(Role.PAGE, Role.PANEL, Role.CARD, Role.FUTURE);
    }

    private static List<Role> states() {
        return Arrays.stream(Role.values())
                .filter(role -> role.compareTo(Role.RUNS) >= 0 && role != Role.GRACE_PERIOD)
                .toList();
    }
}
