package lockscope.app.ink;

import lockscope.app.figure.Box;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Extent;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Strip;

/// What a mark looks like in a square of the picture, as a number. Of what reaches far, only what can be seen there
/// counts: where a long area begins or ends makes no difference to the squares in its middle.
sealed interface Looks {
    /// @param density pixels for one of the figure
    static Looks of(Piece piece, double density) {
        Mark mark = piece.mark();
        if (mark instanceof Box box && box.radius() == 0 && box.skin().edge() == null) {
            return new Area(box, piece.opacity(), density);
        }
        if (mark instanceof Strip strip) {
            return new Row(strip, piece.opacity(), density);
        }
        return new Everywhere(LookDigest.of(mark, piece.opacity()));
    }

    long in(Patch square);

    /// The same wherever any of it is seen.
    record Everywhere(long look) implements Looks {
        @Override
        public long in(Patch square) {
            return look;
        }
    }

    /// An area without an edge: inside of it nothing tells where it ends.
    record Area(Box box, double opacity, double density) implements Looks {
        @Override
        public long in(Patch square) {
            Extent seen = square.extent(density);
            double left = Math.max(box.x(), seen.left());
            double top = Math.max(box.y(), seen.top());
            double right = Math.min(box.right(), seen.right());
            double bottom = Math.min(box.bottom(), seen.bottom());
            return LookDigest.of(new Box(box.tag(), left, top, right - left, bottom - top, 0, box.skin()), opacity);
        }
    }

    /// Columns: those in the square, and those beside it that decide whether one shows its pattern.
    record Row(Strip strip, double opacity, double density) implements Looks {
        @Override
        public long in(Patch square) {
            Extent seen = square.extent(density);
            Columns columns = strip.columns();
            int reach = PixelStrips.SHOWS_PATTERN;
            int from = Math.clamp((long) Math.floor(seen.left() - strip.x()) - reach, 0, columns.size());
            int end = Math.clamp((long) Math.ceil(seen.right() - strip.x()) + reach, from, columns.size());
            return LookDigest.of(strip, from, end, opacity);
        }
    }
}
