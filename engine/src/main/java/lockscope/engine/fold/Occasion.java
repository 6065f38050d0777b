package lockscope.engine.fold;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// What one may wish to see whenever it happens.
public enum Occasion {
    /// A task starts to wait for a lock.
    WAIT,
    /// A lock goes from the task that gives it back to one that has waited for it.
    HANDOVER,
    /// A grace period ends, expedited or not.
    GRACE_PERIOD,
    /// The cleanup worker takes a batch.
    BATCH,
    /// A namespace goes live.
    LIVE,
    /// A namespace dies.
    DEATH,
    /// A namespace's memory is given back.
    FREEDOM;

    /// Its name for command lines: `grace-period`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null for a name that none has.
    public static @Nullable Occasion of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// The times at which it happens, each once, in order.
    ///
    /// @param fromNanos the first time that counts
    /// @param toNanos the last
    public long[] times(Rows rows, long fromNanos, long toNanos) {
        LongStream.Builder times = LongStream.builder();
        for (long row = rows.first(); row < rows.end(); row++) {
            long time = rows.time(row);
            if (time >= fromNanos && time <= toNanos && isAt(rows, row)) {
                times.add(time);
            }
        }
        return times.build().distinct().toArray();
    }

    private boolean isAt(Rows rows, long row) {
        TraceKind kind = rows.kind(row);
        return switch (this) {
            case WAIT ->
                kind == TraceKind.WAIT_BEGIN
                        && WaitKind.of(rows.value(row) & 15).isLock();
            case HANDOVER -> kind == TraceKind.ACQUIRED && rows.value(row) >> 2 != 0;
            case GRACE_PERIOD -> kind == TraceKind.GP_END || kind == TraceKind.EXPEDITED_END;
            case BATCH -> kind == TraceKind.BATCH;
            case LIVE -> isNet(rows, row, NetState.LIVE);
            case DEATH -> isNet(rows, row, NetState.DEAD);
            case FREEDOM -> isNet(rows, row, NetState.FREED);
        };
    }

    private static boolean isNet(Rows rows, long row, NetState state) {
        return rows.kind(row) == TraceKind.NET && rows.value(row) == state.ordinal();
    }
}
