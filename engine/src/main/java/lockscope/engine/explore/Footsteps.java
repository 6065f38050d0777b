package lockscope.engine.explore;

import java.util.BitSet;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Retracing;
import lockscope.engine.machine.Step;
import lockscope.engine.program.Program;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// Walks behind a timed run, line by line, through the explorer's states.
///
/// Whatever a timed run does is one of the orders that the explorer goes through, so a step that cannot be made here is
/// an error in one of the two. What has no time leaves open is settled as the run settled it: a callback runs when the
/// run's has, a signal arrives when it arrived, a task that spins for a lock has not tried yet, and takes it when it was
/// handed over.
final class Footsteps implements Retracing {
    /// More steps than this are not walked: every look at a moment of a walk makes its steps again.
    static final int MOST = 30_000;

    private final Replay replay;
    private final ExploringMachine open;
    private final Kernel mine;
    private final int[] actions;
    /// Tasks that have done the line here that the run's are still on.
    private final BitSet ahead = new BitSet();

    private @Nullable Kernel run;
    private String problem = "";

    Footsteps(Program program) {
        replay = new Replay(program);
        open = replay.machine();
        mine = open.kernel;
        actions = new int[open.mostActions()];
    }

    Replay replay() {
        return replay;
    }

    /// Why it could not follow any further; empty when it could.
    String problem() {
        return problem;
    }

    // ---------------------------------------------------------------- what the run does

    @Override
    public void begins(Kernel kernel) {
        run = kernel;
    }

    @Override
    public void before(int task) {
        settle();
    }

    @Override
    public void after(int task, Step step) {
        if (isEnough()) {
            return;
        }
        switch (step) {
            case RAN, YIELDS, EXITED -> finish(task, step);
            case BLOCKED -> block(task);
            case SPINS -> spin(task);
        }
        settle();
    }

    @Override
    public boolean isEnough() {
        return !problem.isEmpty() || replay.violation() != null;
    }

    private Kernel run() {
        if (run == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return run;
    }

    /// The run's task is through with its line.
    private void finish(int task, Step step) {
        if (ahead.get(task)) {
            ahead.clear(task);
            return;
        }
        perform(Action.of(Action.TASK, task, 0));
        // What waits for nothing in the run may stand in line here, and be let go at once.
        if (!isEnough() && mine.tasks.status(task) == Tasks.BLOCKED && step != Step.EXITED && isElsewhere(task)) {
            perform(Action.of(Action.TASK, task, 0));
        }
        if (!isEnough() && step != Step.EXITED && isElsewhere(task)) {
            problem = mine.table.name(task) + " goes another way here than in the run";
        }
    }

    private boolean isElsewhere(int task) {
        return mine.tasks.pc(task) != run().tasks.pc(task)
                || (mine.tasks.base(task) < 0) != (run().tasks.base(task) < 0);
    }

    /// The run's task waits, for a time or for others; a time can be over at any moment here. An `rcu_barrier` that waits
    /// in the run for nothing but another one's callback waits for nothing here.
    private void block(int task) {
        int kind = run().tasks.waitKind(task) - 1;
        if (kind == WaitKind.TIMER.ordinal() || ahead.get(task) || !canStep(task)) {
            return;
        }
        perform(Action.of(Action.TASK, task, 0));
        if (!isEnough() && isElsewhere(task)) {
            if (kind == WaitKind.CALLBACKS.ordinal()) {
                ahead.set(task);
            } else {
                problem = mine.table.name(task) + " waits in the run and not here";
            }
        }
    }

    /// Only for a spinlock does one stand in line; for others the task has not tried yet, or was woken in vain.
    private void spin(int task) {
        boolean standsInLine = run().tasks.waitKind(task) == WaitKind.SPINLOCK.ordinal() + 1;
        boolean wasWoken = mine.tasks.phase(task) == Phase.QUEUED;
        if ((standsInLine || wasWoken) && canStep(task)) {
            perform(Action.of(Action.TASK, task, 0));
        }
    }

    // ---------------------------------------------------------------- what happened between lines

    /// Brings about what the run's memory shows and nobody's line did.
    void settle() {
        signals();
        callbacks();
        works();
        owners();
        queues();
    }

    /// A signal that arrives while a line is being paid for takes effect after it.
    private void signals() {
        for (int k = 0; k < mine.program.kills().size() && !isEnough(); k++) {
            int task = mine.program.kills().get(k).task();
            boolean arrived = run().tasks.killed(task) && run().tasks.phase(task) != Phase.PAID;
            if (arrived && !mine.tasks.killed(task)) {
                perform(Action.of(Action.SIGNAL, k, 0));
            }
        }
    }

    private void callbacks() {
        for (int i = 0; i < open.rcu.pending() && !isEnough(); i++) {
            int slot = mine.nets.slot(open.rcu.net(i));
            if (open.rcu.isReady(i) && mine.nets.callbacks(slot) > runs(mine.nets.serial(slot))) {
                perform(Action.of(Action.CALLBACK, i, 0));
                i = -1;
            }
        }
    }

    /// How many callbacks are to run in the run for a namespace.
    private int runs(int serial) {
        for (int slot = 1; slot <= run().nets.highest(); slot++) {
            if (run().nets.used(slot) && run().nets.serial(slot) == serial) {
                return run().nets.callbacks(slot);
            }
        }
        return 0;
    }

    private void works() {
        for (int q = 0; q < mine.program.workqueues().size() && !isEnough(); q++) {
            int worker = mine.table.worker(q);
            if (run().tasks.base(worker) >= 0 && mine.tasks.base(worker) < 0) {
                perform(Action.of(Action.TASK, worker, 0));
            }
        }
    }

    /// A lock that was handed to a task that spins.
    private void owners() {
        for (int lock = 0; lock < mine.program.locks().size() && !isEnough(); lock++) {
            int owner = run().locks.owner(lock);
            if (owner != 0 && mine.locks.owner(lock) != owner && isOfScenario(owner)) {
                perform(Action.of(Action.TASK, owner, 0));
                ahead.set(owner);
            }
        }
    }

    /// Tasks that gave up spinning and stand in line.
    private void queues() {
        for (int lock = 0; lock < mine.program.locks().size() && !isEnough(); lock++) {
            for (int t = run().locks.queue().first(lock);
                    t != 0;
                    t = run().locks.queue().next(t)) {
                if (mine.tasks.waitKind(t) == 0 && !ahead.get(t) && canStep(t)) {
                    perform(Action.of(Action.TASK, t, 0));
                }
            }
        }
    }

    private boolean isOfScenario(int task) {
        return task <= mine.table.users() + mine.program.workqueues().size() + 1;
    }

    // ---------------------------------------------------------------- steps

    private boolean canStep(int task) {
        return find(Action.of(Action.TASK, task, 0));
    }

    private boolean find(int action) {
        int n = open.enabled(actions);
        for (int i = 0; i < n; i++) {
            if (actions[i] == action) {
                return true;
            }
        }
        return false;
    }

    private void perform(int action) {
        if (replay.length() == MOST) {
            problem = "more than " + MOST + " steps lead here; choose an earlier moment, or a smaller scenario";
        } else if (find(action)) {
            replay.perform(action);
        } else {
            problem = new Actors(open).name(action) + " cannot step here as it does in the run";
        }
    }
}
