package lockscope.engine.trace;

import java.util.Arrays;

/// Rows that follow each other, each in one long: about 9 bytes a row.
///
/// One chunk is written again and again, and a full one is kept as a copy of the right size: copying is cheaper than
/// what new memory costs, which has to be cleared before it is written.
///
/// A row holds who it is about in its upper half and its object and value in the lower one; a pair that is too wide for
/// that stands in a table beside. Rows of one time share it: a bit says which rows begin a new time.
final class Chunk {
    static final int BITS = 12;
    /// How many rows there is room for.
    static final int SIZE = 1 << BITS;

    /// From the highest bit: the task in 16, the CPU plus 1 in 9, whether the pair is too wide in 1, the kind in 6; then
    /// the object in 12 and the value in 20, or the pair's place in the table.
    private static final int WHO_SHIFT = 32;
    private static final int TASK_SHIFT = 16;
    private static final int CPU_SHIFT = 7;
    private static final int CPU_MASK = (1 << TASK_SHIFT - CPU_SHIFT) - 1;
    private static final long WIDE = 1L << WHO_SHIFT + 6;
    private static final int KIND_MASK = (1 << 6) - 1;
    private static final int OBJECT_SHIFT = 20;
    private static final int OBJECT_MASK = (1 << 32 - OBJECT_SHIFT) - 1;
    private static final int VALUE_MASK = (1 << OBJECT_SHIFT) - 1;

    private static final int GROUP_BITS = 6;

    private final long[] rows;
    /// A bit for each row, by groups of 64.
    private final long[] begins;
    /// How many times have begun before each group, once that is counted.
    private final char[] before;
    private final long[] times;
    private int timeCount;
    private boolean counted;
    private long[] wide;
    private int wideCount;

    /// An empty one.
    Chunk() {
        rows = new long[SIZE];
        begins = new long[SIZE >> GROUP_BITS];
        before = new char[SIZE >> GROUP_BITS];
        times = new long[SIZE];
        wide = new long[16];
    }

    /// A copy of a full one, without room for more.
    Chunk(Chunk full) {
        rows = full.rows.clone();
        begins = full.begins.clone();
        before = full.before.clone();
        times = Arrays.copyOf(full.times, full.timeCount);
        timeCount = full.timeCount;
        wide = Arrays.copyOf(full.wide, full.wideCount);
        wideCount = full.wideCount;
        counted = full.counted;
    }

    /// Makes it as new.
    void clear() {
        Arrays.fill(begins, 0);
        timeCount = 0;
        wideCount = 0;
        counted = false;
    }

    /// No row will follow: its times are counted, so that each is found at once.
    void count() {
        for (int group = 1; group < before.length; group++) {
            before[group] = (char) (before[group - 1] + Long.bitCount(begins[group - 1]));
        }
        counted = true;
    }

    // ---------------------------------------------------------------- writing

    /// The rows from this one on are of another time.
    void turn(int row, long time) {
        begins[row >> GROUP_BITS] |= 1L << row;
        times[timeCount++] = time;
    }

    void put(int row, TraceKind kind, int task, int cpu, int object, int value) {
        long who = (long) (task << TASK_SHIFT | cpu + 1 << CPU_SHIFT | kind.ordinal()) << WHO_SHIFT;
        boolean fits = (object & ~OBJECT_MASK | value & ~VALUE_MASK) == 0;
        rows[row] = who | (fits ? (object << OBJECT_SHIFT | value) & 0xFFFFFFFFL : putWide(object, value));
    }

    private long putWide(int object, int value) {
        if (wideCount == wide.length) {
            wide = Arrays.copyOf(wide, 2 * wideCount);
        }
        wide[wideCount] = (long) object << 32 | value & 0xFFFFFFFFL;
        return WIDE | wideCount++;
    }

    // ---------------------------------------------------------------- reading

    long time(int row) {
        int group = row >> GROUP_BITS;
        int begun = counted ? before[group] : begunBefore(group);
        return times[begun + Long.bitCount(begins[group] & -1L >>> ~row) - 1];
    }

    private int begunBefore(int group) {
        int count = 0;
        for (int g = 0; g < group; g++) {
            count += Long.bitCount(begins[g]);
        }
        return count;
    }

    private int who(int row) {
        return (int) (rows[row] >>> WHO_SHIFT);
    }

    TraceKind kind(int row) {
        return TraceKind.of(who(row) & KIND_MASK);
    }

    int cpu(int row) {
        return (who(row) >>> CPU_SHIFT & CPU_MASK) - 1;
    }

    int task(int row) {
        return who(row) >>> TASK_SHIFT;
    }

    int object(int row) {
        long r = rows[row];
        return (r & WIDE) == 0 ? (int) r >>> OBJECT_SHIFT : (int) (wide[(int) r] >> 32);
    }

    int value(int row) {
        long r = rows[row];
        return (r & WIDE) == 0 ? (int) r & VALUE_MASK : (int) wide[(int) r];
    }

    // ---------------------------------------------------------------- digest

    /// A digest of its first rows; it says all that they say.
    long digest(int count) {
        long h = digest(rows, count) * 31 + digest(times, timeCount);
        return (h * 31 + digest(begins, begins.length)) * 31 + digest(wide, wideCount);
    }

    /// Four lanes side by side, so that no word waits for the one before it.
    private static long digest(long[] words, int count) {
        long a = count;
        long b = 1;
        long c = 2;
        long d = 3;
        int i = 0;
        for (; i < count - 3; i += 4) {
            a = mixed(a, words[i]);
            b = mixed(b, words[i + 1]);
            c = mixed(c, words[i + 2]);
            d = mixed(d, words[i + 3]);
        }
        for (; i < count; i++) {
            a = mixed(a, words[i]);
        }
        return mixed(mixed(mixed(a, b), c), d);
    }

    private static long mixed(long h, long word) {
        long x = (h ^ word) * 0x9E3779B97F4A7C15L;
        return x ^ x >>> 29;
    }
}
