package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final double MORE = 34;
    private static final Type WHAT = Type.strong(12);

    private final Sketch sketch;
    private final Words words;
    private final Gate gate;
    private final String sentence;

    /// @param sentence who is inside and who stands in line
    GateInside(Sketch sketch, Words words, Gate gate, String sentence) {
        this.sentence = sentence;
        this.sketch = sketch;
        this.words = words;
        this.gate = gate;
    }

    /// How much of the row it wants when others stand in line.
    ///
    /// @param beside how much of it those in line need at least
    double width(Frame row, double beside) {
        double text = WHAT.width(whats()[0]);
        double wanted = Math.max(Math.max(chipsWidth(), text) + 2 * PADDING, NARROWEST);
        double part = row.width() * (gate.kind() == Gate.Kind.RWSEM ? 0.5 : 0.4);
        return Math.min(wanted, Math.max(part, row.width() - beside));
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
        double chipTop = f.y() + (roomy ? 18 : 4);
        if (roomy) {
            Type caption = Type.text(11.5);
            place(f, f.y() + 13, caption.fit(caption(), f.width() - 2 * PADDING), caption, Paint.FAINT);
        }
        chips(f, chipTop);
        String text = WHAT.firstFitting(f.width() - 2 * PADDING + 4, whats());
        place(f, f.bottom() - (roomy ? 5 : 7), text, WHAT, Paint.ink(mood()));
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
        List<Gate.Holder> holders = inside(end - x);
        for (int i = 0; i < holders.size(); i++) {
            Gate.Holder holder = holders.get(i);
            double width = Sketch.chipWidth(holder.task().name(), Sketch.CHIP_HEIGHT);
            double room = end - (i == holders.size() - 1 ? 0 : MORE);
            if (i == 0 && !alone && x + width > room) {
                width = room - x;
            } else if (!alone && x + width > room) {
                String more = words.say("cpu.more", holders.size() - i);
                sketch.text(x, WHAT.baseline(top, Sketch.CHIP_HEIGHT), more, WHAT, Paint.TEXT);
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

    /// The holders: where not all have room, the one that the words are about comes first.
    private List<Gate.Holder> inside(double room) {
        Optional<Gate.Holder> sleeper = sleeper();
        if (sleeper.isEmpty() || chipsWidth() <= room) {
            return gate.inside();
        }
        List<Gate.Holder> holders = new ArrayList<>(gate.inside());
        holders.remove(sleeper.get());
        holders.addFirst(sleeper.get());
        return holders;
    }

    private double chipsWidth() {
        return gate.inside().stream()
                        .mapToDouble(holder -> Sketch.chipWidth(holder.task().name(), Sketch.CHIP_HEIGHT) + CHIP_GAP)
                        .sum()
                - CHIP_GAP;
    }

    private void chip(Gate.Holder holder, double x, double top, double width) {
        TaskRef task = holder.task();
        String doing = words.say("gate.spoken.holder", task.name(), gate.name(), doings(holder)[0]);
        Tag tag = new Tag(
                "inside/" + gate.lock() + "/" + task.number(),
                doing,
                doing,
                Datum.of(Datum.Subject.TASK, task.number()));
        Role role = holder.mode() == Gate.Mode.WRITE && holder.doing() == Gate.Doing.RUNS
                ? Role.WRITER
                : holder.doing().role();
        sketch.chip(tag, x, top, width, Sketch.CHIP_HEIGHT, role, task.names());
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

    /// What keeps the lock closed, the longest form first.
    private String[] whats() {
        return sleeper().map(this::doings).orElseGet(() -> new String[] {
            gate.inside().isEmpty()
                    ? words.say("gate.free")
                    : words.say(
                            switch (gate.inside().getFirst().mode()) {
                                case EXCLUSIVE -> "gate.runs";
                                case READ -> "gate.reads";
                                case WRITE -> "gate.writes";
                            })
        });
    }

    /// What a holder does, the longest form first.
    private String[] doings(Gate.Holder holder) {
        long nanos = holder.sinceNanos();
        boolean alone = gate.line().isEmpty() && gate.kind() == Gate.Kind.RWSEM;
        return switch (holder.doing()) {
            case RUNS -> new String[] {words.say("gate.runs")};
            case RUNNABLE -> forms(nanos, "gate.sleeps.cpu", "gate.sleeps.waits");
            case WAITS_FOR_LOCK -> forms(nanos, "gate.sleeps.lock", "gate.sleeps.waits");
            case WAITS_FOR_RCU ->
                alone
                        ? forms(nanos, "gate.sleeps.rcu.alone", "gate.sleeps.rcu.alone.brief", "gate.sleeps.rcu")
                        : forms(nanos, "gate.sleeps.rcu");
            case SLEEPS -> forms(nanos, "gate.sleeps.timer");
        };
    }

    /// The texts with the span in them, and at last the span alone.
    private String[] forms(long nanos, String... keys) {
        List<String> forms = new ArrayList<>();
        for (String key : keys) {
            forms.add(words.say(key, words.span(nanos)));
        }
        forms.add(words.say(keys[keys.length - 1], words.rounded(nanos)));
        forms.add(words.span(nanos));
        forms.add(words.rounded(nanos));
        return forms.toArray(String[]::new);
    }

    private Tag tag() {
        return new Tag("gate/" + gate.lock(), sentence, "", Datum.of(Datum.Subject.LOCK, gate.lock()));
    }
}
