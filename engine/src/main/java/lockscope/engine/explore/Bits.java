package lockscope.engine.explore;

/// Fields of any width in an array of 64-bit words.
final class Bits {
    private Bits() {}

    static void put(long[] words, int bit, int width, long value) {
        if (width == 0) {
            return;
        }
        int word = bit >>> 6;
        int shift = bit & 63;
        long mask = mask(width);
        words[word] = words[word] & ~(mask << shift) | value << shift;
        int over = shift + width - 64;
        if (over > 0) {
            words[word + 1] = words[word + 1] & -(1L << over) | value >>> width - over;
        }
    }

    static long get(long[] words, int bit, int width) {
        if (width == 0) {
            return 0;
        }
        int word = bit >>> 6;
        int shift = bit & 63;
        long value = words[word] >>> shift;
        if (shift + width > 64) {
            value |= words[word + 1] << 64 - shift;
        }
        return value & mask(width);
    }

    static void clear(long[] words, int bit, int width) {
        int at = bit;
        for (int left = width; left > 0; ) {
            int step = Math.min(left, 64 - (at & 63));
            words[at >>> 6] &= ~(mask(step) << (at & 63));
            at += step;
            left -= step;
        }
    }

    private static long mask(int width) {
        return width == 64 ? -1L : (1L << width) - 1;
    }
}
