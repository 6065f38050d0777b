package lockscope.app.ink;

import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import org.jspecify.annotations.Nullable;

/// A number for what a mark looks like: equal for equal looks, different for different ones but for one chance in about
/// 10^19. What the mark says does not count.
final class LookDigest {
    private long sum;

    private LookDigest(long seed) {
        sum = seed;
    }

    static long of(Mark mark, double opacity) {
        LookDigest digest = new LookDigest(Double.doubleToLongBits(opacity));
        digest.add(mark);
        return digest.sum;
    }

    /// Of some columns of a strip.
    ///
    /// @param end the first column that does not count
    static long of(Strip strip, int from, int end, double opacity) {
        LookDigest digest = new LookDigest(Double.doubleToLongBits(opacity));
        digest.add(strip, from, end);
        return digest.sum;
    }

    /// The digest of two things one after the other.
    static long chain(long first, long second) {
        // the odd constant is 2^64 by the golden ratio; the shift brings the high bits back to the low ones
        long mixed = (Long.rotateLeft(first, 23) ^ second) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    private void add(Mark mark) {
        switch (mark) {
            case Box b -> {
                add(1);
                add(b.x(), b.y(), b.width(), b.height());
                add(b.radius());
                add(b.skin());
            }
            case Label l -> {
                add(2);
                add(l.x(), l.y(), l.type().size(), l.type().face().ordinal());
                add(l.anchor().ordinal());
                add(l.paint());
                add(l.text());
            }
            case Stroke s -> {
                add(3);
                add(s.width());
                add(s.dashed() ? 1 : 0);
                add(s.paint());
                for (Point point : s.points()) {
                    add(point.x());
                    add(point.y());
                }
            }
            case Arc a -> {
                add(4);
                add(a.cx(), a.cy(), a.inner(), a.outer());
                add(a.start());
                add(a.sweep());
                add(a.skin());
            }
            case Strip s -> add(s, 0, s.columns().size());
            case Group g -> {
                add(6);
                add(g.opacity());
                g.marks().forEach(this::add);
            }
        }
    }

    private void add(Skin skin) {
        add(skin.fill());
        add(skin.edge());
        add(skin.edgeWidth());
        add(skin.dashed() ? 1 : 0);
    }

    private void add(@Nullable Paint paint) {
        add(paint == null ? -1 : paint.role().ordinal() << 8 | paint.tone().ordinal());
    }

    private void add(Strip s, int from, int end) {
        add(5);
        add(s.x(), s.y(), s.height(), s.columns().size());
        Columns columns = s.columns();
        for (int i = from; i < end; i++) {
            add(columns.mainOrdinal(i) << 8 ^ columns.alsoOrdinal(i));
        }
    }

    private void add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(double a, double b, double c, double d) {
        add(a);
        add(b);
        add(c);
        add(d);
    }

    private void add(double number) {
        add(Double.doubleToLongBits(number));
    }

    private void add(long number) {
        sum = chain(sum, number);
    }
}
