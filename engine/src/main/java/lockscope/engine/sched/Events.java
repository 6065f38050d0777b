package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// What is still to come, ordered by time and, within a time, by the order of asking: a heap of four children a node.
public final class Events {
    private static final int ACTOR_BITS = 20;
    private static final long ACTOR_MASK = (1L << ACTOR_BITS) - 1;

    private final Words heap;
    private final Words state;

    public Events(Memory memory) {
        heap = memory.allocate("event", Words.Region.TIMED, 2, 64);
        state = memory.allocate("event queue", Words.Region.TIMED, 2, 1);
    }

    private int size() {
        return (int) state.at(0);
    }

    public boolean isEmpty() {
        return state.at(0) == 0;
    }

    /// The time of the next event; [Long#MAX_VALUE] when there is none.
    public long nextTime() {
        return isEmpty() ? Long.MAX_VALUE : heap.at(0);
    }

    /// What the next event is for.
    public int nextActor() {
        return (int) (heap.at(1) & ACTOR_MASK);
    }

    /// The next event's ticket, as [#add] gave it.
    public long nextTicket() {
        return heap.at(1) >>> ACTOR_BITS;
    }

    /// Adds an event.
    ///
    /// @param time nanoseconds
    /// @param actor what it is for, below 2^20
    /// @return its ticket, greater than all before
    public long add(long time, int actor) {
        long ticket = state.at(1) + 1;
        state.put(1, ticket);
        int size = size();
        heap.ensure(size + 1);
        long second = ticket << ACTOR_BITS | actor;
        int i = size;
        while (i > 0) {
            int parent = (i - 1) >> 2;
            long t = heap.at(2 * parent);
            if (t < time || t == time && heap.at(2 * parent + 1) < second) {
                break;
            }
            heap.put(2 * i, t);
            heap.put(2 * i + 1, heap.at(2 * parent + 1));
            i = parent;
        }
        heap.put(2 * i, time);
        heap.put(2 * i + 1, second);
        state.put(0, size + 1);
        return ticket;
    }

    public void removeNext() {
        int size = size() - 1;
        state.put(0, size);
        long time = heap.at(2 * size);
        long second = heap.at(2 * size + 1);
        heap.put(2 * size, 0);
        heap.put(2 * size + 1, 0);
        if (size == 0) {
            return;
        }
        int i = 0;
        for (int child = 1; child < size; child = 4 * i + 1) {
            int least = child;
            int end = Math.min(child + 4, size);
            for (int c = child + 1; c < end; c++) {
                if (before(c, least)) {
                    least = c;
                }
            }
            long t = heap.at(2 * least);
            long s = heap.at(2 * least + 1);
            if (time < t || time == t && second < s) {
                break;
            }
            heap.put(2 * i, t);
            heap.put(2 * i + 1, s);
            i = least;
        }
        heap.put(2 * i, time);
        heap.put(2 * i + 1, second);
    }

    private boolean before(int a, int b) {
        long ta = heap.at(2 * a);
        long tb = heap.at(2 * b);
        return ta < tb || ta == tb && heap.at(2 * a + 1) < heap.at(2 * b + 1);
    }
}
