package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.words.Words;

/// The grace period: its ring, and beside or below it in words who still owes.
final class RingBlock {
    /// Room for words beside the ring.
    private static final double SIDE = 104;

    private static final double LARGEST = 82;
    private static final double SMALLEST = 16;
    private static final double GAP = 8;
    private static final double FIRST_BASELINE = 14;
    private static final double UNDER_LINES = 4;
    private static final int MOST_BELOW = 2;

    private final Sketch sketch;
    private final RingCircle circle;
    private final RingWords lines;

    RingBlock(Sketch sketch, Words words, GraceRing ring) {
        this.sketch = sketch;
        this.circle = new RingCircle(sketch, words, ring);
        this.lines = new RingWords(words, ring);
    }

    /// How much of a width it takes: more than the least where that gives its words room beside it.
    static double width(double height, double least, double most) {
        double wanted = Math.clamp(Math.min(height, 2 * LARGEST) + GAP + SIDE, least, Math.max(least, most));
        return isBeside(new Frame(0, 0, wanted, height)) ? wanted : least;
    }

    void draw(Frame f) {
        if (isBeside(f)) {
            beside(f);
        } else {
            below(f);
        }
    }

    /// Whether words beside the ring leave it larger than words below it would. Does not depend on what is said, so that
    /// rings that are compared lie alike.
    private static boolean isBeside(Frame f) {
        double below = Math.min(f.width(), f.height() - FIRST_BASELINE - UNDER_LINES);
        return Math.min(f.height(), f.width() - SIDE - GAP) > Math.min(2 * LARGEST, below);
    }

    private void beside(Frame f) {
        double half = Math.min(LARGEST + circle.outside(), Math.min(f.height(), f.width() - SIDE - GAP) / 2);
        double cx = f.x() + half;
        double cy = f.y() + half;
        double radius = Math.min(LARGEST, half - circle.outside());
        circle.draw(cx, cy, radius);
        double left = f.x() + 2 * half + GAP;
        int most = (int) (2 * half / RingWords.LINE);
        List<RingWords.Line> said = lines.beside(f.right() - left, most, !circle.isTitled(radius));
        double y = cy - said.size() * RingWords.LINE / 2 + RingWords.LINE - UNDER_LINES;
        for (RingWords.Line line : said) {
            say(line, left, y);
            y += RingWords.LINE;
        }
    }

    private void below(Frame f) {
        List<RingWords.Line> said = lines.below(f.width(), MOST_BELOW);
        double under = FIRST_BASELINE + UNDER_LINES + Math.max(0, said.size() - 1) * RingWords.LINE;
        double radius = Math.min(LARGEST, Math.min(f.width() / 2, (f.height() - under) / 2) - circle.outside());
        double cx = f.x() + f.width() / 2;
        double y = f.y() + FIRST_BASELINE - 1;
        if (radius >= SMALLEST) {
            double cy = f.y() + radius + circle.outside();
            circle.draw(cx, cy, radius);
            y = cy + radius + circle.outside() + FIRST_BASELINE;
        }
        for (RingWords.Line line : said) {
            say(line, cx - line.width() / 2, y);
            y += RingWords.LINE;
        }
    }

    private void say(RingWords.Line line, double left, double baseline) {
        GraceRing.Bead bead = line.bead();
        if (bead != null) {
            int reader = bead.reader().number();
            Tag tag = new Tag("bead/" + reader + "#key", "", "", Datum.of(Datum.Subject.TASK, reader));
            circle.bead(tag, left + RingCircle.BEAD, baseline - 4, bead.counts());
        }
        sketch.text(left + line.indent(), baseline, line.text(), line.type(), line.ink());
    }
}
