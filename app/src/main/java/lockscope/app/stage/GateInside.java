package lockscope.app.stage;

import java.util.Comparator;
import java.util.Optional;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The holders of a lock, and what the one that keeps it longest does.
final class GateInside {
    private static final double PADDING = 9;
    private static final double CHIP_GAP = 5;
    private static final double NARROWEST = 118;
    private static final double ROOMY = 56;

    private final Sketch sketch;
    private final Words words;
    private final Gate gate;

    GateInside(Sketch sketch, Words words, Gate gate) {
        this.sketch = sketch;
        this.words = words;
        this.gate = gate;
    }

    /// How much of the row it wants when others stand in line.
    double width(Frame row) {
        double chips = 0;
        for (Gate.Holder holder : gate.inside()) {
            chips += Sketch.chipWidth(holder.task().name(), Sketch.CHIP_HEIGHT) + CHIP_GAP;
        }
        double text = Type.strong(12).width(what());
        double wanted = Math.max(Math.max(chips - CHIP_GAP, text) + 2 * PADDING, NARROWEST);
        return Math.min(wanted, row.width() * (gate.kind() == Gate.Kind.RWSEM ? 0.5 : 0.4));
    }

    void draw(Frame f) {
        if (gate.inside().isEmpty()) {
            sketch.box(tag(), f.x(), f.y(), f.width(), f.height(), 8, Skin.dashed(Paint.edge(Role.FAINT), 1));
            Type type = Type.text(12.5);
            double baseline = type.baseline(f.y(), f.height());
            sketch.centred(f.x() + f.width() / 2, baseline, words.say("gate.free"), type, Paint.FAINT);
            return;
        }
        boolean roomy = f.height() >= ROOMY;
        double rise = roomy ? 3 : 0;
        sketch.box(tag(), f.x(), f.y() - rise, f.width(), f.height() + 2 * rise, 8, Skin.card(mood(), 2));
        double chipTop = f.y() + (roomy ? 20 : 4);
        if (roomy) {
            Type caption = Type.text(11.5);
            place(f, f.y() + 13.5, caption.fit(caption(), f.width() - 2 * PADDING), caption, Paint.FAINT);
        }
        chips(f, chipTop);
        Type type = Type.strong(12);
        String text = type.fit(what(), f.width() - 2 * PADDING + 4);
        place(f, f.bottom() - (roomy ? 5 : 7), text, type, Paint.ink(mood()));
    }

    private void place(Frame f, double baseline, String text, Type type, Paint paint) {
        if (gate.kind() == Gate.Kind.RWSEM) {
            sketch.text(f.x() + PADDING, baseline, text, type, paint);
        } else {
            sketch.centred(f.x() + f.width() / 2, baseline, text, type, paint);
        }
    }

    private void chips(Frame f, double top) {
        double end = f.right() - PADDING;
        boolean alone = gate.inside().size() == 1 && gate.kind() != Gate.Kind.RWSEM;
        double x = f.x() + PADDING;
        for (int i = 0; i < gate.inside().size(); i++) {
            Gate.Holder holder = gate.inside().get(i);
            double width = Sketch.chipWidth(holder.task().name(), Sketch.CHIP_HEIGHT);
            boolean last = i == gate.inside().size() - 1;
            if (!alone && x + width > end - (last ? 0 : 34)) {
                Type type = Type.strong(12);
                String more = words.say("cpu.more", gate.inside().size() - i);
                sketch.text(x, type.baseline(top, Sketch.CHIP_HEIGHT), more, type, Paint.TEXT);
                return;
            }
            if (alone) {
                width = Math.min(f.width() - 2 * PADDING, Math.max(width, f.width() * 0.8));
                x = f.x() + (f.width() - width) / 2;
            }
            chip(holder, x, top, width);
            x += width + CHIP_GAP;
        }
    }

    private void chip(Gate.Holder holder, double x, double top, double width) {
        TaskRef task = holder.task();
        String sentence = words.say("gate.spoken.holder", task.name(), gate.name(), doing(holder));
        Tag tag = new Tag(
                "inside/" + gate.lock() + "/" + task.number(),
                sentence,
                sentence,
                Datum.of(Datum.Subject.TASK, task.number()));
        Role role = holder.mode() == Gate.Mode.WRITE && holder.doing() == Gate.Doing.RUNS
                ? Role.WRITER
                : holder.doing().role();
        sketch.chip(tag, x, top, width, Sketch.CHIP_HEIGHT, task.name(), role);
    }

    /// The holder that is kept from going on the longest, if any is.
    private Optional<Gate.Holder> sleeper() {
        return gate.inside().stream()
                .filter(holder -> holder.doing() != Gate.Doing.RUNS)
                .max(Comparator.comparingLong(Gate.Holder::sinceNanos));
    }

    /// The role of the whole box: what keeps it closed, or that nobody is kept.
    private Role mood() {
        if (gate.heldForWriting()) {
            return Role.WRITER;
        }
        boolean open = gate.kind() == Gate.Kind.RWSEM && gate.line().isEmpty();
        return open ? Role.RUNS : sleeper().map(holder -> holder.doing().role()).orElse(Role.RUNS);
    }

    private String caption() {
        if (gate.kind() != Gate.Kind.RWSEM) {
            return words.say("gate.inside");
        }
        return gate.heldForWriting()
                ? words.say("gate.inside.writer")
                : words.count("gate.inside.readers", gate.inside().size());
    }

    private String what() {
        return sleeper().map(this::doing).orElseGet(() -> {
            if (gate.inside().isEmpty()) {
                return words.say("gate.free");
            }
            return words.say(
                    switch (gate.inside().getFirst().mode()) {
                        case EXCLUSIVE -> "gate.runs";
                        case READ -> "gate.reads";
                        case WRITE -> "gate.writes";
                    });
        });
    }

    private String doing(Gate.Holder holder) {
        String span = words.span(holder.sinceNanos());
        boolean alone = gate.line().isEmpty() && gate.kind() == Gate.Kind.RWSEM;
        return switch (holder.doing()) {
            case RUNS -> words.say("gate.runs");
            case RUNNABLE -> words.say("gate.sleeps.cpu", span);
            case WAITS_FOR_LOCK -> words.say("gate.sleeps.lock", span);
            case WAITS_FOR_RCU -> words.say(alone ? "gate.sleeps.rcu.alone" : "gate.sleeps.rcu", span);
            case SLEEPS -> words.say("gate.sleeps.timer", span);
        };
    }

    private Tag tag() {
        return new Tag("gate/" + gate.lock(), "", "", Datum.of(Datum.Subject.LOCK, gate.lock()));
    }
}
