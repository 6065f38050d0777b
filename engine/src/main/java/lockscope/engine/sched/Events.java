package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// What is still to come, ordered by time and, within a time, by the order of asking.
///
/// A heap of four children a node. What is asked for at the present time comes after all that was asked for before, so
/// it stands in a line of its own and never enters the heap: waking somebody costs a few words. The place of an event
/// that was taken out stays open until the next one is added, which goes there when nothing else was asked meanwhile.
///
/// An event is its time and, above the actor, its ticket, which grows with every event. Times are kept less
/// [Long#MAX_VALUE], so that a place where no event is, a zero, is later than all events.
public final class Events {
    private static final int ACTOR_BITS = 20;
    private static final int ACTOR_MASK = (1 << ACTOR_BITS) - 1;
    private static final int CHILDREN = 4;

    private static final int SIZE = 0;
    private static final int TICKET = 1;
    private static final int NOW = 2;
    private static final int LINE_FIRST = 3;
    private static final int LINE_END = 4;
    private static final int TOP_OPEN = 5;

    private final Words times;
    private final Words events;
    private final Words line;
    private final long[] state;

    public Events(Memory memory) {
        times = memory.allocate("event time", Words.Region.TIMED, 1, 64);
        events = memory.allocate("event", Words.Region.TIMED, 1, 64);
        line = memory.allocate("event now", Words.Region.TIMED, 1, 16);
        state = memory.allocate("event queue", Words.Region.TIMED, 6, 1).array();
    }

    /// The time of the next event; [Long#MAX_VALUE] when there is none.
    public long nextTime() {
        if (state[LINE_FIRST] != state[LINE_END]) {
            return state[NOW];
        }
        return nextInHeap();
    }

    /// Whether something is left to do at the present time.
    public boolean isAnyDueNow() {
        return nextTime() == state[NOW];
    }

    private long nextInHeap() {
        if (state[TOP_OPEN] != 0) {
            closeTop();
        }
        return times.at(0) + Long.MAX_VALUE;
    }

    /// Takes the next event out; there must be one. Its time is the present from now on.
    ///
    /// @return what [#actor] and [#ticket] read
    public long removeNext() {
        long time = nextInHeap();
        int first = (int) state[LINE_FIRST];
        if (first != (int) state[LINE_END] && time != state[NOW]) {
            return removeFirstOfLine(first);
        }
        state[NOW] = time;
        state[TOP_OPEN] = 1;
        return events.at(0);
    }

    private long removeFirstOfLine(int first) {
        long event = line.at(first);
        line.put(first, 0);
        boolean wasLast = first + 1 == (int) state[LINE_END];
        state[LINE_FIRST] = wasLast ? 0 : first + 1;
        if (wasLast) {
            state[LINE_END] = 0;
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
        long ticket = state[TICKET] + 1;
        state[TICKET] = ticket;
        long event = ticket << ACTOR_BITS | actor;
        if (time == state[NOW]) {
            append(event);
        } else if (state[TOP_OPEN] != 0) {
            state[TOP_OPEN] = 0;
            sink(times.array(), events.array(), time - Long.MAX_VALUE, event, (int) state[SIZE]);
        } else {
            insert(time - Long.MAX_VALUE, event);
        }
        return ticket;
    }

    private void append(long event) {
        int end = (int) state[LINE_END];
        int first = (int) state[LINE_FIRST];
        if (end == line.length() && first > end / 2) {
            line.move(first, 0, end - first);
            end -= first;
            state[LINE_FIRST] = 0;
        }
        line.ensure(end + 1);
        line.put(end, event);
        state[LINE_END] = end + 1L;
    }

    private void insert(long time, long event) {
        int size = (int) state[SIZE];
        times.ensure(size + 1 + CHILDREN);
        events.ensure(size + 1 + CHILDREN);
        long[] t = times.array();
        long[] e = events.array();
        int i = size;
        while (i > 0) {
            int parent = (i - 1) / CHILDREN;
            if (t[parent] <= time) {
                break;
            }
            t[i] = t[parent];
            e[i] = e[parent];
            i = parent;
        }
        t[i] = time;
        e[i] = event;
        state[SIZE] = size + 1L;
    }

    /// Nothing came for the open place at the top: the last event goes there.
    private void closeTop() {
        long[] t = times.array();
        long[] e = events.array();
        int last = (int) state[SIZE] - 1;
        state[TOP_OPEN] = 0;
        state[SIZE] = last;
        long time = t[last];
        long event = e[last];
        t[last] = 0;
        e[last] = 0;
        if (last > 0) {
            sink(t, e, time, event, last);
        }
    }

    /// Puts an event into the place at the top and lets it sink to where it belongs.
    private static void sink(long[] t, long[] e, long time, long event, int size) {
        int i = 0;
        for (int child = 1; child < size; child = CHILDREN * i + 1) {
            int least = earlier(t, e, earlier(t, e, child, child + 1), earlier(t, e, child + 2, child + 3));
            if (time < t[least] || time == t[least] && event < e[least]) {
                break;
            }
            t[i] = t[least];
            e[i] = e[least];
            i = least;
        }
        t[i] = time;
        e[i] = event;
    }

    /// The earlier of two places, without a branch that depends on which it is: nobody could foresee it.
    private static int earlier(long[] t, long[] e, int a, int b) {
        long difference = t[b] - t[a];
        if (difference == 0) {
            return e[b] < e[a] ? b : a;
        }
        return a + ((b - a) & (int) (difference >> 63));
    }
}
