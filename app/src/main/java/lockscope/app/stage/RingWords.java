package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// What is said of a grace period beside its ring: who owes and why, and who the beads are.
final class RingWords {
    static final double LINE = 15;

    private static final Type TYPE = Type.bold(12);
    private static final Type FAINT = Type.text(11.5);
    /// What a bead before a line takes.
    private static final double BEADED = 2 * RingCircle.BEAD + 5;

    /// Many CPUs are named up to this width.
    private static final double WIDEST_MANY = 260;

    private final Words words;
    private final GraceRing ring;

    /// One line.
    ///
    /// @param bead the reader that it names, to be drawn before it; null for none
    record Line(String text, Type type, Paint ink, GraceRing.@Nullable Bead bead) {
        double width() {
            return type.width(text) + indent();
        }

        double indent() {
            return bead == null ? 0 : BEADED;
        }
    }

    RingWords(Words words, GraceRing ring) {
        this.words = words;
        this.ring = ring;
    }

    /// Under the ring: a line for each that owes, then one for each bead.
    List<Line> below(double width, int most) {
        List<Line> lines = new ArrayList<>();
        for (String caption : owing(width)) {
            lines.add(new Line(TYPE.fit(caption, width), TYPE, Paint.ink(Role.READER), null));
        }
        for (GraceRing.Bead bead : beads()) {
            lines.add(bead(bead, width));
        }
        return lines.subList(0, Math.min(most, lines.size()));
    }

    /// Beside the ring: the same, broken between words.
    ///
    /// @param titled whether it must be said what the ring is
    List<Line> beside(double width, int most, boolean titled) {
        List<Line> lines = new ArrayList<>();
        if (titled) {
            say(lines, words.say("ring.title"), FAINT, Paint.FAINT, width);
        }
        if (titled && ring.state() == GraceRing.State.NONE) {
            say(lines, words.say("ring.none"), TYPE, Paint.TEXT, width);
        }
        for (GraceRing.Segment segment : readers()) {
            owes(lines, words.say("ring.owes.reader", segment.cpu(), name(segment)), width);
            if (readers().size() == 1) {
                String since = words.say("ring.since", words.span(segment.nanos()));
                say(lines, since, FAINT, Paint.ink(Role.READER), width);
            }
        }
        if (readers().isEmpty()) {
            owing(Double.MAX_VALUE).forEach(caption -> owes(lines, caption, width));
        }
        for (GraceRing.Bead bead : beads()) {
            lines.add(bead(bead, width));
        }
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static void owes(List<Line> lines, String text, double width) {
        for (String part : TextLines.of(Words.unbroken(text), TYPE, width)) {
            lines.add(new Line(part, TYPE, Paint.ink(Role.READER), null));
        }
    }

    /// What is said elsewhere too: not at all, where a word of it would be cut.
    private static void say(List<Line> lines, String text, Type type, Paint ink, double width) {
        List<String> parts = TextLines.of(Words.unbroken(text), type, width);
        if (parts.stream().noneMatch(part -> part.endsWith(Type.CUT))) {
            parts.forEach(part -> lines.add(new Line(part, type, ink, null)));
        }
    }

    private List<GraceRing.Segment> readers() {
        return ring.owing().stream()
                .filter(segment -> segment.owes() == GraceRing.Owes.READER)
                .toList();
    }

    private static String name(GraceRing.Segment segment) {
        TaskRef reader = segment.reader();
        return reader == null ? "" : reader.name();
    }

    /// Those that count first.
    private List<GraceRing.Bead> beads() {
        return ring.beads().stream()
                .sorted(Comparator.comparing(GraceRing.Bead::counts).reversed())
                .toList();
    }

    private Line bead(GraceRing.Bead bead, double width) {
        String name = bead.reader().name();
        double room = width - BEADED;
        if (bead.counts()) {
            String text = TYPE.firstFitting(room, words.say("ring.bead", name), name);
            return new Line(text, TYPE, Paint.ink(Role.READER), bead);
        }
        String text = FAINT.firstFitting(room, words.say("ring.late", name), words.say("ring.late.brief", name), name);
        return new Line(text, FAINT, Paint.FAINT, bead);
    }

    /// Which CPUs owe and why, readers before others; the CPUs only, where many owe for other reasons.
    private List<String> owing(double width) {
        List<GraceRing.Segment> owing = ring.owing();
        List<String> readers =
                readers().stream().map(segment -> caption(segment, width)).toList();
        if (!readers.isEmpty() || owing.isEmpty() || ring.beads().stream().anyMatch(GraceRing.Bead::counts)) {
            return readers;
        }
        if (owing.size() == 1) {
            return List.of(caption(owing.getFirst(), width));
        }
        String cpus =
                owing.stream().map(segment -> Integer.toString(segment.cpu())).collect(Collectors.joining(", "));
        double room = Math.min(width, WIDEST_MANY) - TYPE.width(words.say("ring.owes.many", ""));
        return List.of(words.say("ring.owes.many", TYPE.fit(cpus, room)));
    }

    private String caption(GraceRing.Segment s, double width) {
        return switch (s.owes()) {
            case NOTHING -> "";
            case READER ->
                TYPE.firstFitting(
                        width,
                        words.say("ring.owes.reader.since", s.cpu(), name(s), words.span(s.nanos())),
                        words.say("ring.owes.reader", s.cpu(), name(s)),
                        words.say("ring.owes.reader.brief", s.cpu(), name(s)),
                        name(s));
            case NO_TICK -> words.say("ring.owes.tick", s.cpu());
            case NO_SWITCH -> words.say("ring.owes.switch", s.cpu());
            case NOT_SCANNED -> words.say("ring.owes.scan", s.cpu());
        };
    }
}
