package lockscope.app.figure;

/// The thing of the simulation that a mark shows, so that selecting it lights it up everywhere.
///
/// @param index the task or net counted from 1, the CPU or lock from 0, the number of the grace period
/// @param startNanos the part of its time that is shown; both 0 for none
/// @param run in whose numbers the index counts: two strategies have locks and workers of their own
public record Datum(Subject subject, int index, long startNanos, long endNanos, int run) {
    /// The kinds of things that can be selected.
    public enum Subject {
        TASK,
        CPU,
        LOCK,
        NET,
        GRACE_PERIOD,
        STRATEGY
    }

    /// Of the first run.
    public Datum(Subject subject, int index, long startNanos, long endNanos) {
        this(subject, index, startNanos, endNanos, 0);
    }

    /// Of the first run, at all times.
    public static Datum of(Subject subject, int index) {
        return new Datum(subject, index, 0, 0, 0);
    }

    /// The same numbers in another run, where they may stand for something else.
    public Datum inRun(int other) {
        return new Datum(subject, index, startNanos, endNanos, other);
    }

    /// The thing itself, without the part of its time and without the run: what figures of one run compare.
    public Datum thing() {
        return of(subject, index);
    }
}
