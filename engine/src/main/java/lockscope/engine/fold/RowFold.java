package lockscope.engine.fold;

import lockscope.engine.trace.Rows;
import lockscope.engine.trace.Trace;

/// Reads rows one by one and stops at a horizon.
///
/// @param <R> what the fold comes to
public abstract class RowFold<R> implements Trace.Fold {
    /// Reads everything.
    public static final long NO_HORIZON = Long.MAX_VALUE;

    private final long horizon;

    RowFold(long horizonNanos) {
        this.horizon = horizonNanos;
    }

    @Override
    public final void rows(Rows rows, long from, long to) {
        for (long row = from; row < to; row++) {
            long time = rows.time(row);
            if (time > horizon) {
                return;
            }
            row(rows, row, time);
        }
    }

    /// Reads all rows that are there and closes at `endNanos`, or at the horizon when that is earlier.
    public final R of(Rows rows, long endNanos) {
        rows(rows, rows.first(), rows.end());
        return result(endNanos);
    }

    /// The result; what is still going on is counted up to `endNanos`, or to the horizon when that is earlier. Call it
    /// once, after the last row.
    public final R result(long endNanos) {
        return close(Math.min(endNanos, horizon));
    }

    abstract void row(Rows rows, long row, long time);

    abstract R close(long end);
}
