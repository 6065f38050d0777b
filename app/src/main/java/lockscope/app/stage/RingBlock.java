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

/// The grace period as a ring with a segment per CPU: done ones are thin and grey, owing ones thick; readers that were
/// preempted lie outside it as beads.
final class RingBlock {
    private static final double CAPTION = 18;
    private static final double LARGEST = 82;
    private static final double BAND = 14;
    private static final double SWELL = 6;
    private static final double BEAD = 5.5;
    private static final double AROUND_DONE = 12;
    private static final int NUMBERED = 24;
    private static final int MERGED = 64;

    private static final Type CAPTION_TYPE = Type.bold(12);

    private final Sketch sketch;
    private final Words words;
    private final GraceRing ring;

    RingBlock(Sketch sketch, Words words, GraceRing ring) {
        this.sketch = sketch;
        this.words = words;
        this.ring = ring;
    }

    void draw(Frame f) {
        List<String> captions = captions(f.width());
        double under = CAPTION + (captions.size() - 1) * 15;
        double outside = ring.beads().isEmpty() ? SWELL : SWELL + 2 * BEAD + 2;
        double radius = Math.min(LARGEST, Math.min(f.width() / 2, (f.height() - under) / 2) - outside);
        if (radius < 16) {
            captions(f, f.y() + 13, captions);
            return;
        }
        double cx = f.x() + f.width() / 2;
        double cy = f.y() + radius + outside;
        segments(cx, cy, radius);
        beads(cx, cy, radius);
        middle(cx, cy, radius - BAND);
        captions(f, cy + radius + outside + 14, captions);
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
            Skin skin = bead.counts()
                    ? Skin.filled(Paint.ground(Role.READER))
                    : new Skin(Paint.tint(Role.READER), Paint.edge(Role.READER), 1.5, true);
            sketch.add(new Box(tag, at.x() - BEAD, at.y() - BEAD, 2 * BEAD, 2 * BEAD, BEAD, skin));
        }
    }

    private void middle(double cx, double cy, double room) {
        Type small = Type.text(11.5);
        String title = words.say("ring.title");
        boolean titled = small.width(title) < chord(room, 22);
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
            double inside = chord(room, drop) - AROUND_DONE;
            String text = small.firstFitting(
                    inside, words.say("ring.done", done, all), words.say("ring.done.brief", done, all), "");
            sketch.centred(cx, cy + drop, text, small, Paint.FAINT);
        }
    }

    /// How wide a circle is at that distance from its middle.
    private static double chord(double radius, double distance) {
        return distance >= radius ? 0 : 2 * Math.sqrt(radius * radius - distance * distance);
    }

    private void captions(Frame f, double baseline, List<String> captions) {
        Type type = CAPTION_TYPE;
        double y = baseline;
        for (String caption : captions) {
            String text = type.fit(caption, f.width());
            sketch.centred(f.x() + f.width() / 2, y, text, type, Paint.ink(Role.READER));
            y += 15;
        }
    }

    /// Who owes and why; at most two lines.
    private List<String> captions(double width) {
        List<String> lines = new ArrayList<>();
        if (!ring.running()) {
            return List.of("");
        }
        List<GraceRing.Segment> owing = ring.owing();
        for (GraceRing.Segment segment : owing) {
            if (segment.owes() == GraceRing.Owes.READER && lines.size() < 2) {
                lines.add(caption(segment, width));
            }
        }
        for (GraceRing.Bead bead : ring.beads()) {
            if (bead.counts() && lines.size() < 2) {
                lines.add(words.say("ring.bead", bead.reader().name()));
            }
        }
        if (lines.isEmpty() && owing.size() == 1) {
            lines.add(caption(owing.getFirst(), width));
        } else if (lines.isEmpty() && !owing.isEmpty()) {
            String cpus = String.join(
                    ", ", owing.stream().map(s -> Integer.toString(s.cpu())).toList());
            lines.add(words.say("ring.owes.many", CAPTION_TYPE.fit(cpus, width - 70)));
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private String caption(GraceRing.Segment s, double width) {
        TaskRef reader = s.reader();
        return switch (s.owes()) {
            case NOTHING -> "";
            case READER -> {
                String name = reader == null ? "" : reader.name();
                yield CAPTION_TYPE.firstFitting(
                        width,
                        words.say("ring.owes.reader.since", s.cpu(), name, words.span(s.nanos())),
                        words.say("ring.owes.reader", s.cpu(), name),
                        words.say("ring.owes.reader.brief", s.cpu(), name),
                        name);
            }
            case NO_TICK -> words.say("ring.owes.tick", s.cpu());
            case NO_SWITCH -> words.say("ring.owes.switch", s.cpu());
            case NOT_SCANNED -> words.say("ring.owes.scan", s.cpu());
        };
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
