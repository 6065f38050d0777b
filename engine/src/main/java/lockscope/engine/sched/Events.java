package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Registers;
import lockscope.engine.memory.Words;

/// What is still to come, ordered by time and, within a time, by the order of asking.
///
/// A heap of four children a node. What is asked for at the present time comes after all that was asked for before, so
/// it stands in a line of its own and never enters the heap: waking somebody costs a few words. The place of an event
/// that was taken out stays open until the next one is added, which goes there when nothing else was asked meanwhile.
///
/// An event is its time and, above the actor, its ticket, which grows with every event. Times are kept less
/// [Long#MAX_VALUE], so that a place where no event is, a zero, is later than all events.
public final class Events implements Registers {
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
    private final Words state;
    private long[] t;
    private long[] e;
    private long[] l;
    private int size;
    private long ticket;
    private long now;
    private int lineFirst;
    private int lineEnd;
    private boolean topOpen;

    public Events(Memory memory) {
        times = memory.allocate("event time", Words.Region.TIMED, 1, 64);
        events = memory.allocate("event", Words.Region.TIMED, 1, 64);
        line = memory.allocate("event now", Words.Region.TIMED, 1, 16);
        state = memory.allocate("event queue", Words.Region.TIMED, 6, 1);
        t = times.array();
        e = events.array();
        l = line.array();
        memory.keepInRegisters(this);
    }

    @Override
    public void store() {
        state.put(SIZE, size);
        state.put(TICKET, ticket);
        state.put(NOW, now);
        state.put(LINE_FIRST, lineFirst);
        state.put(LINE_END, lineEnd);
        state.put(TOP_OPEN, topOpen ? 1 : 0);
    }

    @Override
    public void load() {
        t = times.array();
        e = events.array();
        l = line.array();
        size = (int) state.at(SIZE);
        ticket = state.at(TICKET);
        now = state.at(NOW);
        lineFirst = (int) state.at(LINE_FIRST);
        lineEnd = (int) state.at(LINE_END);
        topOpen = state.at(TOP_OPEN) != 0;
    }

    // ---------------------------------------------------------------- what comes next

    /// The time of the next event; [Long#MAX_VALUE] when there is none.
    public long nextTime() {
        return lineFirst != lineEnd ? now : nextInHeap();
    }

    private long nextInHeap() {
        if (topOpen) {
            closeTop();
        }
        return t[0] + Long.MAX_VALUE;
    }

    /// Whether something is left to do at the present time.
    public boolean isAnyDueNow() {
        if (lineFirst != lineEnd) {
            return true;
        }
        long key = now - Long.MAX_VALUE;
        return topOpen ? t[1] == key || t[2] == key || t[3] == key || t[4] == key : t[0] == key;
    }

    /// Takes the next event out; there must be one. Its time is the present from now on.
    ///
    /// @param time its time, as [#nextTime] has just said
    /// @return what [#actor] and [#ticket] read
    public long removeNext(long time) {
        if (lineFirst != lineEnd && nextInHeap() != now) {
            return removeFirstOfLine();
        }
        now = time;
        topOpen = true;
        return e[0];
    }

    private long removeFirstOfLine() {
        long event = l[lineFirst];
        l[lineFirst++] = 0;
        if (lineFirst == lineEnd) {
            lineFirst = 0;
            lineEnd = 0;
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

    // ---------------------------------------------------------------- what is asked for

    /// Adds an event.
    ///
    /// @param time nanoseconds, not before the present
    /// @param actor what it is for, below 2^20
    /// @return its ticket, greater than all before
    public long add(long time, int actor) {
        long event = ++ticket << ACTOR_BITS | actor;
        if (time == now) {
            append(event);
        } else if (topOpen) {
            topOpen = false;
            sink(time - Long.MAX_VALUE, event);
        } else {
            insert(time - Long.MAX_VALUE, event);
        }
        return ticket;
    }

    private void append(long event) {
        if (lineEnd == l.length) {
            makeRoomInLine();
        }
        l[lineEnd++] = event;
    }

    private void makeRoomInLine() {
        if (lineFirst > lineEnd / 2) {
            line.move(lineFirst, 0, lineEnd - lineFirst);
            lineEnd -= lineFirst;
            lineFirst = 0;
        } else {
            line.ensure(lineEnd + 1);
            l = line.array();
        }
    }

    private void insert(long time, long event) {
        if (size + CHILDREN >= t.length) {
            grow();
        }
        int i = size++;
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
    }

    /// So far that all children of a place are there.
    private void grow() {
        times.ensure(size + 1 + CHILDREN);
        events.ensure(size + 1 + CHILDREN);
        t = times.array();
        e = events.array();
    }

    /// Nothing came for the open place at the top: the last event goes there.
    private void closeTop() {
        topOpen = false;
        int last = --size;
        long time = t[last];
        long event = e[last];
        t[last] = 0;
        e[last] = 0;
        if (last > 0) {
            sink(time, event);
        }
    }

    /// Puts an event into the place at the top and lets it sink to where it belongs.
    private void sink(long time, long event) {
        long[] times = t;
        long[] events = e;
        int end = size;
        int i = 0;
        for (int child = 1; child < end; child = CHILDREN * i + 1) {
            int least = earliest(times, events, child);
            if (time < times[least] || time == times[least] && event < events[least]) {
                break;
            }
            times[i] = times[least];
            events[i] = events[least];
            i = least;
        }
        times[i] = time;
        events[i] = event;
    }

    /// The earliest of four places, without a branch that depends on which it is: nobody could foresee it. A difference
    /// shifted to its sign is a mask.
    private static int earliest(long[] times, long[] events, int child) {
        long first = times[child];
        long third = times[child + 2];
        long left = times[child + 1] - first;
        long right = times[child + 3] - third;
        long ofLeft = first + (left & left >> 63);
        long ofRight = third + (right & right >> 63);
        long across = ofRight - ofLeft;
        if (left == 0 || across == 0 || right == 0 && third != 0) {
            return earliestOfEqual(times, events, child);
        }
        int onLeft = child - (int) (left >> 63);
        int onRight = child + 2 - (int) (right >> 63);
        return onLeft + (onRight - onLeft & (int) (across >> 63));
    }

    /// The same where times are equal and tickets decide.
    private static int earliestOfEqual(long[] times, long[] events, int child) {
        int least = child;
        for (int c = child + 1; c < child + CHILDREN; c++) {
            if (times[c] < times[least] || times[c] == times[least] && times[c] != 0 && events[c] < events[least]) {
                least = c;
            }
        }
        return least;
    }
}
