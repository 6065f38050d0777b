package lockscope.engine.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An array of 64-bit words in slots of equal size: one structure of the simulated kernel.
///
/// Views read and write it through [#get] and [#set]; it grows by whole slots.
public final class Words {
    private final String name;
    private final Region region;
    private final int stride;
    private long[] w;
    private int slots;
    private @Nullable Journal journal;
    private int firstCell;
    private boolean perTask;
    private final Meaning[] meanings;

    /// Which part of the memory a word belongs to.
    public enum Region {
        /// What the algorithm decides on: equality, hash and the explorer see it.
        LOGICAL,
        /// Clock, queues of the scheduler, statistics, random state: only copied.
        TIMED,
        /// What rules note to hold the algorithm against: seen by equality and the explorer, but not by the fingerprint
        /// of a run, which is the same watched or not.
        NOTES
    }

    /// What a word stands for, for whoever renames tasks.
    public enum Meaning {
        /// Nothing that a task's name is part of.
        PLAIN,
        /// A task by its number, 0 for none.
        TASK,
        /// A set of those tasks that are below 64, one bit each.
        TASK_SET,
        /// A place in the stack of the task that the slot is about.
        FRAME,
        /// A neighbour on a list, which may be a head in a task's stack.
        LIST_LINK
    }

    Words(String name, Region region, int stride, int slots) {
        this.name = name;
        this.region = region;
        this.stride = stride;
        this.w = new long[Math.multiplyExact(stride, slots)];
        this.slots = slots;
        meanings = new Meaning[stride];
        Arrays.fill(meanings, Meaning.PLAIN);
    }

    /// Slot n is about task n.
    public Words perTask() {
        perTask = true;
        return this;
    }

    /// Says what words of every slot stand for; the others are plain.
    public Words meaning(Meaning what, int... words) {
        for (int word : words) {
            meanings[word] = what;
        }
        return this;
    }

    public boolean isPerTask() {
        return perTask;
    }

    /// What a word of each slot stands for.
    public Meaning meaning(int word) {
        return meanings[word];
    }

    public String name() {
        return name;
    }

    public Region region() {
        return region;
    }

    /// How many slots there is room for.
    public int slots() {
        return slots;
    }

    public long get(int slot, int word) {
        return w[slot * stride + word];
    }

    /// The word as an int; the caller knows that it fits.
    public int getInt(int slot, int word) {
        return (int) w[slot * stride + word];
    }

    public void set(int slot, int word, long value) {
        put(slot * stride + word, value);
    }

    public void add(int slot, int word, long delta) {
        int index = slot * stride + word;
        put(index, w[index] + delta);
    }

    /// A word by its position in the whole array.
    public long at(int index) {
        return w[index];
    }

    public void put(int index, long value) {
        changing(index);
        w[index] = value;
    }

    /// Notes in the journal that a word is about to change, for a view that writes [#array] itself.
    public void changing(int index) {
        if (journal != null) {
            journal.note(firstCell + index, w[index]);
        }
    }

    public int length() {
        return w.length;
    }

    public int stride() {
        return stride;
    }

    /// Makes room for at least this many slots; new words are 0.
    public void ensure(int slots) {
        int need = Math.multiplyExact(slots, stride);
        if (need > w.length) {
            if (journal != null) {
                throw new IllegalStateException(name + " must not grow while a journal is kept");
            }
            w = Arrays.copyOf(w, Math.max(need, Math.min(w.length * 2, Integer.MAX_VALUE - 8)));
            this.slots = w.length / stride;
        }
    }

    /// Sets a whole slot to 0.
    public void clear(int slot) {
        clear(slot * stride, (slot + 1) * stride);
    }

    /// Sets the words `from` to `to - 1` of the whole array to 0.
    public void clear(int from, int to) {
        if (journal != null) {
            for (int i = from; i < to; i++) {
                if (w[i] != 0) {
                    journal.note(firstCell + i, w[i]);
                }
            }
        }
        Arrays.fill(w, from, to, 0);
    }

    void keep(Journal notes, int first) {
        journal = notes;
        firstCell = first;
    }

    /// Copies words to another place in the array; where they stood and are not overwritten becomes 0.
    public void move(int from, int to, int count) {
        System.arraycopy(w, from, w, to, count);
        Arrays.fill(w, Math.max(from, to + count), from + count, 0);
    }

    /// The words themselves, for a view that indexes them with its own constants; good until the next [#ensure], and
    /// for ever in a structure that never grows. A write to what an exploring driver has too must be announced by
    /// [#changing].
    public long[] array() {
        return w;
    }

    /// Makes it as long as a copy of it; one that never grew keeps its array.
    void resize(int length) {
        if (w.length != length) {
            w = new long[length];
            slots = length / stride;
        }
    }
}
