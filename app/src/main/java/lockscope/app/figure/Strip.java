package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many slices that are narrower than a pixel, as columns one pixel wide.
///
/// @param x where the first column begins
/// @param source what the slices are of, null when nobody will ask
public record Strip(
        Tag tag,
        double x,
        double y,
        double height,
        Columns columns,
        @Nullable Source source) implements Mark {
    /// The thing whose slices they are, and the time of each column.
    ///
    /// @param fromNanos where the first column begins
    /// @param untilNanos where the last one ends at the latest
    public record Source(Datum of, long fromNanos, double nanosPerColumn, long untilNanos) {
        private Datum part(int first, int end) {
            long from = fromNanos + Math.round(first * nanosPerColumn);
            long to = Math.min(untilNanos, fromNanos + Math.round(end * nanosPerColumn));
            return new Datum(of.subject(), of.index(), from, Math.max(from, to), of.run());
        }
    }

    /// Of nothing in particular.
    public Strip(Tag tag, double x, double y, double height, Columns columns) {
        this(tag, x, y, height, columns, null);
    }

    /// The part of the height, from below, that tells of a role that does not fill most of its column.
    public static final double ALSO = 0.4;

    @Override
    public boolean covers(double px, double py) {
        return px >= x && px < x + columns.size() && py >= y && py < y + height;
    }

    /// The same as rectangles, for inks that know no columns.
    public List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        int end;
        for (int column = 0; column < columns.size(); column = end) {
            end = columns.runEnd(column);
            if (columns.isEmpty(column)) {
                continue;
            }
            double left = x + column;
            double width = end - column;
            Skin skin = Skin.filled(Paint.fill(columns.main(column)));
            Tag part = source == null ? Tag.NONE : new Tag("", "", "", source.part(column, end));
            boxes.add(new Box(part, left, y, width, height, 0, skin));
            if (columns.hasAlso(column)) {
                Skin also = Skin.filled(Paint.fill(columns.also(column)));
                boxes.add(new Box(part, left, y + height * (1 - ALSO), width, height * ALSO, 0, also));
            }
        }
        return boxes;
    }
}
