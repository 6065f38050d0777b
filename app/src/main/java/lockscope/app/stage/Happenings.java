package lockscope.app.stage;

import java.util.Arrays;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// The times at which something on the stage changes its place or its state, each once.
public final class Happenings {
    private long[] times = new long[64];
    private int size;

    /// @param rows of the whole run
    public Happenings(Rows rows) {
        for (long row = rows.first(); row < rows.end(); row++) {
            long time = rows.time(row);
            boolean again = size > 0 && times[size - 1] == time;
            if (!again && isSeen(rows.kind(row))) {
                times = size == times.length ? Arrays.copyOf(times, 2 * size) : times;
                times[size++] = time;
            }
        }
    }

    private static boolean isSeen(TraceKind kind) {
        return switch (kind) {
            case SWITCH_IN,
                    SWITCH_OUT,
                    WAIT_BEGIN,
                    WAIT_END,
                    ACQUIRED,
                    RELEASED,
                    SPIN,
                    NET,
                    BATCH,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_END,
                    QUIESCENT,
                    EXPEDITED_BEGIN,
                    EXPEDITED_END,
                    TASK_START,
                    TASK_EXIT -> true;
            case MODE,
                    WAKE,
                    CALL,
                    RETURN,
                    METHOD,
                    METHOD_END,
                    WORK_QUEUED,
                    WORK_BEGIN,
                    WORK_END,
                    GP_SCAN,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED,
                    SIGNAL,
                    VIOLATION -> false;
        };
    }

    /// How many there are after the first time, up to the second.
    public int between(long fromNanos, long toNanos) {
        return notAfter(toNanos) - notAfter(fromNanos);
    }

    private int notAfter(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How much happens in a second of the person who watches, measured over what has just been played.
    ///
    /// @param nanosPerSecond the speed
    public double perSecond(long nanos, long nanosPerSecond) {
        long span = Math.clamp(nanosPerSecond, 1, Math.max(1, nanos));
        return (double) between(nanos - span, nanos) / span * nanosPerSecond;
    }
}
