package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// A ring with a segment per CPU: done ones are thin and grey, owing ones thick; readers that were preempted, and those
/// that came too late to count, lie outside it as beads.
final class RingCircle {
    static final double BEAD = 5.5;

    private static final double BAND = 14;
    private static final double SWELL = 6;
    /// What stays free between the ring and the words in it, both sides together.
    private static final double AROUND_WORDS = 12;
    private static final int NUMBERED = 24;
    private static final int MERGED = 64;
    private static final double TITLE_DISTANCE = 22;
    private static final Type SMALL = Type.text(11.5);

    private final Sketch sketch;
    private final Words words;
    private final GraceRing ring;

    RingCircle(Sketch sketch, Words words, GraceRing ring) {
        this.sketch = sketch;
        this.words = words;
        this.ring = ring;
    }

    /// How far owing segments and beads reach beyond the radius.
    double outside() {
        return ring.beads().isEmpty() ? SWELL : SWELL + 2 * BEAD + 2;
    }

    void draw(double cx, double cy, double radius) {
        segments(cx, cy, radius);
        beads(cx, cy, radius);
        middle(cx, cy, radius - BAND);
    }

    private void segments(double cx, double cy, double radius) {
        int count = ring.segments().size();
        if (count > MERGED) {
            whole(cx, cy, radius);
        }
        double step = 360.0 / Math.max(1, count);
        double gap = Math.min(2.5, step * 0.15);
        double band = Math.min(BAND, radius * 0.34);
        List<Arc> owing = new ArrayList<>();
        List<Label> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GraceRing.Segment segment = ring.segments().get(i);
            boolean owes = segment.owes() != GraceRing.Owes.NOTHING;
            double swell = owes ? SWELL : 0;
            double sweep = owes ? Math.max(step - gap, 3) : step - gap;
            Role role = owes ? Role.READER : ring.running() ? Role.QUIESCENT : Role.SLEEPS;
            boolean certain = segment.owes() == GraceRing.Owes.READER || !owes;
            Paint fill = certain ? Paint.ground(role) : Paint.tint(role);
            Paint edge = Paint.edge(role);
            Arc arc = new Arc(
                    tag(segment),
                    cx,
                    cy,
                    radius - band,
                    radius + swell,
                    i * step + (step - sweep) / 2,
                    sweep,
                    Skin.outlined(fill, edge, owes ? 1.5 : count > 32 ? 0.4 : 0.8));
            if (owes) {
                owing.add(arc);
            } else if (count <= MERGED) {
                sketch.add(arc);
            }
            if (count <= NUMBERED && step * radius > 900) {
                Type type = Type.bold(11.5);
                Point at = Point.onCircle(cx, cy, radius - band / 2, (i + 0.5) * step);
                numbers.add(new Label(
                        tag(segment).part("#cpu"),
                        at.x(),
                        at.y() + 4.2,
                        Integer.toString(segment.cpu()),
                        type,
                        owes ? certain ? Paint.on(role) : Paint.ink(role) : Paint.on(Role.QUIESCENT),
                        Label.Anchor.MIDDLE));
            }
        }
        owing.forEach(sketch::add);
        numbers.forEach(sketch::add);
    }

    /// Too many CPUs for a segment each: one ring for all that are done.
    private void whole(double cx, double cy, double radius) {
        double band = Math.min(BAND, radius * 0.34);
        Role role = ring.running() ? Role.QUIESCENT : Role.SLEEPS;
        for (int half = 0; half < 2; half++) {
            Tag tag = Tag.of("ring/half/" + half);
            Skin skin = Skin.filled(Paint.ground(role));
            sketch.add(new Arc(tag, cx, cy, radius - band, radius, 180 * half, 180.2, skin));
        }
    }

    private void beads(double cx, double cy, double radius) {
        double step = 360.0 / Math.max(1, ring.segments().size());
        List<GraceRing.Bead> inOrder = new ArrayList<>(ring.beads());
        inOrder.sort(Comparator.comparingInt(GraceRing.Bead::cpu));
        double apart = Math.toDegrees((2 * BEAD + 2) / (radius + SWELL + BEAD + 2));
        double last = Double.NEGATIVE_INFINITY;
        for (GraceRing.Bead bead : inOrder) {
            double degrees = Math.max((bead.cpu() + 0.5) * step, last + apart);
            last = degrees;
            Point at = Point.onCircle(cx, cy, radius + SWELL + BEAD + 2, degrees);
            String key = bead.counts() ? "ring.spoken.bead" : "ring.spoken.late";
            String sentence = words.say(key, bead.reader().name(), words.span(bead.sinceNanos()));
            Tag tag = Tag.saying(
                    "bead/" + bead.reader().number(),
                    sentence,
                    Datum.of(Datum.Subject.TASK, bead.reader().number()));
            bead(tag, at.x(), at.y(), bead.counts());
        }
    }

    /// A reader that the grace period waits for is full, one that came too late is hollow and dashed.
    void bead(Tag tag, double x, double y, boolean counts) {
        Skin skin = counts
                ? Skin.filled(Paint.ground(Role.READER))
                : new Skin(Paint.tint(Role.READER), Paint.edge(Role.READER), 1.5, true);
        sketch.add(new Box(tag, x - BEAD, y - BEAD, 2 * BEAD, 2 * BEAD, BEAD, skin));
    }

    /// Whether a ring of that radius has room to say inside what it is.
    boolean isTitled(double radius) {
        return SMALL.width(words.say("ring.title")) + AROUND_WORDS < chord(radius - BAND, TITLE_DISTANCE);
    }

    private void middle(double cx, double cy, double room) {
        Type small = SMALL;
        String title = words.say("ring.title");
        boolean titled = isTitled(room + BAND);
        Type large = Type.bold(room >= 30 ? 16 : 13);
        String number = switch (ring.state()) {
            case RUNS -> words.say("ring.number", ring.number());
            case EXPEDITED -> words.say("ring.expedited");
            case NONE -> titled ? words.say("ring.none") : "";
        };
        Type middle = ring.state() == GraceRing.State.RUNS ? large : Type.strong(12);
        sketch.centred(cx, cy + (titled ? 6 : 1), number, middle, Paint.TEXT);
        if (titled) {
            sketch.centred(cx, cy - 13, title, small, Paint.FAINT);
        }
        if (ring.running()) {
            int all = ring.segments().size();
            int done = all - ring.owing().size();
            double drop = titled ? 24 : 16;
            double inside = chord(room, drop) - AROUND_WORDS;
            String text = small.firstFitting(
                    inside, words.say("ring.done", done, all), words.say("ring.done.brief", done, all), "");
            sketch.centred(cx, cy + drop, text, small, Paint.FAINT);
        }
    }

    /// How wide a circle is at that distance from its middle.
    private static double chord(double radius, double distance) {
        return distance >= radius ? 0 : 2 * Math.sqrt(radius * radius - distance * distance);
    }

    private Tag tag(GraceRing.Segment s) {
        TaskRef reader = s.reader();
        String sentence = switch (s.owes()) {
            case NOTHING -> words.say(ring.running() ? "ring.spoken.done" : "ring.spoken.none", s.cpu());
            case READER ->
                words.say("ring.spoken.reader", s.cpu(), reader == null ? "" : reader.name(), words.span(s.nanos()));
            case NO_TICK -> words.say("ring.spoken.tick", s.cpu());
            case NO_SWITCH -> words.say("ring.spoken.switch", s.cpu());
            case NOT_SCANNED -> words.say("ring.spoken.scan", s.cpu());
        };
        boolean silent = s.owes() == GraceRing.Owes.NOTHING;
        return new Tag("ring/" + s.cpu(), sentence, silent ? "" : sentence, Datum.of(Datum.Subject.CPU, s.cpu()));
    }
}
