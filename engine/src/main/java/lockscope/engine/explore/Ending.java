package lockscope.engine.explore;

import java.util.List;
import lockscope.engine.trace.Violation;

/// The rule that a way breaks with its last step, and not before.
final class Ending {
    private final ExploringMachine machine;
    private final Layout layout;
    private final int rule;
    private final int[] actions;

    Ending(ExploringMachine machine, Layout layout, int rule) {
        this.machine = machine;
        this.layout = layout;
        this.rule = rule;
        actions = new int[machine.mostActions()];
    }

    /// Whether single steps are possible in this order and end so.
    boolean isReachedBy(List<Integer> steps) {
        layout.reset();
        Violation found = null;
        boolean possible = true;
        for (int i = 0; i < steps.size() && possible && found == null; i++) {
            possible = isEnabled(steps.get(i));
            if (possible) {
                machine.step(steps.get(i));
                found = machine.violation();
                possible = found == null || i == steps.size() - 1;
            }
        }
        if (found == null && possible && machine.enabled(actions) == 0) {
            found = machine.standstill();
        }
        layout.journal().forget();
        return possible && found != null && found.invariant() == rule;
    }

    private boolean isEnabled(int step) {
        int n = machine.enabled(actions);
        for (int i = 0; i < n; i++) {
            if (actions[i] == Action.withChoice(step, 0)) {
                return true;
            }
        }
        return false;
    }
}
