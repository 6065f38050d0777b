package lockscope.app.timeline;

import java.util.Arrays;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Which task made which other go on, and when: hand-overs of locks and wake-ups, in order of time.
public final class Arrows {
    public static final Arrows NONE = new Arrows();

    private static final int LOCK_MODE_BITS = 2;

    private int size;
    private long[] time = new long[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private boolean[] handOver = new boolean[16];

    private Arrows() {}

    /// @param rows of the whole run
    public static Arrows of(Rows rows) {
        Arrows arrows = new Arrows();
        for (long row = rows.first(); row < rows.end(); row++) {
            TraceKind kind = rows.kind(row);
            int other = kind == TraceKind.ACQUIRED
                    ? rows.value(row) >> LOCK_MODE_BITS
                    : kind == TraceKind.WAKE ? rows.object(row) : 0;
            if (other > 0 && other != rows.task(row)) {
                arrows.add(rows.time(row), other, rows.task(row), kind == TraceKind.ACQUIRED);
            }
        }
        return arrows;
    }

    private void add(long when, int giver, int taker, boolean isHandOver) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            handOver = Arrays.copyOf(handOver, 2 * size);
        }
        time[size] = when;
        from[size] = giver;
        to[size] = taker;
        handOver[size++] = isHandOver;
    }

    public int size() {
        return size;
    }

    public long time(int arrow) {
        return time[arrow];
    }

    /// The task that let the other go on.
    public int from(int arrow) {
        return from[arrow];
    }

    public int to(int arrow) {
        return to[arrow];
    }

    /// Whether a lock changed hands; else a task was woken.
    public boolean isHandOver(int arrow) {
        return handOver[arrow];
    }

    /// The first arrow at that time or later; [#size] when there is none.
    public int at(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The last arrow to a task between two times, both included, -1 for none.
    int lastTo(int task, long since, long until) {
        for (int i = at(until + 1) - 1; i >= 0 && time[i] >= since; i--) {
            if (to[i] == task) {
                return i;
            }
        }
        return -1;
    }

    /// The first arrow from a task between two times, both included, -1 for none.
    int firstFrom(int task, long since, long until) {
        for (int i = at(since); i < size && time[i] <= until; i++) {
            if (from[i] == task) {
                return i;
            }
        }
        return -1;
    }
}
