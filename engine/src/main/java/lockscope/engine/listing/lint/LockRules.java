package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.lint.Held.Mode;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;

/// What a primitive does to the locks that a path holds, and what is wrong with it there.
final class LockRules {
    private static final int DEEPEST_READER = 4;
    private static final int MOST_HELD = 16;

    private final Report report;

    /// A state after a primitive.
    ///
    /// @param result whether it gives something other than 0; UNKNOWN when it says nothing
    record After(PathState state, Answer result) {}

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    LockRules(Report report) {
        this.report = report;
    }

    List<After> after(PathState state, Instr.Prim line, int pc, boolean strict) {
        if (line.primitive().maySleep()) {
            checkSleep(state, line.primitive(), pc);
        }
        int lock = line.arguments().isEmpty() || !(line.arguments().getFirst() instanceof Expr.LockRef(int index))
                ? -1
                : index;
        return switch (line.primitive()) {
            case MUTEX_LOCK -> take(state, lock, Mode.EXCLUSIVE, line.primitive(), pc);
            case SPIN_LOCK -> take(state, lock, Mode.SPINNING, line.primitive(), pc);
            case DOWN_READ -> take(state, lock, Mode.READ, line.primitive(), pc);
            case DOWN_WRITE -> take(state, lock, Mode.WRITE, line.primitive(), pc);
            case MUTEX_LOCK_KILLABLE -> killable(state, lock, Mode.EXCLUSIVE, line.primitive(), pc);
            case DOWN_READ_KILLABLE -> killable(state, lock, Mode.READ, line.primitive(), pc);
            case DOWN_WRITE_KILLABLE -> killable(state, lock, Mode.WRITE, line.primitive(), pc);
            case MUTEX_TRYLOCK -> tried(state, lock, Mode.EXCLUSIVE, pc);
            case DOWN_READ_TRYLOCK -> tried(state, lock, Mode.READ, pc);
            case DOWN_WRITE_TRYLOCK -> tried(state, lock, Mode.WRITE, pc);
            case MUTEX_UNLOCK -> always(release(state, lock, Mode.EXCLUSIVE, line.primitive(), pc, strict));
            case SPIN_UNLOCK -> always(release(state, lock, Mode.SPINNING, line.primitive(), pc, strict));
            case UP_READ -> always(release(state, lock, Mode.READ, line.primitive(), pc, strict));
            case UP_WRITE -> always(release(state, lock, Mode.WRITE, line.primitive(), pc, strict));
            case DOWNGRADE_WRITE -> {
                PathState free = release(state, lock, Mode.WRITE, line.primitive(), pc, strict);
                yield always(free.with(new Held(lock, Mode.READ, pc)));
            }
            case MUTEX_IS_LOCKED -> List.of(new After(state, state.find(lock) == null ? Answer.UNKNOWN : Answer.YES));
            case RCU_READ_LOCK -> always(state.withReaders(Math.min(DEEPEST_READER, state.readers() + 1)));
            case RCU_READ_UNLOCK -> always(endReader(state, pc, strict));
            default -> always(state);
        };
    }

    private static List<After> always(PathState state) {
        return List.of(new After(state, Answer.UNKNOWN));
    }

    private void checkSleep(PathState state, Primitive primitive, int pc) {
        if (state.readers() > 0) {
            report.add(
                    pc,
                    primitive.listingName() + " may sleep, and a task must not sleep inside an RCU read section",
                    state.trail());
        }
        for (Held held : state.held()) {
            if (held.mode() == Mode.SPINNING) {
                report.add(
                        pc,
                        primitive.listingName() + " may sleep, and a task must not sleep while it holds the spinlock '"
                                + report.lock(held.lock()) + "'",
                        state.trail());
            }
        }
    }

    /// A path that waits for itself goes no further.
    private List<After> take(PathState state, int lock, Mode mode, Primitive primitive, int pc) {
        report.order(state, lock, pc);
        boolean stuck = waitsForItself(state, lock, mode, primitive, pc);
        return stuck ? List.of() : List.of(new After(state.with(new Held(lock, mode, pc)), Answer.NO));
    }

    private boolean waitsForItself(PathState state, int lock, Mode mode, Primitive primitive, int pc) {
        Held before = state.find(lock);
        if (before == null) {
            return false;
        }
        boolean readsTwice = before.mode() == Mode.READ && mode == Mode.READ;
        String name = primitive.listingName() + "(" + report.lock(lock) + ")";
        String since = " since " + report.place(before.pc());
        String message = readsTwice
                ? name + " again: this path reads it already" + since
                        + ", and a writer that comes in between makes it wait for itself"
                : before.mode() == Mode.READ
                        ? name + " while this path reads it" + since + ": a reader that asks to write waits for itself"
                        : name + " again: this path holds it" + since + " and waits for itself";
        report.add(pc, message, state.trail());
        return !readsTwice || state.held().size() >= MOST_HELD;
    }

    private List<After> killable(PathState state, int lock, Mode mode, Primitive primitive, int pc) {
        List<After> after = new ArrayList<>(take(state, lock, mode, primitive, pc));
        after.add(new After(state, Answer.YES));
        return after;
    }

    private List<After> tried(PathState state, int lock, Mode mode, int pc) {
        List<After> after = new ArrayList<>();
        after.add(new After(state, Answer.NO));
        Held before = state.find(lock);
        boolean readsTwice = before != null && before.mode() == Mode.READ && mode == Mode.READ;
        if (before == null || (readsTwice && state.held().size() < MOST_HELD)) {
            after.add(new After(state.with(new Held(lock, mode, pc)), Answer.YES));
        }
        return after;
    }

    /// Without a known caller a lock that this path did not take is taken to be the caller's, once.
    private PathState release(PathState state, int lock, Mode mode, Primitive primitive, int pc, boolean strict) {
        for (Held held : state.held()) {
            if (held.lock() == lock && held.mode() == mode) {
                return state.without(held);
            }
        }
        Held other = state.find(lock);
        if (other == null && !strict && !state.givenUp().contains(lock)) {
            return state.givingUp(lock);
        }
        String name = primitive.listingName() + "(" + report.lock(lock) + ")";
        if (other == null) {
            report.add(pc, name + ", but this path does not hold it", state.trail());
            return state;
        }
        String how = other.mode() == Mode.READ ? "for reading" : "for writing";
        report.add(pc, name + ", but this path holds it " + how + " since " + report.place(other.pc()), state.trail());
        return state.without(other);
    }

    private PathState endReader(PathState state, int pc, boolean strict) {
        if (state.readers() == 0) {
            if (strict) {
                report.add(pc, "rcu_read_unlock, but this path is in no read section", state.trail());
            }
            return state;
        }
        return state.withReaders(state.readers() - 1);
    }
}
