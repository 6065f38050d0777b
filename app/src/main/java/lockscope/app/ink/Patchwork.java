package lockscope.app.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Extent;
import lockscope.app.figure.Figure;

/// A picture cut into squares, with a digest of the marks that touch each of them: where it differs from another
/// picture can be told without drawing either.
public final class Patchwork {
    /// The side of a square, pixels of the canvas.
    private static final int SIDE = 32;
    /// Drawing a few patches more is dearer than drawing some pixels more.
    private static final int MOST = 12;
    /// Beyond that part of the picture it is cheaper to draw all of it.
    private static final double WORTH = 0.6;

    private final int across;
    private final int down;
    private final long[] digests;
    private final List<Piece> pieces;
    /// Where the arcs are.
    private final List<Patch> arcs = new ArrayList<>();

    /// @param density pixels for one of the figure
    public Patchwork(Figure figure, double density) {
        pieces = Piece.of(figure);
        across = Math.max(1, (int) Math.ceil(figure.width() * density / SIDE));
        down = Math.max(1, (int) Math.ceil(figure.height() * density / SIDE));
        digests = new long[across * down];
        for (Piece piece : pieces) {
            note(piece, density);
        }
    }

    private void note(Piece piece, double density) {
        Looks looks = Looks.of(piece, density);
        Extent e = piece.extent();
        int right = square(e.right() * density + 1, across);
        int bottom = square(e.bottom() * density + 1, down);
        int left = square(e.left() * density - 1, across);
        if (piece.mark() instanceof Arc) {
            arcs.add(Patch.around(e, density));
        }
        for (int row = square(e.top() * density - 1, down); row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                int i = row * across + column;
                digests[i] = LookDigest.chain(digests[i], looks.in(patch(column, column + 1, row)));
            }
        }
    }

    private static int square(double pixel, int count) {
        return Math.clamp((long) Math.floor(pixel / SIDE), 0, count - 1);
    }

    /// The marks in drawing order.
    List<Piece> pieces() {
        return pieces;
    }

    /// All of it; it may be a little larger than the picture.
    public Patch whole() {
        return new Patch(0, 0, across * SIDE, down * SIDE);
    }

    /// What has to be drawn anew on top of another picture of the same size to get this one: nothing, some parts, or all
    /// of it.
    public List<Patch> since(Patchwork before) {
        if (before.across != across || before.down != down) {
            return List.of(whole());
        }
        List<Patch> patches = changed(before);
        while (patches.size() > MOST) {
            join(patches);
        }
        patches.replaceAll(this::withWholeArcs);
        long area = patches.stream().mapToLong(Patch::area).sum();
        return area > WORTH * whole().area() ? List.of(whole()) : patches;
    }

    /// The squares that differ, those beside and over each other together.
    private List<Patch> changed(Patchwork before) {
        List<Patch> patches = new ArrayList<>();
        for (int first = 0; first < digests.length; first += across) {
            int end = first + across;
            int from = Arrays.mismatch(digests, first, end, before.digests, first, end);
            while (from >= 0) {
                int to = first + from + 1;
                while (to < end && digests[to] != before.digests[to]) {
                    to++;
                }
                put(patch(from, to - first, first / across), patches);
                int next = Arrays.mismatch(digests, to, end, before.digests, to, end);
                from = next < 0 ? next : to - first + next;
            }
        }
        return patches;
    }

    private Patch patch(int column, int endColumn, int row) {
        return new Patch(column * SIDE, row * SIDE, (endColumn - column) * SIDE, SIDE);
    }

    /// Adds a patch; one that goes on below another of the same width makes that one higher.
    private static void put(Patch patch, List<Patch> patches) {
        for (int i = patches.size() - 1; i >= 0; i--) {
            Patch above = patches.get(i);
            if (above.x() == patch.x() && above.width() == patch.width() && above.bottom() == patch.y()) {
                patches.set(i, above.and(patch));
                return;
            }
        }
        patches.add(patch);
    }

    /// A renderer may bend a long curve a little differently where a part of it is out of sight: a patch holds all of an
    /// arc or nothing.
    private Patch withWholeArcs(Patch patch) {
        Patch grown = patch;
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Patch arc : arcs) {
                if (arc.meets(grown) && !grown.and(arc).equals(grown)) {
                    grown = grown.and(arc);
                    grows = true;
                }
            }
        }
        return grown;
    }

    /// Joins the two patches after each other that cost the fewest pixels more together.
    private static void join(List<Patch> patches) {
        long least = Long.MAX_VALUE;
        int best = 0;
        for (int i = 0; i + 1 < patches.size(); i++) {
            Patch one = patches.get(i);
            Patch other = patches.get(i + 1);
            long more = one.and(other).area() - one.area() - other.area();
            if (more < least) {
                least = more;
                best = i;
            }
        }
        Patch second = patches.remove(best + 1);
        patches.set(best, patches.get(best).and(second));
    }
}
