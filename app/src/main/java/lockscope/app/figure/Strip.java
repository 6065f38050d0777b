package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;

/// Many slices that are narrower than a pixel, as columns one pixel wide.
///
/// @param x where the first column begins
public record Strip(Tag tag, double x, double y, double height, Columns columns) implements Mark {
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
            boxes.add(new Box(Tag.NONE, left, y, width, height, 0, skin));
            if (columns.hasAlso(column)) {
                Skin also = Skin.filled(Paint.fill(columns.also(column)));
                boxes.add(new Box(Tag.NONE, left, y + height * (1 - ALSO), width, height * ALSO, 0, also));
            }
        }
        return boxes;
    }
}
