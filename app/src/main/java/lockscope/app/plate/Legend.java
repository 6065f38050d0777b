package lockscope.app.plate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// What the colours and patterns of a figure mean, in as many lines as it takes.
final class Legend {
    private static final List<Role> ORDER = List.of(
            Role.RUNS,
            Role.BUILDS,
            Role.WAITS_FOR_LOCK,
            Role.SPINS,
            Role.WRITER,
            Role.WAITS_FOR_RCU,
            Role.GRACE_PERIOD,
            Role.READER,
            Role.RUNNABLE,
            Role.SLEEPS);
    private static final double LINE = 19;
    private static final double SWATCH = 24;
    private static final double GAP = 12;

    private Legend() {}

    static Figure of(Collection<Role> occurring, double width, Words words) {
        Set<Role> roles = Set.copyOf(occurring);
        Sketch sketch = new Sketch();
        Type type = Type.text(Type.SMALLEST);
        List<Role> shown = new ArrayList<>(ORDER);
        shown.removeIf(role -> !roles.contains(role));
        double x = 0;
        double y = 0;
        for (Role role : shown) {
            String text = words.say("role." + role);
            double item = SWATCH + 5 + type.width(text);
            if (x > 0 && x + item > width) {
                x = 0;
                y += LINE;
            }
            sketch.box(Tag.NONE, x, y + 1, SWATCH, 14, 2, Skin.outlined(Paint.fill(role), Paint.edge(Role.FAINT), 0.8));
            letter(sketch, role, x, y);
            sketch.text(x + SWATCH + 5, y + 12, text, type, Paint.TEXT);
            x += item + GAP;
        }
        return sketch.figure(width, shown.isEmpty() ? 0 : y + LINE);
    }

    /// The letter of the state, as lanes show it.
    private static void letter(Sketch sketch, Role role, double x, double y) {
        String letter = Letters.of(role);
        boolean onLanes = role != Role.RUNS && role != Role.SLEEPS && !letter.isEmpty();
        if (onLanes) {
            Type type = Type.codeBold(Type.SMALLEST);
            double plate = type.width(letter) + 4;
            double left = x + (SWATCH - plate) / 2;
            sketch.box(Tag.NONE, left, y + 2, plate, 12, 2, Skin.filled(Paint.ground(role)));
            sketch.centred(left + plate / 2, type.baseline(y + 2, 12), letter, type, Paint.on(role));
        }
    }
}
