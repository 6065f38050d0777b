package lockscope.app.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grace period and whom it waits for.
///
/// @param number of the one that runs, or of the last one
/// @param ageNanos since it began
/// @param segments one per CPU
/// @param beads preempted readers, and readers that began too late to count
public record GraceRing(State state, int number, long ageNanos, List<Segment> segments, List<Bead> beads) {
    /// Whether one runs.
    public enum State {
        NONE,
        RUNS,
        EXPEDITED
    }

    /// Why a CPU still owes.
    public enum Owes {
        NOTHING,
        /// Its running task is in a read section.
        READER,
        /// It runs, and no tick has come by since the grace period began.
        NO_TICK,
        /// It has not switched tasks since the grace period began.
        NO_SWITCH,
        /// It is idle, and the kthread has not looked yet.
        NOT_SCANNED
    }

    /// @param reader the task in the read section
    /// @param nanos how long it has been there, or until the next tick; 0 when unknown
    public record Segment(int cpu, Owes owes, @Nullable TaskRef reader, long nanos) {}

    /// @param counts whether the grace period waits for it
    public record Bead(TaskRef reader, int cpu, long sinceNanos, boolean counts) {}

    public GraceRing {
        segments = List.copyOf(segments);
        beads = List.copyOf(beads);
    }

    public boolean running() {
        return state != State.NONE;
    }

    public List<Segment> owing() {
        return segments.stream()
                .filter(segment -> segment.owes() != Owes.NOTHING)
                .toList();
    }
}
