package lockscope.engine.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All words of a machine. Copying it is a snapshot, comparing it is equality, hashing it is a fingerprint.
public final class Memory {
    private final List<Words> all = new ArrayList<>();
    private final List<Registers> registers = new ArrayList<>();

    /// Lays out a structure. The order of these calls is the layout, so two machines of one program agree.
    public Words allocate(String name, Words.Region region, int stride, int slots) {
        Words words = new Words(name, region, stride, slots);
        all.add(words);
        return words;
    }

    /// Some words of a structure stand in fields of its view while the machine runs.
    public void keepInRegisters(Registers of) {
        registers.add(of);
    }

    /// A copy of everything, sharing with `before` what did not change.
    public Keyframe save(@Nullable Keyframe before) {
        registers.forEach(Registers::store);
        long[][] words = new long[all.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = all.get(i).array();
        }
        return new Keyframe(words, before);
    }

    /// Puts everything back to a copy that a memory of the same layout made; call it on a new memory. Where this one has
    /// more slots than the copy, for a machine with more CPUs, they stay as they were laid out.
    public void restore(Keyframe keyframe) {
        for (int i = 0; i < all.size(); i++) {
            Words words = all.get(i);
            words.resize(Math.max(words.length(), keyframe.length(i)));
            keyframe.copyTo(i, words.array());
        }
        registers.forEach(Registers::load);
    }

    /// A 64-bit hash of what runs, logical and timed; trailing zero words do not count, so room for growth does not show.
    public long fingerprint() {
        return hash(Words.Region.NOTES);
    }

    /// A 64-bit hash of what equality sees: the logical region, and what rules noted.
    public long logicalFingerprint() {
        return hash(Words.Region.TIMED);
    }

    private long hash(Words.Region without) {
        registers.forEach(Registers::store);
        long h = 0x9E3779B97F4A7C15L;
        for (Words words : all) {
            if (words.region() == without) {
                continue;
            }
            long[] w = words.array();
            int end = used(w);
            for (int i = 0; i < end; i++) {
                h = (h ^ w[i]) * 0xBF58476D1CE4E5B9L;
                h ^= h >>> 29;
            }
            h = (h ^ end) * 0x94D049BB133111EBL;
        }
        return h ^ (h >>> 32);
    }

    /// Whether the logical regions and what rules noted are equal; the other memory must be of the same layout.
    public boolean logicallyEquals(Memory other) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).region() != Words.Region.TIMED) {
                long[] a = all.get(i).array();
                long[] b = other.all.get(i).array();
                if (!Arrays.equals(a, 0, used(a), b, 0, used(b))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Starts a journal of every change of the logical region.
    public Journal keepJournal() {
        return new Journal(all);
    }

    /// The structures, in layout order.
    public List<Words> structures() {
        registers.forEach(Registers::store);
        return List.copyOf(all);
    }

    private static int used(long[] w) {
        int end = w.length;
        while (end > 0 && w[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
