package lockscope.engine.run;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The time of a run, and the counts that say how far it is.
final class Clock {
    private static final int NOW = 0;
    private static final int EVENTS = 1;
    private static final int FOREGROUND = 2;
    private static final int BUSY_WORKERS = 3;
    private static final int FINISHED_AT = 4;

    private final Words w;

    Clock(Memory memory) {
        w = memory.allocate("clock", Words.Region.TIMED, 5, 1);
    }

    /// Nanoseconds since the start.
    long now() {
        return w.at(NOW);
    }

    /// An event happens at a time.
    void turn(long time) {
        w.put(NOW, time);
        w.put(EVENTS, w.at(EVENTS) + 1);
    }

    /// Time passes without an event.
    void passTo(long time) {
        w.put(NOW, time);
    }

    /// How many events happened.
    long events() {
        return w.at(EVENTS);
    }

    /// Notes a task that keeps the run going until it ends.
    void expectForeground() {
        w.put(FOREGROUND, w.at(FOREGROUND) + 1);
    }

    void foregroundEnds() {
        w.put(FOREGROUND, w.at(FOREGROUND) - 1);
        if (w.at(FOREGROUND) == 0) {
            w.put(FINISHED_AT, now());
        }
    }

    void workerStarts() {
        w.put(BUSY_WORKERS, w.at(BUSY_WORKERS) + 1);
    }

    void workerRests() {
        w.put(BUSY_WORKERS, w.at(BUSY_WORKERS) - 1);
    }

    /// Whether everything that the scenario wanted is done and no worker is busy.
    boolean isOver() {
        return w.at(FOREGROUND) == 0 && w.at(BUSY_WORKERS) == 0;
    }

    /// When the last foreground task ended; 0 while one has not.
    long finishedAt() {
        return w.at(FINISHED_AT);
    }
}
