package lockscope.app.ink;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pictures of one size that follow each other. Each is kept as what has changed since the one before, already packed;
/// one that is like the one before only makes that one stay longer.
///
/// @param <P> a packed picture
final class Film<P> {
    /// @param beats how long it stays
    record Frame<P>(Change change, P packed, int beats) {}

    /// Packs the pixels of a rectangle, 0xAARRGGBB, row by row.
    interface Packing<P> {
        P pack(int[] pixels, Change change);
    }

    private final int width;
    private final int height;
    private final Packing<P> packing;
    private final List<Frame<P>> frames = new ArrayList<>();
    private int @Nullable [] last;

    Film(int width, int height, Packing<P> packing) {
        this.width = width;
        this.height = height;
        this.packing = packing;
    }

    /// @param pixels are not copied: they must not change any more
    /// @param beats how long it stays, at least 1
    void add(int[] pixels, int beats) {
        Change change = Change.between(last, pixels, width, height);
        if (change == null) {
            Frame<P> before = frames.removeLast();
            frames.add(new Frame<>(before.change(), before.packed(), before.beats() + beats));
            return;
        }
        frames.add(new Frame<>(change, packing.pack(change.of(pixels, width), change), beats));
        last = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Frame<P>> frames() {
        return List.copyOf(frames);
    }
}
