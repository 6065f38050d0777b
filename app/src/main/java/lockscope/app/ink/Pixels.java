package lockscope.app.ink;

import java.util.Arrays;

/// An array of opaque pixels, 0xFFRRGGBB row by row, with the few operations that pictures need of it.
///
/// Places are pixels in doubles; edges between two pixels are smoothed.
final class Pixels {
    private static final double SMOOTH = 256;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final Cover cover;
    /// Nothing outside of it is drawn.
    private final Patch clip;
    /// Of what is drawn now, 0 to 256.
    private int opacity = 256;
    private int mark;

    /// What an area is filled with.
    ///
    /// @param tile the pixels of a square that is repeated from the upper left corner of the picture
    record Fill(int[] tile, int side) {
        static Fill of(int rgb) {
            return new Fill(new int[] {0xFF000000 | rgb}, 1);
        }

        int at(int x, int y) {
            return side == 1 ? tile[0] : tile[y % side * side + x % side];
        }
    }

    /// All of a picture.
    Pixels(int[] pixels, int width, int height, Cover cover) {
        this(pixels, width, height, cover, new Patch(0, 0, width, height));
    }

    /// A part of a picture; nothing outside of it changes.
    Pixels(int[] pixels, int width, int height, Patch part) {
        this(pixels, width, height, new Cover(height), part.common(new Patch(0, 0, width, height)));
    }

    private Pixels(int[] pixels, int width, int height, Cover cover, Patch clip) {
        this.pixels = pixels;
        this.cover = cover;
        this.width = width;
        this.height = height;
        this.clip = clip;
    }

    /// The part that is drawn, inside the picture.
    Patch clip() {
        return clip;
    }

    int height() {
        return height;
    }

    int opacity() {
        return opacity;
    }

    void setOpacity(int other) {
        opacity = other;
    }

    /// What is drawn from now on is that mark of the drawing order.
    void setMark(int place) {
        mark = place;
    }

    /// Fills everything but what will be covered anyway.
    void clear(int rgb) {
        int argb = 0xFF000000 | rgb;
        if (clip.width() < width) {
            for (int y = clip.y(); y < clip.bottom(); y++) {
                Arrays.fill(pixels, y * width + clip.x(), y * width + clip.right(), argb);
            }
            return;
        }
        int open = clip.y() * width;
        for (int y = clip.y(); y < clip.bottom(); y++) {
            if (cover.from(y) < cover.to(y)) {
                Arrays.fill(pixels, open, y * width + cover.from(y), argb);
                open = y * width + cover.to(y);
            }
        }
        Arrays.fill(pixels, open, clip.bottom() * width, argb);
    }

    /// Mixes a colour into a pixel that must be inside.
    ///
    /// @param cover 0 to 256
    void blend(int x, int y, int argb, int cover) {
        int part = opacity == 256 ? cover : cover * opacity >> 8;
        int i = y * width + x;
        if (part >= 256) {
            pixels[i] = argb;
        } else if (part > 0) {
            int old = pixels[i];
            int rest = 256 - part;
            int redBlue = (argb & 0xFF00FF) * part + (old & 0xFF00FF) * rest >>> 8 & 0xFF00FF;
            int green = (argb & 0xFF00) * part + (old & 0xFF00) * rest >>> 8 & 0xFF00;
            pixels[i] = 0xFF000000 | redBlue | green;
        }
    }

    /// One row between two places.
    ///
    /// @param cover how much of the row's height is covered, 0 to 256
    void row(int y, double from, double to, Fill fill, int cover) {
        double left = Math.max(clip.x(), from);
        double right = Math.min(clip.right(), to);
        if (y < clip.y() || y >= clip.bottom() || right <= left) {
            return;
        }
        int first = (int) left;
        int last = (int) Math.ceil(right) - 1;
        if (first == last) {
            blend(first, y, fill.at(first, y), (int) (cover * (right - left)));
            return;
        }
        int inner = first;
        if (left > first) {
            blend(first, y, fill.at(first, y), (int) (cover * (first + 1 - left)));
            inner++;
        }
        int end = right < last + 1 ? last : last + 1;
        if (cover == 256 && opacity == 256) {
            span(y, inner, end, fill);
        } else {
            for (int x = inner; x < end; x++) {
                blend(x, y, fill.at(x, y), cover);
            }
        }
        if (end == last) {
            blend(last, y, fill.at(last, y), (int) (cover * (right - last)));
        }
    }

    /// Whole pixels of one row; of a pattern, what is there already is copied on, twice as much each time.
    private void span(int y, int from, int to, Fill fill) {
        int row = y * width;
        if (fill.side == 1) {
            Arrays.fill(pixels, row + from, row + to, fill.tile[0]);
            return;
        }
        int line = y % fill.side * fill.side;
        int column = from % fill.side;
        int once = Math.min(to, from + fill.side);
        for (int i = row + from; i < row + once; i++) {
            pixels[i] = fill.tile[line + column];
            column = column + 1 == fill.side ? 0 : column + 1;
        }
        for (int done = once - from; done < to - from; done *= 2) {
            System.arraycopy(pixels, row + from, pixels, row + from + done, Math.min(done, to - from - done));
        }
    }

    /// A rectangle whose corners may be round.
    void area(double x, double y, double w, double h, double radius, Fill fill) {
        int first = Math.max(clip.y(), (int) Math.floor(y));
        int end = Math.min(clip.bottom(), (int) Math.ceil(y + h));
        double r = Math.min(radius, Math.min(w, h) / 2);
        for (int line = first; line < end; line++) {
            if (cover.hides(line, x, x + w, mark)) {
                continue;
            }
            double covered = Math.min(line + 1, y + h) - Math.max(line, y);
            double inset = r <= 0 ? 0 : inset(r, Math.min(line + 0.5 - y, y + h - line - 0.5));
            row(line, x + inset, x + w - inset, fill, (int) (SMOOTH * covered));
        }
    }

    /// How far a round corner keeps a row away from the edge.
    private static double inset(double radius, double fromEdge) {
        if (fromEdge >= radius) {
            return 0;
        }
        double up = radius - Math.max(0, fromEdge);
        return radius - Math.sqrt(Math.max(0, radius * radius - up * up));
    }

    /// The pixels that a shape covers, for shapes without rows of their own.
    interface Shape {
        /// How far inside a place is, pixels; negative outside.
        double inside(double x, double y);
    }

    void shape(double left, double top, double right, double bottom, Shape shape, int argb) {
        int firstX = Math.max(clip.x(), (int) Math.floor(left - 1));
        int firstY = Math.max(clip.y(), (int) Math.floor(top - 1));
        int endX = Math.min(clip.right(), (int) Math.ceil(right + 1));
        int endY = Math.min(clip.bottom(), (int) Math.ceil(bottom + 1));
        for (int y = firstY; y < endY; y++) {
            for (int x = firstX; x < endX; x++) {
                double depth = shape.inside(x + 0.5, y + 0.5) + 0.5;
                if (depth > 0) {
                    blend(x, y, argb, (int) (SMOOTH * Math.min(1, depth)));
                }
            }
        }
    }

    /// Replaces a pixel that must be inside.
    void set(int x, int y, int argb) {
        pixels[y * width + x] = argb;
    }

    /// Copies the upper row of a block down over its height; all must be inside.
    void copyDown(int left, int right, int top, int bottom) {
        int from = top * width + left;
        for (int y = top + 1; y < bottom; y++) {
            System.arraycopy(pixels, from, pixels, y * width + left, right - left);
        }
    }
}
