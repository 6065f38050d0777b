package lockscope.app.ink;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Strip;

/// Rows of columns into pixels: what thousands of slices come to. A row of pixels is made once and copied down.
final class PixelStrips {
    /// A narrower run of columns shows its colour only.
    static final int SHOWS_PATTERN = 8;

    private final double scale;
    private final Function<Paint, Pixels.Fill> fills;
    /// The plain fill of each role.
    private final int[] roles = new int[Role.values().length];

    /// @param scale pixels of the screen for one of the figure
    /// @param colours the plain fill of each role
    PixelStrips(double scale, Function<Paint, Pixels.Fill> fills, ToIntFunction<Role> colours) {
        this.scale = scale;
        this.fills = fills;
        for (Role role : Role.values()) {
            roles[role.ordinal()] = colours.applyAsInt(role);
        }
    }

    /// Notes what a strip will cover: its longest run of columns that show something.
    ///
    /// @param mark its place in the drawing order
    void cover(Strip s, int width, int height, Cover cover, int mark) {
        int top = top(s);
        int bottom = bottom(s);
        int left = left(s);
        if (top < 0 || bottom > height || left < 0) {
            return;
        }
        Columns columns = s.columns();
        int begin = 0;
        int most = 0;
        int end;
        for (int column = 0; column < columns.size(); column = columns.emptyEnd(end)) {
            end = columns.filledEnd(column);
            if (end - column > most) {
                begin = column;
                most = end - column;
            }
        }
        int right = Math.min(width, left + (int) (columns.size() * scale));
        int covered = Math.min(right, left + (int) Math.ceil(begin * scale));
        cover.add(top, bottom, covered, Math.min(right, left + (int) Math.ceil((begin + most) * scale)), mark);
    }

    private int top(Strip s) {
        return (int) Math.round(s.y() * scale);
    }

    private int bottom(Strip s) {
        return (int) Math.round((s.y() + s.height()) * scale);
    }

    private int left(Strip s) {
        return (int) Math.round(s.x() * scale);
    }

    /// Whether it is drawn as columns: one that is only partly there, or pale, is drawn as its boxes.
    boolean isWhole(Strip s, Pixels to) {
        return to.opacity() == 256 && top(s) >= 0 && bottom(s) <= to.height() && left(s) >= 0;
    }

    /// Runs of columns: the first row of each is copied down; those wide enough to show a pattern are drawn with it.
    void draw(Strip s, Pixels to) {
        int top = top(s);
        int bottom = bottom(s);
        int lower = bottom - (int) Math.round((bottom - top) * Strip.ALSO);
        int left = left(s);
        Columns columns = s.columns();
        Patch clip = to.clip();
        int right = Math.min(clip.right(), left + (int) (columns.size() * scale));
        int end;
        for (int column = 0; column < columns.size(); column = end) {
            end = columns.filledEnd(column);
            if (end == column) {
                end = columns.emptyEnd(column);
                continue;
            }
            int from = Math.max(clip.x(), left + (int) Math.ceil(column * scale));
            int until = Math.min(right, left + (int) Math.ceil(end * scale));
            if (from < until) {
                rows(columns, false, end - 1, left, from, until, top, lower, to);
                rows(columns, true, end - 1, left, from, until, lower, bottom, to);
            }
        }
        patterns(s, top, lower, bottom, to);
    }

    /// Fills rows of columns that are not empty, all alike, as far as they are to be drawn.
    ///
    /// @param also whether the role that must not be overlooked comes before the one that fills most
    /// @param last the last of these columns: where pixels and columns differ in size, rounding must not lead beyond it
    private void rows(
            Columns columns, boolean also, int last, int left, int from, int end, int top, int bottom, Pixels to) {
        int first = Math.max(top, to.clip().y());
        int until = Math.min(bottom, to.clip().bottom());
        if (first >= until) {
            return;
        }
        double columnsPerPixel = 1 / scale;
        for (int x = from; x < end; x++) {
            int column = scale == 1 ? x - left : Math.min(last, (int) ((x - left + 1e-6) * columnsPerPixel));
            int seldom = also ? columns.alsoOrdinal(column) : -1;
            to.set(x, first, roles[seldom >= 0 ? seldom : columns.mainOrdinal(column)]);
        }
        to.copyDown(from, end, first, until);
    }

    /// A run that is wide enough to show a pattern has one of every so many columns in it: only these are looked at.
    private void patterns(Strip s, int top, int lower, int bottom, Pixels to) {
        Columns columns = s.columns();
        for (int column = 0; column < columns.size(); column += SHOWS_PATTERN) {
            if (columns.isEmpty(column)) {
                continue;
            }
            int end = columns.runEnd(column);
            if (end - column < SHOWS_PATTERN) {
                int begin = columns.runBegin(column);
                if (end - begin >= SHOWS_PATTERN) {
                    pattern(s, begin, end, top, lower, bottom, to);
                }
            } else {
                pattern(s, columns.runBegin(column), end, top, lower, bottom, to);
                column = (end - 1) / SHOWS_PATTERN * SHOWS_PATTERN;
            }
        }
    }

    private void pattern(Strip s, int begin, int end, int top, int lower, int bottom, Pixels to) {
        double x = Math.round(s.x() * scale) + Math.floor(begin * scale);
        double width = (end - begin) * scale;
        Columns columns = s.columns();
        boolean has = columns.hasAlso(begin);
        to.area(x, top, width, (has ? lower : bottom) - top, 0, fills.apply(Paint.fill(columns.main(begin))));
        if (has) {
            to.area(x, lower, width, bottom - lower, 0, fills.apply(Paint.fill(columns.also(begin))));
        }
    }
}
