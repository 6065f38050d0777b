package lockscope.app.stage;

import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The tasks that wait for a lock: a card each, the next one beside the gate, with a bar that grows while it waits.
final class GateLine {
    private static final double NARROWEST = 50;
    private static final double WIDEST_NARROWEST = 92;
    private static final double WIDEST = 140;
    private static final double GAP = 4;
    private static final double NARROWEST_MORE = 66;
    private static final double NARROWEST_BRIEF = 36;
    private static final Type NAME = Type.codeBold(12);
    private static final Type TIME = Type.strong(12);

    private final Sketch sketch;
    private final Words words;
    private final Gate gate;

    GateLine(Sketch sketch, Words words, Gate gate) {
        this.sketch = sketch;
        this.words = words;
        this.gate = gate;
    }

    void draw(Frame f, boolean foot) {
        int count = gate.line().size();
        double narrowest = narrowest();
        double more = Math.max(NARROWEST_MORE, TIME.width(words.say("gate.more", count)) + 10);
        if (f.width() < narrowest + GAP + more) {
            more = brief(count);
        }
        int shown = Math.max(1, (int) ((f.width() + GAP) / (narrowest + GAP)));
        if (shown < count) {
            shown = Math.max(1, (int) ((f.width() - more) / (narrowest + GAP)));
        }
        shown = Math.min(shown, count);
        boolean cut = shown < count;
        double room = f.width() - (cut ? more + GAP : 0);
        double width = Math.min(WIDEST, (room - (shown - 1) * GAP) / shown);
        long scale = scale(
                gate.line().stream().mapToLong(Gate.Waiter::waitedNanos).max().orElse(1));
        double x = f.right();
        for (int i = 0; i < shown; i++) {
            x -= width;
            card(new Frame(x, f.y(), width, f.height()), gate.line().get(i), scale);
            x -= GAP;
        }
        if (cut) {
            more(new Frame(f.x(), f.y(), more, f.height()), count - shown);
        }
        if (foot) {
            feet(f, cut ? f.x() : x + GAP, width, count);
        }
    }

    /// How much room it needs to show one card and to say how many more there are.
    double least() {
        int count = gate.line().size();
        return narrowest() + (count > 1 ? GAP + brief(count) : 0);
    }

    /// The width of what says how many more there are, in its shortest form.
    private double brief(int count) {
        return Math.max(NARROWEST_BRIEF, TIME.width(words.say("gate.more.brief", count)) + 10);
    }

    /// How narrow a card may be for the names and times in it.
    private double narrowest() {
        double widest = 0;
        for (Gate.Waiter waiter : gate.line()) {
            double time = TIME.width(words.span(waiter.waitedNanos()));
            widest = Math.max(widest, Math.max(NAME.width(name(waiter)), time));
        }
        return Math.clamp(widest + 10, NARROWEST, WIDEST_NARROWEST);
    }

    /// The task, after the letter of what it wants where that can differ.
    private String name(Gate.Waiter waiter) {
        if (gate.kind() != Gate.Kind.RWSEM) {
            return waiter.task().name();
        }
        String key = waiter.mode() == Gate.Mode.WRITE ? "gate.wants.write" : "gate.wants.read";
        return words.say(key) + " " + waiter.task().name();
    }

    private void card(Frame f, Gate.Waiter waiter, long scale) {
        Role role = waiter.mode() == Gate.Mode.WRITE ? Role.WRITER : waiter.spins() ? Role.SPINS : Role.WAITS_FOR_LOCK;
        TaskRef task = waiter.task();
        String sentence = words.say(
                waiter.spins() ? "gate.spoken.spinner" : "gate.spoken.waiter",
                task.name(),
                words.span(waiter.waitedNanos()),
                gate.name());
        Tag tag = Tag.saying("task/" + task.number(), sentence, Datum.of(Datum.Subject.TASK, task.number()));
        sketch.box(tag, f.x(), f.y(), f.width(), f.height(), 6, Skin.card(role, 1.5));
        double middle = f.x() + f.width() / 2;
        boolean roomy = f.height() >= 56;
        String name = NAME.fit(name(waiter), f.width() - 4);
        text(tag.part("#name"), middle, f.y() + (roomy ? 17 : 13.5), name, NAME, role);
        double bar = roomy ? 9 : 5;
        double top = f.y() + (roomy ? 24 : 18);
        double whole = f.width() - 12;
        double part = Math.max(1.5, whole * Math.min(1, (double) waiter.waitedNanos() / scale));
        sketch.box(
                tag.part("#track"),
                f.x() + 6,
                top,
                whole,
                bar,
                2,
                Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(role), 0.5));
        sketch.box(tag.part("#bar"), f.x() + 6, top, part, bar, 2, Skin.filled(Paint.fill(role)));
        String waited =
                TIME.firstFitting(f.width() - 4, words.span(waiter.waitedNanos()), words.rounded(waiter.waitedNanos()));
        text(tag.part("#time"), middle, f.bottom() - (roomy ? 9 : 6), waited, TIME, role);
    }

    private void text(Tag tag, double x, double y, String text, Type type, Role role) {
        sketch.add(new Label(tag, x, y, text, type, Paint.ink(role), Label.Anchor.MIDDLE));
    }

    private void more(Frame f, int hidden) {
        sketch.box(Tag.NONE, f.x(), f.y(), f.width(), f.height(), 6, Skin.card(Role.WAITS_FOR_LOCK, 1));
        double baseline = TIME.baseline(f.y(), f.height());
        String text =
                TIME.firstFitting(f.width() - 4, words.say("gate.more", hidden), words.say("gate.more.brief", hidden));
        sketch.centred(f.x() + f.width() / 2, baseline, text, TIME, Paint.ink(Role.WAITS_FOR_LOCK));
    }

    private void feet(Frame f, double left, double width, int count) {
        Type strong = Type.strong(11.5);
        Type plain = Type.text(11.5);
        double baseline = f.bottom() + 14;
        String next = words.say("gate.next");
        double nextLeft = f.right() - width / 2 - strong.width(next) / 2;
        sketch.text(nextLeft, baseline, next, strong, Paint.ink(Role.WAITS_FOR_LOCK));
        String last = words.say("gate.last");
        if (count > 1 && left + plain.width(last) + 8 < nextLeft) {
            sketch.text(left, baseline, last, plain, Paint.FAINT);
        }
    }

    /// The span of a full bar: the next of 1, 1.5, 2, 3, 5, 7.5 times a power of ten.
    private static long scale(long longest) {
        long power = 1;
        while (power * 10 <= longest) {
            power *= 10;
        }
        for (long tenths : new long[] {10, 15, 20, 30, 50, 75}) {
            if (power * tenths / 10 >= longest) {
                return Math.max(1, power * tenths / 10);
            }
        }
        return power * 10;
    }
}
