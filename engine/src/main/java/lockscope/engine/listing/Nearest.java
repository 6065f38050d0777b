package lockscope.engine.listing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Finds the known name that someone may have meant.
public final class Nearest {
    private Nearest() {}

    /// `; did you mean 'net_mutex'?`, or nothing when no known name is near.
    public static String hint(String written, Collection<String> known) {
        String nearest = among(written, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    /// The name with the fewest edits, null when none is near for its length.
    public static @Nullable String among(String written, Collection<String> known) {
        if (written.length() < 3 || written.length() > 64) {
            return null;
        }
        String best = null;
        int fewest = Math.max(1, written.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - written.length()) < fewest) {
                int edits = edits(written, candidate);
                if (edits < fewest) {
                    fewest = edits;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
