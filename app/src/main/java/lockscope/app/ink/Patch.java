package lockscope.app.ink;

import lockscope.app.figure.Extent;

/// A rectangle of pixels that has to be drawn anew.
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
