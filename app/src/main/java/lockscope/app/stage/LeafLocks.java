package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The locks that nobody waits for, as words beside each other.
final class LeafLocks {
    private static final Type TYPE = Type.text(11.5);
    static final double GAP = 18;

    private LeafLocks() {}

    /// How wide they are, with a gap before each of them.
    static double width(Words words, List<Gate> gates) {
        double width = 0;
        for (Gate gate : gates) {
            width += GAP + TYPE.width(text(gate, words));
        }
        return width;
    }

    static void draw(Sketch sketch, Words words, Frame f, List<Gate> gates) {
        double x = f.x();
        for (Gate gate : gates) {
            String text = text(gate, words);
            double width = TYPE.width(text);
            if (x > f.x() && x + width > f.right()) {
                return;
            }
            Tag tag = new Tag("leaf/" + gate.lock(), text, text, Datum.of(Datum.Subject.LOCK, gate.lock()));
            String shown = TYPE.firstFitting(f.right() - x, text, counted(gate, words), brief(gate, words));
            sketch.text(tag, x, f.y() + 12, shown, TYPE, Paint.FAINT);
            x += width + GAP;
        }
    }

    /// How many are inside, where there is no room for a name.
    private static String counted(Gate gate, Words words) {
        int inside = gate.inside().size();
        return inside == 0 ? brief(gate, words) : words.say("gate.leaf.held", gate.name(), inside);
    }

    private static String brief(Gate gate, Words words) {
        return words.say(gate.inside().isEmpty() ? "gate.leaf.free" : "gate.leaf.held.brief", gate.name());
    }

    private static String text(Gate gate, Words words) {
        if (gate.inside().isEmpty()) {
            return words.say("gate.leaf.free", gate.name());
        }
        String first = gate.inside().getFirst().task().name();
        int others = gate.inside().size() - 1;
        String inside = others == 0 ? first : first + " " + words.say("cpu.more", others);
        String held = words.say("gate.leaf.held", gate.name(), inside);
        return gate.line().isEmpty()
                ? held
                : held + ", " + words.say("gate.leaf.line", gate.line().size());
    }
}
