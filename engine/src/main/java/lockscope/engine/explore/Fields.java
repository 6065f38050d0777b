package lockscope.engine.explore;

import java.util.Arrays;

/// Which bits of a packed state hold what. Immutable.
final class Fields {
    /// The cells that ever change, frames and program counters apart.
    final int[] cells;
    /// The first bit of each cell and how many it has; 0 for one that never changes.
    final int[] bit;
    final int[] width;
    /// For each task the bits of its place, and behind them those of the words of its stack.
    final int[] placeBit;
    final int[] placeWidth;
    final int[] wordWidth;
    /// How many 64-bit words a state takes.
    final int words;

    Fields(boolean[] active, Dictionary[] values, Frames frames, int tasks) {
        bit = new int[active.length];
        width = new int[active.length];
        placeBit = new int[tasks + 1];
        placeWidth = new int[tasks + 1];
        wordWidth = new int[tasks + 1];
        int at = 0;
        int count = 0;
        int[] found = new int[active.length];
        for (int cell = 0; cell < active.length; cell++) {
            width[cell] = active[cell] ? values[cell].width() : 0;
            if (width[cell] > 0) {
                bit[cell] = at;
                at += width[cell];
                found[count++] = cell;
            }
        }
        cells = Arrays.copyOf(found, count);
        for (int t = 1; t <= tasks; t++) {
            placeBit[t] = at;
            placeWidth[t] = frames.placeBits(t);
            wordWidth[t] = frames.wordBits(t);
            at += placeWidth[t] + wordWidth[t];
        }
        words = Math.max(1, (at + 63) / 64);
    }
}
