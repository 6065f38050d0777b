package lockscope.engine.explore;

import java.util.Arrays;

/// The values that a kind of word takes, each with a small number by which packed states hold it.
final class Dictionary {
    private static final int START = 8;

    private long[] values = new long[START];
    private int[] index = new int[START * 2];
    private int size;
    private int width;

    /// The width of the fields that hold its numbers, as of the last [#freeze].
    int width() {
        return width;
    }

    /// Makes fields as wide as the values known now need.
    void freeze() {
        width = bits();
    }

    private int bits() {
        return size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    long value(int code) {
        return values[code];
    }

    /// The number of a value, -1 when it has none.
    int code(long value) {
        int mask = index.length - 1;
        for (int i = hash(value) & mask; ; i = i + 1 & mask) {
            int code = index[i] - 1;
            if (code < 0 || values[code] == value) {
                return code;
            }
        }
    }

    /// The number of a value, a new one if need be.
    int add(long value) {
        int known = code(value);
        if (known >= 0) {
            return known;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            index = new int[size * 4];
            for (int code = 0; code < size; code++) {
                place(code);
            }
        }
        values[size] = value;
        place(size);
        return size++;
    }

    private void place(int code) {
        int mask = index.length - 1;
        int i = hash(values[code]) & mask;
        while (index[i] != 0) {
            i = i + 1 & mask;
        }
        index[i] = code + 1;
    }

    private static int hash(long value) {
        long h = value * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }
}
