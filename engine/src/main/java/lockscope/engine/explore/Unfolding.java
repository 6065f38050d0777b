package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program;

/// Turns a way through an exploration into single steps of the tasks themselves: takes apart what was taken together,
/// and gives tasks that changed places their names back.
final class Unfolding {
    private final ExploringMachine machine;
    private final ExploringMachine own;
    private final Transition transition;
    private int[] nameOf;

    /// @param machine the one that explored, where everything begins
    /// @param own a machine of the same program, to make the single steps on
    Unfolding(ExploringMachine machine, Transition transition, ExploringMachine own) {
        this.machine = machine;
        this.transition = transition;
        this.own = own;
        nameOf = new int[machine.kernel.table.count() + 1];
        for (int t = 0; t < nameOf.length; t++) {
            nameOf[t] = t;
        }
    }

    /// The single steps.
    List<Integer> of(List<Integer> way) {
        List<Integer> steps = new ArrayList<>();
        for (int action : way) {
            int named = named(action);
            int[] stands = transition.make(action);
            for (int i = 0; i < transition.length(); i++) {
                steps.add(named);
                own.step(named);
            }
            if (stands.length > 0) {
                rename(stands);
            }
        }
        return steps;
    }

    private void rename(int[] stands) {
        int[] before = nameOf;
        nameOf = new int[before.length];
        for (int t = 0; t < before.length; t++) {
            nameOf[t] = before[stands[t]];
        }
    }

    private int named(int action) {
        int choice = Action.choice(action);
        return switch (Action.kind(action)) {
            case Action.TASK -> Action.of(Action.TASK, nameOf[Action.number(action)], choice);
            case Action.SWITCH -> Action.ofSwitch(nameOf[Action.in(action)], nameOf[Action.out(action)]);
            case Action.CALLBACK -> Action.of(Action.CALLBACK, callback(Action.number(action)), choice);
            case Action.SIGNAL -> Action.of(Action.SIGNAL, signal(Action.number(action)), choice);
            default -> throw new IllegalArgumentException("action " + action);
        };
    }

    /// The callback that is for the same namespace, and for which the same tasks wait.
    private int callback(int i) {
        long waiters = 0;
        for (int t = 0; t < nameOf.length; t++) {
            waiters |= (machine.rcu.waitersFor(i) >>> t & 1) << nameOf[t];
        }
        for (int k = 0; k < own.rcu.pending(); k++) {
            if (own.rcu.isReady(k) && own.rcu.net(k) == machine.rcu.net(i) && own.rcu.waitersFor(k) == waiters) {
                return k;
            }
        }
        throw new IllegalStateException("callback " + i + " is not there");
    }

    private int signal(int kill) {
        Program program = machine.program;
        int task = nameOf[program.kills().get(kill).task()];
        for (int k = 0; k < program.kills().size(); k++) {
            if (program.kills().get(k).task() == task) {
                return k;
            }
        }
        throw new IllegalStateException("no signal is sent to task " + task);
    }
}
