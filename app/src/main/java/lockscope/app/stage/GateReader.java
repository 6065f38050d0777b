package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.fold.Wait;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.WaitKind;
import lockscope.engine.why.Moment.TaskState;

/// Reads the locks from a memory: who is inside, who stands in line.
final class GateReader {
    private final Snapshot snapshot;
    private final List<Wait> waits;
    private final List<Integer> order;

    /// @param waits those for locks that are going on
    /// @param order the locks as the strategy nests them
    GateReader(Snapshot snapshot, List<Wait> waits, List<Integer> order) {
        this.snapshot = snapshot;
        this.waits = waits;
        this.order = order;
    }

    /// The locks from the outermost to the innermost; the first that can be slept for is the main one.
    List<Gate> gates() {
        Program program = snapshot.program();
        List<Gate> gates = new ArrayList<>();
        for (int lock : order) {
            Program.Lock declared = program.locks().get(lock);
            boolean main = gates.stream().noneMatch(Gate::main);
            gates.add(gate(lock, declared, main));
        }
        return gates;
    }

    private Gate gate(int lock, Program.Lock declared, boolean first) {
        Gate.Kind kind = switch (declared.kind()) {
            case MUTEX -> Gate.Kind.MUTEX;
            case RWSEM -> Gate.Kind.RWSEM;
            case SPINLOCK -> Gate.Kind.SPINLOCK;
        };
        boolean writing = snapshot.isHeldToWrite(lock);
        List<Gate.Holder> inside = new ArrayList<>();
        for (int task : snapshot.holders(lock)) {
            Gate.Mode mode = kind != Gate.Kind.RWSEM ? Gate.Mode.EXCLUSIVE : writing ? Gate.Mode.WRITE : Gate.Mode.READ;
            long since = snapshot.time() - snapshot.since(task);
            inside.add(new Gate.Holder(StageReader.ref(snapshot, task), mode, doing(task), Math.max(0, since)));
        }
        return new Gate(lock, declared.name(), kind, inside, line(lock), first && kind != Gate.Kind.SPINLOCK);
    }

    private Gate.Doing doing(int task) {
        if (snapshot.isSpinning(task)) {
            return Gate.Doing.WAITS_FOR_LOCK;
        }
        return switch (snapshot.state(task)) {
            case RUNNING -> Gate.Doing.RUNS;
            case RUNNABLE -> Gate.Doing.RUNNABLE;
            case NOT_STARTED, DONE -> Gate.Doing.SLEEPS;
            case WAITING -> {
                WaitKind kind = snapshot.waitKind(task);
                yield kind.isLock()
                        ? Gate.Doing.WAITS_FOR_LOCK
                        : kind.isRcu() ? Gate.Doing.WAITS_FOR_RCU : Gate.Doing.SLEEPS;
            }
        };
    }

    /// Who waits, the next one first: those that were woken or spin stand before those in the queue.
    private List<Gate.Waiter> line(int lock) {
        List<Integer> queue = snapshot.queue(lock);
        List<Wait> line = new ArrayList<>(
                waits.stream().filter(wait -> wait.object() == lock).toList());
        line.sort(Comparator.comparingInt((Wait wait) -> queue.indexOf(wait.task()))
                .thenComparingLong(Wait::begin));
        List<Gate.Waiter> waiters = new ArrayList<>();
        for (Wait wait : line) {
            boolean spins = snapshot.state(wait.task()) == TaskState.WAITING && snapshot.isSpinning(wait.task());
            waiters.add(new Gate.Waiter(
                    StageReader.ref(snapshot, wait.task()), mode(wait.kind()), snapshot.time() - wait.begin(), spins));
        }
        return waiters;
    }

    private static Gate.Mode mode(WaitKind kind) {
        return switch (kind) {
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> Gate.Mode.READ;
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> Gate.Mode.WRITE;
            case MUTEX, SPINLOCK, GRACE_PERIOD, EXPEDITED_GRACE_PERIOD, CALLBACKS, WORK, FLUSH, TIMER ->
                Gate.Mode.EXCLUSIVE;
        };
    }
}
