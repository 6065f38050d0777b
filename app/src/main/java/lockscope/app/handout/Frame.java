package lockscope.app.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Moved;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;

/// A question with a line around it. Where it would leave much of a page white it goes over to the next one: in two
/// frames, cut where nothing inside has to stay together.
///
/// @param width pixels of the page
record Frame(double width, List<Slab> inside) {
    static final double PADDING = Measures.points(9);

    private static final double ABOVE = Measures.points(10);
    /// How much stands on either page at least.
    private static final double LEAST = Measures.mm(22);

    Frame {
        inside = List.copyOf(inside);
    }

    Slab slab() {
        double height = Slab.height(inside) + 2 * PADDING;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Box(
                Tag.NONE,
                0,
                0,
                width,
                height,
                Measures.points(3),
                new Skin(null, Paint.edge(Role.SLEEPS), Measures.points(0.6), false)));
        double y = PADDING;
        for (int i = 0; i < inside.size(); i++) {
            y += i == 0 ? 0 : inside.get(i).above();
            marks.addAll(Moved.by(PADDING, y, inside.get(i).marks()));
            y += inside.get(i).height();
        }
        return new Slab(height, ABOVE, false, marks, this);
    }

    /// The part that fits and the rest; all of it in one piece where it cannot be cut.
    List<Slab> cut(double room) {
        for (int end = inside.size() - 1; end > 0; end--) {
            List<Slab> first = inside.subList(0, end);
            List<Slab> rest = inside.subList(end, inside.size());
            double height = Slab.height(first) + 2 * PADDING;
            boolean whole = first.getLast().staysWithNext();
            if (!whole && height <= room && height >= LEAST && Slab.height(rest) + 2 * PADDING >= LEAST) {
                return List.of(new Frame(width, first).slab(), new Frame(width, rest).slab());
            }
        }
        return List.of(slab());
    }
}
