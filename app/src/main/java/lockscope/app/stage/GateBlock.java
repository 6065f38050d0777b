package lockscope.app.stage;

import java.util.List;
import java.util.stream.Collectors;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// One lock drawn large: its name, who stands in line, who is inside.
final class GateBlock {
    static final double HEADER = 22;
    static final double FOOT = 18;

    private static final double GAP = 10;
    private static final double NOBODY = 92;

    private final Sketch sketch;
    private final Words words;
    private final Gate gate;

    GateBlock(Sketch sketch, Words words, Gate gate) {
        this.sketch = sketch;
        this.words = words;
        this.gate = gate;
    }

    static double height(double body, boolean foot) {
        return HEADER + body + (foot ? FOOT : 0);
    }

    /// @param leaves other locks, to be named at the end of the header
    void draw(Frame f, double body, boolean foot, List<Gate> leaves) {
        header(f, leaves);
        Frame row = f.below(HEADER).top(body);
        GateInside inside = new GateInside(sketch, words, gate, spoken());
        GateLine line = new GateLine(sketch, words, gate);
        double wanted = inside.width(row, GAP + (gate.line().isEmpty() ? NOBODY : line.least()));
        double split;
        if (gate.line().isEmpty()) {
            split = gate.kind() == Gate.Kind.RWSEM ? NOBODY : Math.max(NOBODY, row.width() - wanted - GAP);
            nobody(row.left(Math.min(split, NOBODY)));
        } else {
            split = row.width() - wanted - GAP;
            line.draw(row.left(split), foot);
        }
        Frame place = row.rightOf(split + GAP);
        inside.draw(gate.line().isEmpty() && gate.kind() != Gate.Kind.RWSEM ? near(row, wanted) : place);
        if (foot) {
            foot(f.below(HEADER + body).top(FOOT), place);
        }
    }

    /// Beside the empty line, not far away from it.
    private static Frame near(Frame row, double wanted) {
        return new Frame(row.x() + NOBODY + GAP, row.y(), wanted, row.height());
    }

    private void header(Frame f, List<Gate> others) {
        Type name = Type.codeBold(13.5);
        Type kind = Type.text(12);
        Tag tag = Tag.saying("lock/" + gate.lock(), spoken(), Datum.of(Datum.Subject.LOCK, gate.lock()));
        sketch.text(tag, f.x(), f.y() + 13, gate.name(), name, Paint.TEXT);
        double x = f.x() + name.width(gate.name()) + 10;
        // what a writer means for the others is worth more than the names of free locks
        boolean all = !writes() || kind.width(abouts()[1]) <= f.right() - x - LeafLocks.width(words, others);
        List<Gate> leaves = all ? others : List.of();
        double room = f.right() - x - LeafLocks.width(words, leaves);
        String text = kind.firstFitting(room, abouts());
        String shown = leaves.isEmpty() || !text.endsWith(Type.CUT) ? text : "";
        sketch.text(x, f.y() + 13, shown, kind, writes() ? Paint.ink(Role.WRITER) : Paint.FAINT);
        double left = shown.isEmpty() ? x : Math.max(x + kind.width(shown), x + room) + LeafLocks.GAP;
        LeafLocks.draw(sketch, words, new Frame(left, f.y() + 1, f.right() - left, 14), leaves);
    }

    private boolean writes() {
        return gate.writerWaits() || (gate.kind() == Gate.Kind.RWSEM && gate.heldForWriting());
    }

    /// What kind of lock it is, the longest form first; when a writer is about, what that means.
    private String[] abouts() {
        if (writes()) {
            String key = gate.heldForWriting() ? "gate.writer.inside" : "gate.writer.waits";
            return new String[] {words.say(key), words.say(key + ".brief"), words.say(key + ".least")};
        }
        return switch (gate.kind()) {
            case MUTEX -> new String[] {words.say("gate.mutex")};
            case RWSEM ->
                new String[] {words.say("gate.rwsem"), words.say("gate.rwsem.brief"), words.say("gate.rwsem.least")};
            case SPINLOCK -> new String[] {words.say("gate.spinlock")};
        };
    }

    private void nobody(Frame f) {
        sketch.box(Tag.NONE, f.x(), f.y(), f.width(), f.height(), 6, Skin.dashed(Paint.edge(Role.FAINT), 1));
        Type type = Type.strong(12.5);
        double middle = f.y() + f.height() / 2;
        sketch.centred(f.x() + f.width() / 2, middle - 4, words.say("gate.nobody.1"), type, Paint.TEXT);
        sketch.centred(f.x() + f.width() / 2, middle + 13, words.say("gate.nobody.2"), type, Paint.TEXT);
    }

    /// Under an open semaphore: what would close it.
    private void foot(Frame f, Frame inside) {
        if (gate.kind() == Gate.Kind.RWSEM && gate.line().isEmpty() && !gate.heldForWriting()) {
            Type type = Type.text(11.5);
            String text = type.firstFitting(
                    inside.width(),
                    words.say("gate.writer.none"),
                    words.say("gate.writer.none.brief"),
                    words.say("gate.writer.none.least"));
            sketch.text(inside.x(), f.y() + 14.5, text, type, Paint.FAINT);
        }
    }

    private String spoken() {
        String inside =
                gate.inside().stream().map(holder -> holder.task().name()).collect(Collectors.joining(", "));
        String line = gate.line().stream().map(waiter -> waiter.task().name()).collect(Collectors.joining(", "));
        String nobody = words.say("gate.none");
        return words.say(
                "gate.spoken", gate.name(), inside.isEmpty() ? nobody : inside, line.isEmpty() ? nobody : line);
    }
}
