package lockscope.engine.memory;

import java.util.Arrays;
import java.util.List;

/// Notes every change of what the algorithm and the rules see, so that a step can be looked at and taken back.
///
/// A cell is a word by its position in all of that. Once there is a journal the structures must not grow.
public final class Journal {
    private final Words[] owners;
    private final int[] firsts;
    private int[] cells = new int[256];
    private long[] before = new long[256];
    private int size;

    Journal(List<Words> structures) {
        int count = 0;
        for (Words words : structures) {
            count += words.region() != Words.Region.TIMED ? words.length() : 0;
        }
        owners = new Words[count];
        firsts = new int[count];
        int first = 0;
        for (Words words : structures) {
            if (words.region() != Words.Region.TIMED) {
                Arrays.fill(owners, first, first + words.length(), words);
                Arrays.fill(firsts, first, first + words.length(), first);
                words.keep(this, first);
                first += words.length();
            }
        }
    }

    void note(int cell, long value) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        cells[size] = cell;
        before[size++] = value;
    }

    /// How many cells there are.
    public int cells() {
        return owners.length;
    }

    /// How many changes were noted since the last [#undo] or [#forget]; a cell may be among them more than once.
    public int size() {
        return size;
    }

    /// The cell of a change.
    public int cell(int change) {
        return cells[change];
    }

    /// The structure that a cell belongs to.
    public Words owner(int cell) {
        return owners[cell];
    }

    /// The position of a cell in its structure.
    public int position(int cell) {
        return cell - firsts[cell];
    }

    /// The value of a cell.
    public long value(int cell) {
        return owners[cell].at(cell - firsts[cell]);
    }

    /// Puts a value into a cell without a note.
    public void restore(int cell, long value) {
        owners[cell].array()[cell - firsts[cell]] = value;
    }

    /// Puts 0 into the cells `from` to `to - 1`, which are of one structure, without a note.
    public void zero(int from, int to) {
        if (from < to) {
            int first = firsts[from];
            Arrays.fill(owners[from].array(), from - first, to - first, 0);
        }
    }

    /// Takes all noted changes back.
    public void undo() {
        for (int i = size - 1; i >= 0; i--) {
            restore(cells[i], before[i]);
        }
        size = 0;
    }

    /// Lets the noted changes stand.
    public void forget() {
        size = 0;
    }
}
