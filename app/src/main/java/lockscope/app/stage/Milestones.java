package lockscope.app.stage;

import java.util.Arrays;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// When namespaces were made and batches taken, to be asked at any time.
public final class Milestones {
    private long[] made = new long[16];
    private int madeCount;
    private long[] batchTimes = new long[16];
    private int[] batchSizes = new int[16];
    private int batches;
    private long[] gracePeriods = new long[16];
    private int gracePeriodCount;

    public Milestones(Rows rows) {
        for (long row = rows.first(); row < rows.end(); row++) {
            TraceKind kind = rows.kind(row);
            if (kind == TraceKind.NET && NetState.of(rows.value(row)) == NetState.LIVE) {
                made = madeCount == made.length ? Arrays.copyOf(made, 2 * madeCount) : made;
                made[madeCount++] = rows.time(row);
            } else if (kind == TraceKind.GP_END) {
                boolean full = gracePeriodCount == gracePeriods.length;
                gracePeriods = full ? Arrays.copyOf(gracePeriods, 2 * gracePeriodCount) : gracePeriods;
                gracePeriods[gracePeriodCount++] = rows.time(row);
            } else if (kind == TraceKind.BATCH) {
                batch(rows.time(row), rows.value(row));
            }
        }
    }

    private void batch(long time, int size) {
        if (batches == batchTimes.length) {
            batchTimes = Arrays.copyOf(batchTimes, 2 * batches);
            batchSizes = Arrays.copyOf(batchSizes, 2 * batches);
        }
        batchTimes[batches] = time;
        batchSizes[batches++] = size;
    }

    /// How many namespaces had been put on the list by that time.
    int madeUntil(long nanos) {
        return notAfter(made, madeCount, nanos);
    }

    /// How many grace periods had ended by that time.
    int gracePeriodsUntil(long nanos) {
        return notAfter(gracePeriods, gracePeriodCount, nanos);
    }

    /// The size of the last batch taken by that time, 0 when there was none.
    int lastBatch(long nanos) {
        int taken = notAfter(batchTimes, batches, nanos);
        return taken == 0 ? 0 : batchSizes[taken - 1];
    }

    private static int notAfter(long[] times, int count, long nanos) {
        int low = 0;
        int high = count;
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
}
