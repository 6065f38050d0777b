package lockscope.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a careful author would write for this work alone: a heap of (time, sequence), a table of events, a state
/// machine for each task, rows in columns and a 64-bit digest of them.
public final class Plain implements LockWork.Engine {
    private static final int COMPUTED = 0;
    private static final int WAITS = 1;
    private static final int ACQUIRED = 2;
    private static final int RELEASED = 3;
    private static final int ENDED = 4;

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        Simulation simulation = new Simulation(work);
        simulation.run();
        return simulation.rows::sumOfGrants;
    }

    private enum State {
        COMPUTES,
        WAITS,
        HOLDS,
        DONE
    }

    private static final class Simulation {
        private final LockWork work;
        private final Events events;
        private final Rows rows = new Rows();
        private final State[] states;
        private final int[] left;
        private final int[] queueNext;
        private int queueFirst = -1;
        private int queueLast = -1;
        private int owner = -1;

        Simulation(LockWork work) {
            this.work = work;
            events = new Events(work.tasks());
            states = new State[work.tasks()];
            left = new int[work.tasks()];
            queueNext = new int[work.tasks()];
            Arrays.fill(states, State.COMPUTES);
            Arrays.fill(left, work.cycles());
            for (int t = 0; t < work.tasks(); t++) {
                events.add(work.compute()[t], t);
            }
        }

        void run() {
            while (!events.isEmpty()) {
                long now = events.nextTime();
                int task = events.removeNext();
                switch (states[task]) {
                    case COMPUTES -> {
                        rows.add(now, COMPUTED, task, 0);
                        lock(now, task);
                    }
                    case HOLDS -> unlock(now, task);
                    case WAITS, DONE -> throw new IllegalStateException("event for task " + task);
                }
            }
        }

        private void lock(long now, int task) {
            if (owner < 0) {
                own(now, task, -1);
                return;
            }
            states[task] = State.WAITS;
            rows.add(now, WAITS, task, owner);
            queueNext[task] = -1;
            if (queueLast < 0) {
                queueFirst = task;
            } else {
                queueNext[queueLast] = task;
            }
            queueLast = task;
        }

        private void own(long now, int task, int from) {
            owner = task;
            states[task] = State.HOLDS;
            rows.add(now, ACQUIRED, task, from);
            events.add(now + work.hold()[task], task);
        }

        private void unlock(long now, int task) {
            rows.add(now, RELEASED, task, 0);
            owner = -1;
            if (--left[task] > 0) {
                states[task] = State.COMPUTES;
                events.add(now + work.compute()[task], task);
            } else {
                states[task] = State.DONE;
                rows.add(now, ENDED, task, 0);
            }
            int next = queueFirst;
            if (next >= 0) {
                queueFirst = queueNext[next];
                queueLast = queueFirst < 0 ? -1 : queueLast;
                own(now, next, task);
            }
        }
    }

    /// A heap of slots in a table of events, ordered by time and, within a time, by the order of asking.
    private static final class Events {
        private final long[] time;
        private final long[] sequence;
        private final int[] task;
        private final int[] heap;
        private final int[] free;
        private int size;
        private long asked;

        Events(int most) {
            time = new long[most + 1];
            sequence = new long[most + 1];
            task = new int[most + 1];
            heap = new int[most + 1];
            free = new int[most + 1];
            Arrays.setAll(free, i -> i);
        }

        boolean isEmpty() {
            return size == 0;
        }

        long nextTime() {
            return time[heap[0]];
        }

        void add(long at, int who) {
            int slot = free[size];
            time[slot] = at;
            sequence[slot] = asked++;
            task[slot] = who;
            int i = size++;
            while (i > 0 && isBefore(slot, heap[(i - 1) >> 1])) {
                heap[i] = heap[(i - 1) >> 1];
                i = (i - 1) >> 1;
            }
            heap[i] = slot;
        }

        int removeNext() {
            int slot = heap[0];
            int last = heap[--size];
            int i = 0;
            for (int child = 1; child < size; child = 2 * i + 1) {
                int least = child + 1 < size && isBefore(heap[child + 1], heap[child]) ? child + 1 : child;
                if (isBefore(last, heap[least])) {
                    break;
                }
                heap[i] = heap[least];
                i = least;
            }
            heap[i] = last;
            free[size] = slot;
            return task[slot];
        }

        private boolean isBefore(int a, int b) {
            return time[a] < time[b] || time[a] == time[b] && sequence[a] < sequence[b];
        }
    }

    private static final class Rows {
        private static final int CHUNK = 1 << 14;

        private final List<Chunk> full = new ArrayList<>();
        private Chunk chunk = new Chunk();
        private int fill;
        private long digest;

        private static final class Chunk {
            final long[] time = new long[CHUNK];
            final byte[] kind = new byte[CHUNK];
            final char[] task = new char[CHUNK];
            final int[] value = new int[CHUNK];
        }

        void add(long time, int kind, int task, int value) {
            Chunk c = chunk;
            int i = fill;
            c.time[i] = time;
            c.kind[i] = (byte) kind;
            c.task[i] = (char) task;
            c.value[i] = value;
            long h = (digest ^ time) * 0x9E3779B97F4A7C15L;
            digest = (h ^ h >>> 29 ^ ((long) value << 32 | (long) task << 8 | kind)) * 0xBF58476D1CE4E5B9L;
            fill = i + 1;
            if (fill == CHUNK) {
                full.add(c);
                chunk = new Chunk();
                fill = 0;
            }
        }

        long sumOfGrants() {
            long sum = 0;
            for (Chunk c : full) {
                sum = sumOfGrants(sum, c, CHUNK);
            }
            return sumOfGrants(sum, chunk, fill);
        }

        private static long sumOfGrants(long before, Chunk c, int end) {
            long sum = before;
            for (int i = 0; i < end; i++) {
                sum = c.kind[i] == ACQUIRED ? LockWork.grant(sum, c.time[i], c.task[i]) : sum;
            }
            return sum;
        }
    }
}
