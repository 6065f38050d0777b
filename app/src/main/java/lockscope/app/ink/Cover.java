package lockscope.app.ink;

import java.util.Arrays;

/// Where in each row of a picture something opaque will be drawn over everything before it: nothing else needs to be
/// drawn there.
final class Cover {
    private final int[] from;
    private final int[] to;
    private final int[] by;

    /// Nothing is covered yet.
    Cover(int rows) {
        from = new int[rows];
        to = new int[rows];
        by = new int[rows];
    }

    /// Notes an opaque rectangle; all of it must be inside the picture.
    ///
    /// @param mark its place in the drawing order
    void add(int top, int bottom, int left, int right, int mark) {
        Arrays.fill(from, top, bottom, left);
        Arrays.fill(to, top, bottom, right);
        Arrays.fill(by, top, bottom, mark);
    }

    int from(int row) {
        return from[row];
    }

    /// Not after [#from] when nothing of the row is covered.
    int to(int row) {
        return to[row];
    }

    /// Whether what a mark draws there will not be seen.
    boolean hides(int row, double left, double right, int mark) {
        return mark < by[row] && left >= from[row] && right <= to[row];
    }
}
