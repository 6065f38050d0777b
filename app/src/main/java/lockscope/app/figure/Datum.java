package lockscope.app.figure;

/// The thing of the simulation that a mark shows, so that selecting it lights it up everywhere.
///
/// @param index the task or net counted from 1, the CPU or lock from 0, the number of the grace period
/// @param startNanos the part of its time that is shown; both 0 for none
public record Datum(Subject subject, int index, long startNanos, long endNanos) {
    /// The kinds of things that can be selected.
    public enum Subject {
        TASK,
        CPU,
        LOCK,
        NET,
        GRACE_PERIOD,
        STRATEGY
    }

    public static Datum of(Subject subject, int index) {
        return new Datum(subject, index, 0, 0);
    }
}
