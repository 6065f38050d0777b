package lockscope.app.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The legend of a timeline on one line. Where not all roles have room it uses fewer words, then it leaves out those
/// that are needed least.
final class LegendLine {
    /// In this order; those that occur are shown.
    private static final List<Role> ORDER = List.of(
            Role.RUNS,
            Role.BUILDS,
            Role.WAITS_FOR_LOCK,
            Role.SPINS,
            Role.WRITER,
            Role.WAITS_FOR_RCU,
            Role.READER,
            Role.SLEEPS,
            Role.RUNNABLE,
            Role.FUTURE);

    /// The same roles, those that the legend must not leave out first: what waits, for what.
    private static final List<Role> NEEDED = List.of(
            Role.WAITS_FOR_LOCK,
            Role.WAITS_FOR_RCU,
            Role.WRITER,
            Role.RUNS,
            Role.SPINS,
            Role.READER,
            Role.BUILDS,
            Role.SLEEPS,
            Role.RUNNABLE,
            Role.FUTURE);

    private static final Type TYPE = Type.text(12);
    private static final double SWATCH_HEIGHT = 13;
    private static final double OVER_BASELINE = 11;

    /// How words and swatches are set.
    private enum Form {
        FULL("", 22, 6, 18),
        BRIEF(".brief", 18, 5, 12);

        private final String key;
        private final double swatch;
        private final double gap;
        private final double between;

        Form(String key, double swatch, double gap, double between) {
            this.key = key;
            this.swatch = swatch;
            this.gap = gap;
            this.between = between;
        }
    }

    private final Sketch sketch;
    private final Words words;

    LegendLine(Sketch sketch, Words words) {
        this.sketch = sketch;
        this.words = words;
    }

    void draw(Set<Role> used, double left, double baseline, double right) {
        Set<Role> full = fitting(used, right - left, Form.FULL);
        Set<Role> brief = fitting(used, right - left, Form.BRIEF);
        boolean enough = used.stream().allMatch(role -> full.contains(role) || !NEEDED.contains(role) || isLess(role));
        Form form = enough || brief.size() < full.size() ? Form.FULL : Form.BRIEF;
        Set<Role> shown = form == Form.FULL ? full : brief;
        double x = left;
        for (Role role : ORDER) {
            if (shown.contains(role)) {
                Skin skin = Skin.outlined(Paint.fill(role), Paint.edge(Role.FAINT), 0.8);
                sketch.box(Tag.NONE, x, baseline - OVER_BASELINE, form.swatch, SWATCH_HEIGHT, 2, skin);
                sketch.text(x + form.swatch + form.gap, baseline, words(role, form), TYPE, Paint.TEXT);
                x += width(role, form) + form.between;
            }
        }
    }

    /// Whether a role may be left out before words are made shorter.
    private static boolean isLess(Role role) {
        return role == Role.SLEEPS || role == Role.RUNNABLE || role == Role.FUTURE;
    }

    /// The most needed roles that have room.
    private Set<Role> fitting(Set<Role> used, double room, Form form) {
        Set<Role> fitting = EnumSet.noneOf(Role.class);
        double left = room + form.between;
        for (Role role : NEEDED) {
            double width = width(role, form) + form.between;
            if (used.contains(role) && width <= left) {
                fitting.add(role);
                left -= width;
            }
        }
        return fitting;
    }

    private String words(Role role, Form form) {
        return words.say("role." + role + form.key);
    }

    private double width(Role role, Form form) {
        return form.swatch + form.gap + TYPE.width(words(role, form));
    }
}
