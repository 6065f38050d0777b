package lockscope.engine.run;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Registers;
import lockscope.engine.memory.Words;

/// The time of a run, and the counts that say how far it is.
final class Clock implements Registers {
    private static final int NOW = 0;
    private static final int EVENTS = 1;
    private static final int FOREGROUND = 2;
    private static final int BUSY_WORKERS = 3;
    private static final int FINISHED_AT = 4;

    private final Words w;
    private long now;
    private long events;
    private long foreground;
    private long busyWorkers;
    private long finishedAt;

    Clock(Memory memory) {
        w = memory.allocate("clock", Words.Region.TIMED, 5, 1);
        memory.keepInRegisters(this);
    }

    @Override
    public void store() {
        w.put(NOW, now);
        w.put(EVENTS, events);
        w.put(FOREGROUND, foreground);
        w.put(BUSY_WORKERS, busyWorkers);
        w.put(FINISHED_AT, finishedAt);
    }

    @Override
    public void load() {
        now = w.at(NOW);
        events = w.at(EVENTS);
        foreground = w.at(FOREGROUND);
        busyWorkers = w.at(BUSY_WORKERS);
        finishedAt = w.at(FINISHED_AT);
    }

    /// Nanoseconds since the start.
    long now() {
        return now;
    }

    /// An event happens at a time.
    void turn(long time) {
        now = time;
        events++;
    }

    /// Time passes without an event.
    void passTo(long time) {
        now = time;
    }

    /// How many events happened.
    long events() {
        return events;
    }

    /// Notes a task that keeps the run going until it ends.
    void expectForeground() {
        foreground++;
    }

    void foregroundEnds() {
        foreground--;
        if (foreground == 0) {
            finishedAt = now;
        }
    }

    void workerStarts() {
        busyWorkers++;
    }

    void workerRests() {
        busyWorkers--;
    }

    /// Whether everything that the scenario wanted is done and no worker is busy.
    boolean isOver() {
        return foreground == 0 && busyWorkers == 0;
    }

    /// When the last foreground task ended; 0 while one has not.
    long finishedAt() {
        return finishedAt;
    }
}
