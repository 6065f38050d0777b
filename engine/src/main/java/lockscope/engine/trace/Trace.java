package lockscope.engine.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of a run: five ints a row in chunks, 20 bytes, and a 64-bit digest of all of them.
///
/// A trace either keeps every row or, when only folds are wanted, lets a chunk go once its readers have seen it.
/// The digest is brought up to date a chunk at a time, so that appending a row is five stores.
public final class Trace implements Rows {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;

    private static final int TIME_LOW = 0;
    private static final int TIME_HIGH = 1;
    /// The task in 16 bits, the CPU plus 1 in 9, the kind in 7.
    private static final int WHO = 2;
    private static final int OBJECT = 3;
    private static final int VALUE = 4;
    private static final int WIDTH = 5;

    private static final int KIND_BITS = 7;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int TASK_SHIFT = 16;
    private static final int CPU_MASK = (1 << TASK_SHIFT - KIND_BITS) - 1;
    private static final long INT_MASK = 0xFFFFFFFFL;

    private final List<int[]> chunks = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private final boolean keep;
    private int[] last = new int[CHUNK * WIDTH];
    private int fill;
    private int digested;
    private long full;
    private long digest = 0x6c6f636b73636f70L;
    private boolean recording = true;

    /// Takes rows as they come, in chunks; used by folds that do not need the past.
    public interface Fold {
        /// Reads the rows `from` to `to - 1`.
        void rows(Rows rows, long from, long to);
    }

    /// @param keep whether rows stay readable after the folds have seen them
    public Trace(boolean keep) {
        this.keep = keep;
        chunks.add(last);
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
        for (long from = 0; from < rows; from += CHUNK) {
            int[] chunk = chunk(from);
            boolean whole = rows - from >= CHUNK;
            copy.last = whole ? chunk : Arrays.copyOf(chunk, chunk.length);
            copy.chunks.set((int) (from >>> CHUNK_BITS), copy.last);
            copy.fill = (int) Math.min(CHUNK, rows - from) * WIDTH;
            if (whole) {
                copy.nextChunk();
            }
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

    /// Whether [#append] does anything; re-execution of what is recorded already turns it off.
    public void setRecording(boolean recording) {
        this.recording = recording;
    }

    /// Appends a row.
    ///
    /// @param cpu -1 for none
    /// @param task 0 for none
    public void append(long time, TraceKind kind, int task, int cpu, int object, int value) {
        if (!recording) {
            return;
        }
        int[] c = last;
        int i = fill;
        c[i + TIME_LOW] = (int) time;
        c[i + TIME_HIGH] = (int) (time >>> 32);
        c[i + WHO] = task << TASK_SHIFT | cpu + 1 << KIND_BITS | kind.ordinal();
        c[i + OBJECT] = object;
        c[i + VALUE] = value;
        fill = i + WIDTH;
        if (fill == CHUNK * WIDTH) {
            nextChunk();
        }
    }

    private void nextChunk() {
        long from = full << CHUNK_BITS;
        bringDigestUpToDate();
        for (Fold fold : folds) {
            fold.rows(this, from, from + CHUNK);
        }
        full++;
        fill = 0;
        digested = 0;
        if (keep) {
            last = new int[CHUNK * WIDTH];
            chunks.add(last);
        }
    }

    /// Gives the folds the rows they have not seen yet; call once, after the last row.
    public void finish() {
        long from = full << CHUNK_BITS;
        for (Fold fold : folds) {
            fold.rows(this, from, end());
        }
    }

    /// A digest of every row so far; equal runs have equal digests, on every machine.
    public long digest() {
        bringDigestUpToDate();
        return digest;
    }

    /// Each row is mixed by itself and the rows are a polynomial of their order: the chain from row to row is short.
    private void bringDigestUpToDate() {
        int[] c = last;
        long d = digest;
        for (int i = digested; i < fill; i += WIDTH) {
            long row = (time(c, i) * 0x9E3779B97F4A7C15L) ^ ((long) c[i + WHO] << 32 | c[i + OBJECT] & INT_MASK);
            row = (row ^ row >>> 31) * 0xBF58476D1CE4E5B9L + c[i + VALUE];
            d = d * 0x94D049BB133111EBL + (row ^ row >>> 29);
        }
        digest = d;
        digested = fill;
    }

    private static long time(int[] c, int i) {
        return (long) c[i + TIME_HIGH] << 32 | c[i + TIME_LOW] & INT_MASK;
    }

    @Override
    public long first() {
        return keep ? 0 : full << CHUNK_BITS;
    }

    @Override
    public long end() {
        return (full << CHUNK_BITS) + fill / WIDTH;
    }

    private int[] chunk(long row) {
        return keep ? chunks.get((int) (row >>> CHUNK_BITS)) : last;
    }

    private static int position(long row) {
        return ((int) row & MASK) * WIDTH;
    }

    @Override
    public long time(long row) {
        return time(chunk(row), position(row));
    }

    @Override
    public TraceKind kind(long row) {
        return TraceKind.of(chunk(row)[position(row) + WHO] & KIND_MASK);
    }

    @Override
    public int cpu(long row) {
        return (chunk(row)[position(row) + WHO] >>> KIND_BITS & CPU_MASK) - 1;
    }

    @Override
    public int task(long row) {
        return chunk(row)[position(row) + WHO] >>> TASK_SHIFT;
    }

    @Override
    public int object(long row) {
        return chunk(row)[position(row) + OBJECT];
    }

    @Override
    public int value(long row) {
        return chunk(row)[position(row) + VALUE];
    }
}
