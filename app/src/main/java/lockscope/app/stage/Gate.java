package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Role;

/// A lock with who is inside and who stands in line.
///
/// @param lock its index in the program
/// @param inside its holders in the order in which they came
/// @param line who waits, the next one first
/// @param main whether it is always drawn large; other locks are a line of text until somebody waits
public record Gate(int lock, String name, Kind kind, List<Holder> inside, List<Waiter> line, boolean main) {
    public enum Kind {
        MUTEX,
        RWSEM,
        SPINLOCK
    }

    /// What a holder does meanwhile.
    public enum Doing {
        RUNS,
        RUNNABLE,
        WAITS_FOR_LOCK,
        WAITS_FOR_RCU,
        SLEEPS;

        public Role role() {
            return switch (this) {
                case RUNS -> Role.RUNS;
                case RUNNABLE -> Role.RUNNABLE;
                case WAITS_FOR_LOCK -> Role.WAITS_FOR_LOCK;
                case WAITS_FOR_RCU -> Role.WAITS_FOR_RCU;
                case SLEEPS -> Role.SLEEPS;
            };
        }
    }

    /// How a task holds a lock or wants it.
    public enum Mode {
        EXCLUSIVE,
        READ,
        WRITE
    }

    /// @param sinceNanos how long it has been doing that
    public record Holder(TaskRef task, Mode mode, Doing doing, long sinceNanos) {}

    /// @param spins waits on its CPU
    public record Waiter(TaskRef task, Mode mode, long waitedNanos, boolean spins) {}

    public Gate {
        inside = List.copyOf(inside);
        line = List.copyOf(line);
    }

    public boolean contended() {
        return !line.isEmpty();
    }

    /// Whether it is drawn with its line and its inside.
    public boolean large() {
        return main || contended();
    }

    public boolean heldForWriting() {
        return inside.stream().anyMatch(holder -> holder.mode() == Mode.WRITE);
    }

    public boolean writerWaits() {
        return line.stream().anyMatch(waiter -> waiter.mode() == Mode.WRITE);
    }
}
