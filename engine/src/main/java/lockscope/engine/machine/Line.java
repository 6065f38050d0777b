package lockscope.engine.machine;

import lockscope.engine.state.Tasks;

/// A line of a listing, ready to run: its expressions are compiled, its indices resolved.
abstract class Line {
    final Workings workings;
    final Tasks tasks;
    /// Its position in the code.
    final int pc;
    /// The line after this one.
    final int next;
    private final boolean hasResult;
    private final Store result;
    private final long cost;
    private final boolean takesTime;

    Line(Position position) {
        workings = position.workings();
        tasks = workings.tasks;
        pc = position.pc();
        next = position.next();
        cost = position.cost();
        hasResult = position.hasResult();
        result = position.result();
        takesTime = cost > 0 || isWork();
    }

    /// What every line has, whatever it does.
    ///
    /// @param cost what it costs beyond what it does, nanoseconds
    /// @param hasResult whether a result is wanted
    /// @param result where it goes
    record Position(Workings workings, int pc, int next, long cost, boolean hasResult, Store result) {}

    /// Executes the line for a task that is on it.
    ///
    /// @param base where the task's innermost frame begins
    abstract Step step(int task, int base);

    /// Puts a result where the listing wants it.
    final void give(int base, long value) {
        if (hasResult) {
            result.put(base, value);
        }
    }

    final Step goOn(int task) {
        tasks.goOn(task, next);
        return Step.RAN;
    }

    final Step goOn(int task, int pc) {
        tasks.goOn(task, pc);
        return Step.RAN;
    }

    // ---------------------------------------------------------------- what others ask about it

    /// Whether time may pass on it: it costs something or is work itself.
    final boolean takesTime() {
        return takesTime;
    }

    /// How long it takes before its effect, nanoseconds.
    long cost(int base) {
        return cost;
    }

    /// Whether it is nothing but time that passes.
    boolean isWork() {
        return false;
    }

    /// Whether that time is the user's.
    boolean isUserWork() {
        return false;
    }

    /// Whether a task may have to sleep on it.
    boolean maySleep() {
        return false;
    }

    /// Whether a fatal signal ends the wait that it began.
    boolean isKillable() {
        return false;
    }

    /// Where a routine returns to that was called on this line.
    int afterCall() {
        return next;
    }

    /// Where a result goes.
    interface Store {
        void put(int base, long value);
    }
}
