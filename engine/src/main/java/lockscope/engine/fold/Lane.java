package lockscope.engine.fold;

import java.util.Arrays;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// Slices of one task or CPU in columns, in order of time; they do not overlap.
public final class Lane {
    private int size;
    private long[] begin = new long[16];
    private long[] end = new long[16];
    private byte[] activity = new byte[16];
    private byte[] waitKind = new byte[16];
    private int[] object = new int[16];
    private int[] pc = new int[16];
    private int[] routine = new int[16];

    Lane() {}

    public int size() {
        return size;
    }

    /// Nanoseconds.
    public long begin(int slice) {
        return begin[slice];
    }

    /// Nanoseconds.
    public long end(int slice) {
        return end[slice];
    }

    public Activity activity(int slice) {
        return Activity.values()[activity[slice]];
    }

    /// What a wait is for, null for what is no wait.
    public @Nullable WaitKind waitKind(int slice) {
        return waitKind[slice] < 0 ? null : WaitKind.of(waitKind[slice]);
    }

    /// The lock, grace period or work item of a wait; on a CPU's lane the task.
    public int object(int slice) {
        return object[slice];
    }

    /// The line of a wait, else -1.
    public int pc(int slice) {
        return pc[slice];
    }

    /// The landmark routine, -1 for none.
    public int routine(int slice) {
        return routine[slice];
    }

    /// The first slice that ends after the time; [#size] when there is none.
    public int after(long nanos) {
        int i = Arrays.binarySearch(end, 0, size, nanos);
        return i < 0 ? -i - 1 : i + 1;
    }

    void add(long from, long to, Activity what, int kind, int of, int line, int landmark) {
        int last = size - 1;
        if (last >= 0
                && end[last] == from
                && activity[last] == what.ordinal()
                && waitKind[last] == kind
                && object[last] == of
                && pc[last] == line
                && routine[last] == landmark) {
            end[last] = to;
            return;
        }
        if (size == begin.length) {
            grow();
        }
        begin[size] = from;
        end[size] = to;
        activity[size] = (byte) what.ordinal();
        waitKind[size] = (byte) kind;
        object[size] = of;
        pc[size] = line;
        routine[size] = landmark;
        size++;
    }

    private void grow() {
        int larger = size * 2;
        begin = Arrays.copyOf(begin, larger);
        end = Arrays.copyOf(end, larger);
        activity = Arrays.copyOf(activity, larger);
        waitKind = Arrays.copyOf(waitKind, larger);
        object = Arrays.copyOf(object, larger);
        pc = Arrays.copyOf(pc, larger);
        routine = Arrays.copyOf(routine, larger);
    }
}
