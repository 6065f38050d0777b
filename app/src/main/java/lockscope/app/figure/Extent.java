package lockscope.app.figure;

import java.util.List;

/// A rectangle outside of which nothing of a mark is painted: a little larger than what is seen of it.
public record Extent(double left, double top, double right, double bottom) {
    /// How far a pointed corner of a line reaches beyond it, in parts of the line's width.
    private static final double CORNER = 5;

    /// How far letters reach beyond their line, in parts of the type's size.
    private static final double OVERHANG = 0.3;

    private static final double ABOVE = 1.2;
    private static final double BELOW = 0.5;
    /// The same for letters of a font that is not ours.
    private static final double FOREIGN = 2;

    private static final Extent NOTHING = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public static Extent of(Mark mark) {
        return switch (mark) {
            case Box b ->
                new Extent(b.x(), b.y(), b.right(), b.bottom()).wider(b.skin().edgeWidth());
            case Arc a ->
                new Extent(a.cx() - a.outer(), a.cy() - a.outer(), a.cx() + a.outer(), a.cy() + a.outer())
                        .wider(CORNER * a.skin().edgeWidth());
            case Label l -> of(l);
            case Stroke s -> of(s);
            case Strip s -> new Extent(s.x(), s.y(), s.x() + s.columns().size(), s.y() + s.height());
            case Group g -> of(g.marks());
        };
    }

    private static Extent of(Label l) {
        double size = l.type().size();
        if (!l.type().face().hasAll(l.text())) {
            return new Extent(
                    Double.NEGATIVE_INFINITY, l.y() - FOREIGN * size, Double.POSITIVE_INFINITY, l.y() + FOREIGN * size);
        }
        double left = l.left();
        return new Extent(
                left - OVERHANG * size, l.y() - ABOVE * size, left + l.width() + OVERHANG * size, l.y() + BELOW * size);
    }

    private static Extent of(Stroke s) {
        Extent all = NOTHING;
        for (Point p : s.points()) {
            all = all.with(new Extent(p.x(), p.y(), p.x(), p.y()));
        }
        return all.wider(s.points().size() == 2 ? s.width() : CORNER * s.width());
    }

    private static Extent of(List<Mark> marks) {
        Extent all = NOTHING;
        for (Mark mark : marks) {
            all = all.with(of(mark));
        }
        return all;
    }

    private Extent wider(double by) {
        return new Extent(left - by, top - by, right + by, bottom + by);
    }

    private Extent with(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// Whether it has a place in common with a rectangle.
    public boolean touches(double fromX, double fromY, double toX, double toY) {
        return left < toX && right > fromX && top < toY && bottom > fromY;
    }
}
