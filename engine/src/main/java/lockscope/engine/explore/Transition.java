package lockscope.engine.explore;

/// A step of an exploration: one step of the machine, or several that nobody can tell from one.
///
/// With reductions an actor's local lines are one with the line after them, and tasks that are alike are put in order
/// afterwards.
final class Transition {
    /// A loop of local lines that is longer than this is broken up.
    private static final int LONGEST = 1_000;

    private static final int[] SAME = {};

    private final ExploringMachine machine;
    private final boolean merges;
    private final Symmetry symmetry;
    private int length;

    /// @param reduced whether steps are taken together and tasks put in order
    Transition(ExploringMachine machine, boolean reduced) {
        this.machine = machine;
        merges = reduced && machine.mayMerge();
        symmetry = reduced
                ? Symmetry.of(machine.kernel, machine.rcu, machine.liveness)
                : Symmetry.none(machine.kernel, machine.rcu, machine.liveness);
    }

    /// Whether it can be more than one step.
    boolean isMerged() {
        return merges;
    }

    /// Makes the steps; what was broken is in [ExploringMachine#violation], and then nobody was put in order.
    ///
    /// @return who stands where now, as [Symmetry#order] says; empty when all stand where they stood
    int[] make(int action) {
        int local = merges && Action.kind(action) == Action.TASK ? LONGEST : 0;
        length = 1;
        while (length <= local && machine.localLines.isAtOne(Action.number(action))) {
            machine.step(action);
            if (machine.violation() != null) {
                return SAME;
            }
            length++;
        }
        machine.step(action);
        return machine.violation() != null || symmetry.isNone() ? SAME : symmetry.order();
    }

    /// How many steps the last one was.
    int length() {
        return length;
    }
}
