package lockscope.engine.fold;

import java.util.Arrays;
import java.util.List;

/// Every call of copy_net_ns of a run, in columns, ordered by its return; those that have not returned come last.
public final class Creations {
    private final Cause.Index causes;
    private int size;
    private int waits;
    private int[] task = new int[64];
    private long[] begin = new long[64];
    private long[] end = new long[64];
    private int[] result = new int[64];
    private boolean[] returned = new boolean[64];
    private int[] firstWait = new int[65];
    private int[] waitCause = new int[64];
    private long[] waitNanos = new long[64];

    Creations(Cause.Index causes) {
        this.causes = causes;
    }

    public int size() {
        return size;
    }

    public int task(int call) {
        return task[call];
    }

    public long begin(int call) {
        return begin[call];
    }

    public long end(int call) {
        return end[call];
    }

    /// What it returned: a reference to the net, or a negative error; 0 while it has not returned.
    public int result(int call) {
        return result[call];
    }

    public boolean hasReturned(int call) {
        return returned[call];
    }

    /// How long the call waited, for locks, RCU, timers and a CPU together.
    public long waitNanos(int call) {
        long sum = 0;
        for (int i = firstWait[call]; i < firstWait[call + 1]; i++) {
            sum += waitNanos[i];
        }
        return sum;
    }

    /// How long the call waited, by cause.
    public List<CauseSum> waits(int call) {
        long[] sums = new long[causes.size()];
        addWaits(call, sums);
        return CauseSum.list(causes, sums);
    }

    void addWaits(int call, long[] sums) {
        for (int i = firstWait[call]; i < firstWait[call + 1]; i++) {
            sums[waitCause[i]] += waitNanos[i];
        }
    }

    Cause.Index causes() {
        return causes;
    }

    void add(int byTask, long from, long to, boolean hasReturned, int resultOfCall, long[] sums) {
        if (size == task.length) {
            int larger = size * 2;
            task = Arrays.copyOf(task, larger);
            begin = Arrays.copyOf(begin, larger);
            end = Arrays.copyOf(end, larger);
            result = Arrays.copyOf(result, larger);
            returned = Arrays.copyOf(returned, larger);
            firstWait = Arrays.copyOf(firstWait, larger + 1);
        }
        task[size] = byTask;
        begin[size] = from;
        end[size] = to;
        result[size] = resultOfCall;
        returned[size] = hasReturned;
        for (int cause = 0; cause < sums.length; cause++) {
            if (sums[cause] != 0) {
                addWait(cause, sums[cause]);
            }
        }
        size++;
        firstWait[size] = waits;
    }

    private void addWait(int cause, long nanos) {
        if (waits == waitCause.length) {
            waitCause = Arrays.copyOf(waitCause, waits * 2);
            waitNanos = Arrays.copyOf(waitNanos, waits * 2);
        }
        waitCause[waits] = cause;
        waitNanos[waits] = nanos;
        waits++;
    }
}
