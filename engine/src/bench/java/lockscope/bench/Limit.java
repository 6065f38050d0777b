package lockscope.bench;

/// As little as the work can cost: a heap of longs that hold time and task, no trace.
public final class Limit implements LockWork.Engine {
    private static final int TASK_BITS = 12;
    private static final long TASK_MASK = (1L << TASK_BITS) - 1;

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        int tasks = work.tasks();
        long[] heap = new long[tasks];
        int size = 0;
        for (int t = 0; t < tasks; t++) {
            size = push(heap, size, work.compute()[t] << TASK_BITS | t);
        }
        int[] left = new int[tasks];
        java.util.Arrays.fill(left, work.cycles());
        boolean[] holds = new boolean[tasks];
        int[] queue = new int[tasks];
        int first = 0;
        int waiting = 0;
        boolean locked = false;
        long sum = 0;
        while (size > 0) {
            long time = heap[0] >>> TASK_BITS;
            int t = (int) (heap[0] & TASK_MASK);
            int granted = -1;
            long again = -1;
            if (holds[t]) {
                holds[t] = false;
                again = --left[t] > 0 ? time + work.compute()[t] : -1;
                locked = waiting > 0;
                if (locked) {
                    granted = queue[first];
                    first = first + 1 == tasks ? 0 : first + 1;
                    waiting--;
                }
            } else if (locked) {
                int last = first + waiting++;
                queue[last >= tasks ? last - tasks : last] = t;
            } else {
                locked = true;
                granted = t;
            }
            if (again >= 0) {
                down(heap, size, again << TASK_BITS | t);
            } else {
                size--;
                if (size > 0) {
                    down(heap, size, heap[size]);
                }
            }
            if (granted >= 0) {
                holds[granted] = true;
                sum = LockWork.grant(sum, time, granted);
                size = push(heap, size, time + work.hold()[granted] << TASK_BITS | granted);
            }
        }
        long result = sum;
        return () -> result;
    }

    private static int push(long[] heap, int size, long event) {
        int i = size;
        while (i > 0 && heap[(i - 1) >> 1] > event) {
            heap[i] = heap[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        heap[i] = event;
        return size + 1;
    }

    /// Puts an event in the place of the first one.
    private static void down(long[] heap, int size, long event) {
        int i = 0;
        for (int child = 1; child < size; child = 2 * i + 1) {
            int least = child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
            if (event <= heap[least]) {
                break;
            }
            heap[i] = heap[least];
            i = least;
        }
        heap[i] = event;
    }
}
