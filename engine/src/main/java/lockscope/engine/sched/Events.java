package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// What is still to come, ordered by time and, within a time, by the order of asking.
///
/// A heap of four children a node. What is asked for at the present time comes after all that was asked for before, so
/// it stands in a line of its own and never enters the heap: waking somebody costs a few words.
///
/// An event is two words: its time, and above the actor its ticket, which grows with every event.
public final class Events {
    private static final int ACTOR_BITS = 20;
    private static final int ACTOR_MASK = (1 << ACTOR_BITS) - 1;

    private static final int SIZE = 0;
    private static final int TICKET = 1;
    private static final int NOW = 2;
    private static final int LINE_FIRST = 3;
    private static final int LINE_END = 4;

    private final Words heap;
    private final Words line;
    private final Words state;

    public Events(Memory memory) {
        heap = memory.allocate("event", Words.Region.TIMED, 2, 64);
        line = memory.allocate("event now", Words.Region.TIMED, 1, 16);
        state = memory.allocate("event queue", Words.Region.TIMED, 5, 1);
    }

    /// The time of the next event; [Long#MAX_VALUE] when there is none.
    public long nextTime() {
        if (state.at(LINE_FIRST) != state.at(LINE_END)) {
            return state.at(NOW);
        }
        return state.at(SIZE) == 0 ? Long.MAX_VALUE : heap.at(0);
    }

    /// Takes the next event out; there must be one. Its time is the present from now on.
    ///
    /// @return what [#actor] and [#ticket] read
    public long removeNext() {
        long now = state.at(NOW);
        int first = (int) state.at(LINE_FIRST);
        if (first != (int) state.at(LINE_END) && (state.at(SIZE) == 0 || heap.at(0) != now)) {
            return removeFirstOfLine(first);
        }
        state.put(NOW, heap.at(0));
        return removeTop();
    }

    private long removeFirstOfLine(int first) {
        long event = line.at(first);
        line.put(first, 0);
        boolean wasLast = first + 1 == (int) state.at(LINE_END);
        state.put(LINE_FIRST, wasLast ? 0 : first + 1);
        if (wasLast) {
            state.put(LINE_END, 0);
        }
        return event;
    }

    /// What an event is for.
    public static int actor(long event) {
        return (int) event & ACTOR_MASK;
    }

    /// An event's ticket, as [#add] gave it.
    public static long ticket(long event) {
        return event >>> ACTOR_BITS;
    }

    /// Adds an event.
    ///
    /// @param time nanoseconds, not before the present
    /// @param actor what it is for, below 2^20
    /// @return its ticket, greater than all before
    public long add(long time, int actor) {
        long ticket = state.at(TICKET) + 1;
        state.put(TICKET, ticket);
        long event = ticket << ACTOR_BITS | actor;
        if (time == state.at(NOW)) {
            append(event);
        } else {
            insert(time, event);
        }
        return ticket;
    }

    private void append(long event) {
        int end = (int) state.at(LINE_END);
        int first = (int) state.at(LINE_FIRST);
        if (end == line.length() && first > end / 2) {
            line.move(first, 0, end - first);
            end -= first;
            state.put(LINE_FIRST, 0);
        }
        line.ensure(end + 1);
        line.put(end, event);
        state.put(LINE_END, end + 1);
    }

    private void insert(long time, long event) {
        int size = (int) state.at(SIZE);
        heap.ensure(size + 1);
        long[] h = heap.array();
        int i = 2 * size;
        while (i > 0) {
            int parent = (i - 2 >> 3) << 1;
            if (h[parent] <= time) {
                break;
            }
            h[i] = h[parent];
            h[i + 1] = h[parent + 1];
            i = parent;
        }
        h[i] = time;
        h[i + 1] = event;
        state.put(SIZE, size + 1);
    }

    private long removeTop() {
        long[] h = heap.array();
        int end = 2 * ((int) state.at(SIZE) - 1);
        state.put(SIZE, end >> 1);
        long top = h[1];
        long time = h[end];
        long event = h[end + 1];
        h[end] = 0;
        h[end + 1] = 0;
        if (end == 0) {
            return top;
        }
        int i = 0;
        for (int child = 2; child < end; child = 4 * i + 2) {
            int least = leastOf(h, child, Math.min(child + 8, end));
            if (time < h[least] || time == h[least] && event < h[least + 1]) {
                break;
            }
            h[i] = h[least];
            h[i + 1] = h[least + 1];
            i = least;
        }
        h[i] = time;
        h[i + 1] = event;
        return top;
    }

    private static int leastOf(long[] h, int from, int end) {
        int least = from;
        for (int c = from + 2; c < end; c += 2) {
            if (h[c] < h[least] || h[c] == h[least] && h[c + 1] < h[least + 1]) {
                least = c;
            }
        }
        return least;
    }
}
