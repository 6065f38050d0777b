package lockscope.engine.trace;

import java.util.ArrayList;
import java.util.List;

/// The rows of a run: columns of primitives in chunks, 20 bytes a row, and a running 64-bit digest of all of them.
///
/// A trace either keeps every row or, when only folds are wanted, lets a chunk go once its readers have seen it.
public final class Trace implements Rows {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;
    private static final int NO_CPU = 0x80;

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private final boolean keep;
    private Chunk last = new Chunk();
    private int fill;
    private long full;
    private long digest = 0x6c6f636b73636f70L;
    private boolean recording = true;

    /// Takes rows as they come, in chunks; used by folds that do not need the past.
    public interface Fold {
        /// Reads the rows `from` to `to - 1`.
        void rows(Rows rows, long from, long to);
    }

    private static final class Chunk {
        final long[] time = new long[CHUNK];
        final byte[] kind = new byte[CHUNK];
        final byte[] cpu = new byte[CHUNK];
        final char[] task = new char[CHUNK];
        final int[] object = new int[CHUNK];
        final int[] value = new int[CHUNK];
    }

    /// @param keep whether rows stay readable after the folds have seen them
    public Trace(boolean keep) {
        this.keep = keep;
        chunks.add(last);
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
        int i = fill;
        Chunk c = last;
        c.time[i] = time;
        int k = kind.ordinal();
        c.kind[i] = (byte) (cpu < 0 ? k | NO_CPU : k);
        c.cpu[i] = (byte) cpu;
        c.task[i] = (char) task;
        c.object[i] = object;
        c.value[i] = value;
        long h = digest;
        h = (h ^ time) * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 29) ^ ((long) object << 32 | (value & 0xFFFFFFFFL))) * 0xBF58476D1CE4E5B9L;
        digest = h ^ (h >>> 32) ^ ((long) k << 40 | (long) task << 16 | (cpu & 0xFFFF));
        fill = i + 1;
        if (fill == CHUNK) {
            nextChunk();
        }
    }

    private void nextChunk() {
        long from = full << CHUNK_BITS;
        if (!folds.isEmpty()) {
            for (Fold fold : folds) {
                fold.rows(this, from, from + CHUNK);
            }
        }
        full++;
        fill = 0;
        if (keep) {
            last = new Chunk();
            chunks.add(last);
        }
    }

    /// Gives the folds the rows they have not seen yet; call once, after the last row.
    public void finish() {
        long from = full << CHUNK_BITS;
        for (Fold fold : folds) {
            fold.rows(this, from, from + fill);
        }
    }

    /// A digest of every row so far; equal runs have equal digests, on every machine.
    public long digest() {
        return digest;
    }

    @Override
    public long first() {
        return keep ? 0 : full << CHUNK_BITS;
    }

    @Override
    public long end() {
        return (full << CHUNK_BITS) + fill;
    }

    private Chunk chunk(long row) {
        return keep ? chunks.get((int) (row >>> CHUNK_BITS)) : last;
    }

    @Override
    public long time(long row) {
        return chunk(row).time[(int) row & MASK];
    }

    @Override
    public TraceKind kind(long row) {
        return TraceKind.of(chunk(row).kind[(int) row & MASK] & ~NO_CPU & 0x7F);
    }

    @Override
    public int cpu(long row) {
        Chunk c = chunk(row);
        int i = (int) row & MASK;
        return c.kind[i] < 0 ? -1 : c.cpu[i] & 0xFF;
    }

    @Override
    public int task(long row) {
        return chunk(row).task[(int) row & MASK];
    }

    @Override
    public int object(long row) {
        return chunk(row).object[(int) row & MASK];
    }

    @Override
    public int value(long row) {
        return chunk(row).value[(int) row & MASK];
    }
}
