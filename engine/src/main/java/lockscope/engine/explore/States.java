package lockscope.engine.explore;

import java.util.Arrays;

/// All states that were seen, packed, each once, in the order in which they were found, with the step that led there.
///
/// Pages in that order are the queue of a breadth-first search; an open-addressing index over a 64-bit hash finds
/// equal states, which are compared word by word.
final class States {
    private static final int PAGE_BITS = 13;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private final int words;
    private long[][] pages = new long[16][];
    private int[][] parents = new int[16][];
    private int[][] actions = new int[16][];
    private long[] index = new long[1 << 14];
    private int size;
    private long bytes = index.length * 8L;

    States(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /// What they take in memory.
    long bytes() {
        return bytes;
    }

    /// What they would take if the index had to grow now.
    long bytesAfterGrowth() {
        return isFull() ? bytes + index.length * 16L : bytes;
    }

    private boolean isFull() {
        return size + 1L > index.length * 5L / 8;
    }

    /// Writes a state into an array.
    void copy(int state, long[] to) {
        System.arraycopy(pages[state >>> PAGE_BITS], offset(state), to, 0, words);
    }

    private int offset(int state) {
        return (state & MASK) * words;
    }

    /// Gives back the pages that lie before a state, and the index: nothing is added any more.
    void forgetBefore(int state) {
        index = new long[1];
        for (int page = (state >>> PAGE_BITS) - 1; page >= 0 && pages[page].length > 0; page--) {
            pages[page] = new long[0];
        }
    }

    int parent(int state) {
        return parents[state >>> PAGE_BITS][state & MASK];
    }

    /// A shorter way to a state was found.
    void redirect(int state, int parent, int action) {
        parents[state >>> PAGE_BITS][state & MASK] = parent;
        actions[state >>> PAGE_BITS][state & MASK] = action;
    }

    int action(int state) {
        return actions[state >>> PAGE_BITS][state & MASK];
    }

    /// Adds a state unless it is there.
    ///
    /// @return its number when it is new, else `-1 - number`
    int add(long[] state, int parent, int action) {
        if (isFull()) {
            grow();
        }
        long tag = hash(state) >>> 32;
        int mask = index.length - 1;
        int i = (int) tag & mask;
        for (; index[i] != 0; i = i + 1 & mask) {
            if (index[i] >>> 32 == tag) {
                int number = (int) index[i] - 1;
                if (isAt(state, number)) {
                    return -1 - number;
                }
            }
        }
        index[i] = tag << 32 | size + 1;
        append(state, parent, action);
        return size++;
    }

    /// The number of a state that is there; -1 when it is not.
    int find(long[] state) {
        long tag = hash(state) >>> 32;
        int mask = index.length - 1;
        for (int i = (int) tag & mask; index[i] != 0; i = i + 1 & mask) {
            int number = (int) index[i] - 1;
            if (index[i] >>> 32 == tag && isAt(state, number)) {
                return number;
            }
        }
        return -1;
    }

    private boolean isAt(long[] state, int number) {
        int from = offset(number);
        return Arrays.equals(state, 0, words, pages[number >>> PAGE_BITS], from, from + words);
    }

    private void append(long[] state, int parent, int action) {
        int page = size >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
            parents = Arrays.copyOf(parents, page * 2);
            actions = Arrays.copyOf(actions, page * 2);
        }
        if ((size & MASK) == 0) {
            pages[page] = new long[PAGE * words];
            parents[page] = new int[PAGE];
            actions[page] = new int[PAGE];
            bytes += PAGE * (words * 8L + 8L);
        }
        System.arraycopy(state, 0, pages[page], offset(size), words);
        parents[page][size & MASK] = parent;
        actions[page][size & MASK] = action;
    }

    private void grow() {
        long[] old = index;
        index = new long[old.length * 2];
        bytes += old.length * 8L;
        int mask = index.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int i = (int) (entry >>> 32) & mask;
                while (index[i] != 0) {
                    i = i + 1 & mask;
                }
                index[i] = entry;
            }
        }
    }

    private long hash(long[] state) {
        long h = 0x9E3779B97F4A7C15L * words;
        for (int i = 0; i < words; i++) {
            h = (h ^ state[i]) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 32;
        }
        h *= 0x94D049BB133111EBL;
        return h ^ h >>> 29;
    }
}
