package lockscope.app.ink;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The smallest rectangle that holds all pixels in which two pictures differ.
record Change(int x, int y, int width, int height) {
    /// Null when the pictures are equal.
    ///
    /// @param before null for a picture that begins: all of it has changed
    static @Nullable Change between(int @Nullable [] before, int[] after, int width, int height) {
        if (before == null) {
            return new Change(0, 0, width, height);
        }
        int top = 0;
        while (top < height && isSame(before, after, top, width)) {
            top++;
        }
        if (top == height) {
            return null;
        }
        int bottom = height;
        while (isSame(before, after, bottom - 1, width)) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int y = top; y < bottom; y++) {
            int row = y * width;
            int first = Arrays.mismatch(before, row, row + width, after, row, row + width);
            if (first >= 0) {
                left = Math.min(left, first);
                int last = width - 1;
                while (before[row + last] == after[row + last]) {
                    last--;
                }
                right = Math.max(right, last + 1);
            }
        }
        return new Change(left, top, right - left, bottom - top);
    }

    private static boolean isSame(int[] a, int[] b, int row, int width) {
        return Arrays.equals(a, row * width, (row + 1) * width, b, row * width, (row + 1) * width);
    }

    /// The pixels of the rectangle.
    int[] of(int[] pixels, int stride) {
        int[] part = new int[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, (y + row) * stride + x, part, row * width, width);
        }
        return part;
    }
}
