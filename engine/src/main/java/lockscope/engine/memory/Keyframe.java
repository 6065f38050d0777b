package lockscope.engine.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A copy of a whole memory in pages; pages equal to those of the keyframe before it are shared with it.
public final class Keyframe {
    private static final int PAGE = 512;

    private final long[][][] pages;
    private final int[] lengths;

    Keyframe(long[][] words, @Nullable Keyframe before) {
        pages = new long[words.length][][];
        lengths = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            long[] w = words[i];
            lengths[i] = w.length;
            int count = (w.length + PAGE - 1) / PAGE;
            pages[i] = new long[count][];
            for (int p = 0; p < count; p++) {
                int from = p * PAGE;
                int to = Math.min(w.length, from + PAGE);
                long[] old = before != null && p < before.pages[i].length ? before.pages[i][p] : null;
                pages[i][p] = old != null && Arrays.equals(old, 0, old.length, w, from, to)
                        ? old
                        : Arrays.copyOfRange(w, from, to);
            }
        }
    }

    int length(int index) {
        return lengths[index];
    }

    void copyTo(int index, long[] w) {
        int at = 0;
        for (long[] page : pages[index]) {
            System.arraycopy(page, 0, w, at, page.length);
            at += page.length;
        }
    }

    /// How many words this copy holds that another does not share with it; pages are shared, so identity is meant.
    @SuppressWarnings("ReferenceEquality")
    public long ownWords(@Nullable Keyframe other) {
        long own = 0;
        for (int i = 0; i < pages.length; i++) {
            for (int p = 0; p < pages[i].length; p++) {
                boolean shared = other != null && p < other.pages[i].length && other.pages[i][p] == pages[i][p];
                own += shared ? 0 : pages[i][p].length;
            }
        }
        return own;
    }
}
