package lockscope.engine.trace;

import java.util.ArrayList;
import java.util.List;

/// The rows of a run, about 9 bytes each, and a 64-bit digest of all of them.
///
/// A trace either keeps every row or, when only folds are wanted, lets a chunk go once its readers have seen it.
public final class Trace implements Rows {
    private static final int MASK = Chunk.SIZE - 1;

    /// The full ones, when rows are kept.
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private final boolean keep;
    private final Chunk last = new Chunk();
    private int fill;
    private long time = Long.MIN_VALUE;
    private long full;
    private long digestOfFull = 0x6c6f636b73636f70L;
    private boolean recording = true;

    /// Takes rows as they come, in chunks; used by folds that do not need the past.
    public interface Fold {
        /// Reads the rows `from` to `to - 1`.
        void rows(Rows rows, long from, long to);
    }

    /// @param keep whether rows stay readable after the folds have seen them
    public Trace(boolean keep) {
        this.keep = keep;
    }

    /// A trace of its own that begins with rows of this one; full chunks of them are shared.
    ///
    /// @param rows how many, from the first; this trace must have kept them
    /// @param readers folds, which get these rows too, as soon as a chunk is full
    public Trace from(long rows, List<Fold> readers) {
        if (!keep || rows > end()) {
            throw new IllegalArgumentException("no such rows: " + rows);
        }
        Trace copy = new Trace(true);
        copy.folds.addAll(readers);
        long shared = rows >>> Chunk.BITS << Chunk.BITS;
        for (long from = 0; from < shared; from += Chunk.SIZE) {
            copy.share(chunk(from));
        }
        for (long row = shared; row < rows; row++) {
            copy.append(time(row), kind(row), task(row), cpu(row), object(row), value(row));
        }
        return copy;
    }

    /// How many rows happened up to a time.
    public long rowsUntil(long nanos) {
        long low = first();
        long high = end();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (time(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Adds a reader that gets every row once; call before the first row.
    public void addFold(Fold fold) {
        folds.add(fold);
    }

    /// Whether rows are wanted now; what happens before a run begins is not.
    public boolean isRecording() {
        return recording;
    }

    public void setRecording(boolean recording) {
        this.recording = recording;
    }

    /// Appends a row.
    ///
    /// @param time nanoseconds, not before that of the row before
    /// @param cpu -1 for none
    /// @param task 0 for none
    public void append(long time, TraceKind kind, int task, int cpu, int object, int value) {
        int row = fill;
        Chunk chunk = last;
        if (time != this.time) {
            this.time = time;
            chunk.turn(row, time);
        }
        chunk.put(row, kind, task, cpu, object, value);
        fill = row + 1;
        if (row == MASK) {
            nextChunk();
        }
    }

    private void nextChunk() {
        digestOfFull = digest(last, Chunk.SIZE);
        last.count();
        if (keep) {
            chunks.add(new Chunk(last));
        }
        letFoldsRead();
        last.clear();
        full++;
        fill = 0;
        time = Long.MIN_VALUE;
    }

    /// Appends all rows of a full chunk of another trace; this one ends with a full one.
    private void share(Chunk chunk) {
        digestOfFull = digest(chunk, Chunk.SIZE);
        chunks.add(chunk);
        fill = Chunk.SIZE;
        letFoldsRead();
        full++;
        fill = 0;
    }

    private void letFoldsRead() {
        long from = full << Chunk.BITS;
        for (Fold fold : folds) {
            fold.rows(this, from, end());
        }
    }

    /// Gives the folds the rows they have not seen yet; call once, after the last row.
    public void finish() {
        last.count();
        letFoldsRead();
    }

    /// A digest of every row so far; equal runs have equal digests, on every machine.
    public long digest() {
        return digest(last, fill);
    }

    private long digest(Chunk chunk, int rows) {
        return digestOfFull * 0x94D049BB133111EBL + chunk.digest(rows);
    }

    @Override
    public long first() {
        return keep ? 0 : full << Chunk.BITS;
    }

    @Override
    public long end() {
        return (full << Chunk.BITS) + fill;
    }

    private Chunk chunk(long row) {
        int index = (int) (row >>> Chunk.BITS);
        return index < chunks.size() ? chunks.get(index) : last;
    }

    private static int position(long row) {
        return (int) row & MASK;
    }

    @Override
    public long time(long row) {
        return chunk(row).time(position(row));
    }

    @Override
    public TraceKind kind(long row) {
        return chunk(row).kind(position(row));
    }

    @Override
    public int cpu(long row) {
        return chunk(row).cpu(position(row));
    }

    @Override
    public int task(long row) {
        return chunk(row).task(position(row));
    }

    @Override
    public int object(long row) {
        return chunk(row).object(position(row));
    }

    @Override
    public int value(long row) {
        return chunk(row).value(position(row));
    }
}
