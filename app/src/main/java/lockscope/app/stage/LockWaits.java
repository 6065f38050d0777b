package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import org.jspecify.annotations.Nullable;

/// The waits for locks of a run, to be asked at any time: which are going on, and how long was waited so far.
public final class LockWaits {
    private final List<List<Wait>> ofTasks = new ArrayList<>();
    private final long standstill;
    private final long[] begins;
    private final long[] beginSums;
    private final long[] ends;
    private final List<Wait> byEnd;
    private final long[] endSums;

    /// @param standstill when the run stopped with tasks still waiting, [Long#MAX_VALUE] for one that finished: waits
    ///     that last until then go on
    public LockWaits(Waits waits, long standstill) {
        this.standstill = standstill;
        List<Wait> ofLocks =
                waits.list().stream().filter(wait -> wait.kind().isLock()).toList();
        for (Wait wait : ofLocks) {
            while (ofTasks.size() <= wait.task()) {
                ofTasks.add(new ArrayList<>());
            }
            ofTasks.get(wait.task()).add(wait);
        }
        begins = ofLocks.stream().mapToLong(Wait::begin).sorted().toArray();
        byEnd = ofLocks.stream().sorted(Comparator.comparingLong(Wait::end)).toList();
        ends = byEnd.stream().mapToLong(Wait::end).toArray();
        beginSums = sums(begins);
        endSums = sums(ends);
    }

    private static long[] sums(long[] values) {
        long[] sums = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /// The waits that are going on at that time, by task.
    public List<Wait> current(long nanos) {
        List<Wait> current = new ArrayList<>();
        for (List<Wait> waits : ofTasks) {
            Wait last = lastBegun(waits, nanos);
            if (last != null && (nanos < last.end() || last.end() == standstill)) {
                current.add(last);
            }
        }
        return current;
    }

    /// The waits that have begun by that time, over or not, by task.
    public List<Wait> begunBy(long nanos) {
        return ofTasks.stream()
                .flatMap(List::stream)
                .filter(wait -> wait.begin() <= nanos)
                .toList();
    }

    /// How many are going on at that time.
    int goingOn(long nanos) {
        return notAfter(begins, nanos) - notAfter(ends, nanos);
    }

    /// The waits that ended last by that time, the newest first.
    List<Wait> endedLast(long nanos, int most) {
        List<Wait> last = new ArrayList<>();
        int end = notAfter(ends, nanos);
        for (int i = end - 1; i >= Math.max(0, end - most); i--) {
            last.add(byEnd.get(i));
        }
        return last;
    }

    private static @Nullable Wait lastBegun(List<Wait> waits, long nanos) {
        int low = 0;
        int high = waits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (waits.get(middle).begin() <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : waits.get(low - 1);
    }

    /// How long was waited up to that time, by all tasks together; waits that go on count up to it.
    public long totalUntil(long nanos) {
        int begun = notAfter(begins, nanos);
        int ended = notAfter(ends, nanos);
        return endSums[ended] + nanos * (begun - ended) - beginSums[begun];
    }

    /// The longest wait up to that time; one that goes on counts up to it.
    public long longestUntil(long nanos) {
        long longest = 0;
        for (List<Wait> waits : ofTasks) {
            for (Wait wait : waits) {
                longest = Math.max(longest, Math.min(wait.end(), nanos) - wait.begin());
            }
        }
        return longest;
    }

    /// How many of the sorted times are not after that time.
    private static int notAfter(long[] times, long nanos) {
        int low = 0;
        int high = times.length;
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
