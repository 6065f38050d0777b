package lockscope.engine.fold;

import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;

/// A count that changes in steps: 0 at first, then each value until the next, the last until [#endNanos].
public final class Steps {
    private int size;
    private long[] time = new long[16];
    private long[] value = new long[16];
    private long end;

    private Steps() {}

    /// How many tasks wait for a lock, all locks together.
    ///
    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Steps ofWaiters(Program program, Rows rows, long horizonNanos, long endNanos) {
        List<Wait> waits = Waits.of(program, rows, horizonNanos, endNanos).list().stream()
                .filter(wait -> wait.kind().isLock())
                .toList();
        long[] ends = waits.stream().mapToLong(Wait::end).sorted().toArray();
        Steps steps = new Steps();
        int over = 0;
        int waiting = 0;
        for (Wait wait : waits) {
            while (ends[over] < wait.begin()) {
                steps.put(ends[over++], --waiting);
            }
            steps.put(wait.begin(), ++waiting);
        }
        steps.end = Math.min(horizonNanos, endNanos);
        while (over < ends.length && ends[over] < steps.end) {
            steps.put(ends[over++], --waiting);
        }
        return steps;
    }

    /// How many namespaces are dead and not yet freed.
    ///
    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Steps ofDeadNets(Rows rows, long horizonNanos, long endNanos) {
        return new DeadFold(horizonNanos).of(rows, endNanos);
    }

    private static final class DeadFold extends RowFold<Steps> {
        private final DeadNets nets = new DeadNets();
        private final Steps steps = new Steps();

        DeadFold(long horizon) {
            super(horizon);
        }

        @Override
        void row(Rows rows, long row, long time) {
            nets.row(rows, row, time);
            steps.put(time, nets.dead());
        }

        @Override
        Steps close(long endNanos) {
            steps.end = endNanos;
            return steps;
        }
    }

    public int size() {
        return size;
    }

    /// When the step is taken; no two are at the same time.
    public long time(int step) {
        return time[step];
    }

    /// The count from there on.
    public long value(int step) {
        return value[step];
    }

    public long endNanos() {
        return end;
    }

    /// The count at that time.
    public long at(long nanos) {
        int step = Arrays.binarySearch(time, 0, size, nanos);
        int before = step < 0 ? -step - 2 : step;
        return before < 0 ? 0 : value[before];
    }

    /// The largest count in a span of time; what it was when the span began counts too.
    public long most(long fromNanos, long toNanos) {
        int step = Arrays.binarySearch(time, 0, size, fromNanos);
        long most = at(fromNanos);
        for (int i = step < 0 ? -step - 1 : step + 1; i < size && time[i] < toNanos; i++) {
            most = Math.max(most, value[i]);
        }
        return most;
    }

    /// The count times the time that it stood, summed up.
    public long area() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            long until = i + 1 < size ? time[i + 1] : Math.max(end, time[i]);
            sum = Math.addExact(sum, Math.multiplyExact(value[i], until - time[i]));
        }
        return sum;
    }

    private void put(long nanos, long count) {
        long before = size == 0 ? 0 : value[size - 1];
        if (size > 0 && time[size - 1] == nanos) {
            value[size - 1] = count;
            long earlier = size == 1 ? 0 : value[size - 2];
            size -= count == earlier ? 1 : 0;
            return;
        }
        if (count == before) {
            return;
        }
        if (size == time.length) {
            time = Arrays.copyOf(time, size * 2);
            value = Arrays.copyOf(value, size * 2);
        }
        time[size] = nanos;
        value[size] = count;
        size++;
    }
}
