package lockscope.app.ink;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Extent;

/// A rectangle of pixels, such as has to be drawn anew.
public record Patch(int x, int y, int width, int height) {
    /// Of the pixels that the extent touches, with one more around them, as far as they are on the canvas.
    ///
    /// @param density pixels for one of the extent, which must be finite
    static Patch around(Extent e, double density) {
        int left = Math.max(0, (int) Math.floor(e.left() * density - 1));
        int top = Math.max(0, (int) Math.floor(e.top() * density - 1));
        int right = (int) Math.ceil(e.right() * density + 1);
        int bottom = (int) Math.ceil(e.bottom() * density + 1);
        return new Patch(left, top, right - left, bottom - top);
    }

    /// Whether the two have a pixel in common.
    boolean meets(Patch other) {
        return x < other.right() && right() > other.x && y < other.bottom() && bottom() > other.y;
    }

    /// Its pixels and one more around them.
    ///
    /// @param density pixels for one of the extent
    Extent extent(double density) {
        return new Extent((x - 1) / density, (y - 1) / density, (right() + 1) / density, (bottom() + 1) / density);
    }

    /// Whether it has a place in common with an extent.
    ///
    /// @param density pixels for one of the extent
    boolean touches(Extent extent, double density) {
        return extent.touches(x / density, y / density, right() / density, bottom() / density);
    }

    /// What it has in common with another one; has no pixels where that is nothing.
    public Patch common(Patch other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Patch(
                left,
                top,
                Math.max(0, Math.min(right(), other.right()) - left),
                Math.max(0, Math.min(bottom(), other.bottom()) - top));
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /// A picture of that size in parts of at most `side` pixels on each side, row by row.
    public static List<Patch> parts(int pictureWidth, int pictureHeight, int side) {
        List<Patch> parts = new ArrayList<>();
        for (int top = 0; top < pictureHeight; top += side) {
            for (int left = 0; left < pictureWidth; left += side) {
                int wide = Math.min(side, pictureWidth - left);
                parts.add(new Patch(left, top, wide, Math.min(side, pictureHeight - top)));
            }
        }
        return parts;
    }

    /// How many pixels it has.
    long area() {
        return (long) width * height;
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /// The smallest patch that holds both.
    Patch and(Patch other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(right(), other.right());
        return new Patch(left, top, right - left, Math.max(bottom(), other.bottom()) - top);
    }
}
