package lockscope.engine.explore;

import java.util.function.IntConsumer;

/// How long a task can be in a routine at most, in steps that others make meanwhile.
final class WorstWait {
    private static final int LOOK_UP_EVERY = 1 << 12;

    private final ExploringMachine machine;
    private final Successors successors;
    private final int states;
    private final IntConsumer lookUp;

    /// @param lookUp called now and then; it may throw to stop
    WorstWait(ExploringMachine machine, Successors successors, int states, IntConsumer lookUp) {
        this.machine = machine;
        this.successors = successors;
        this.states = states;
        this.lookUp = lookUp;
    }

    /// -1 when there is no bound, since a way goes round in a circle.
    int of(int routine) {
        int[] inside = new int[states];
        Steps steps = new Steps();
        for (int state = 0; state < states; state++) {
            if (state % LOOK_UP_EVERY == 0) {
                lookUp.accept(state);
            }
            int from = state;
            successors.each(
                    state, (by, to) -> steps.add(from, to, Action.kind(by) == Action.TASK ? Action.number(by) : 0));
            inside[state] = machine.whereabouts.inside(routine);
        }
        int[] first = steps.firsts(states);
        int[] order = steps.inOrder(states, first);
        int worst = 0;
        for (int task = 1; task <= machine.kernel.table.users(); task++) {
            worst = Math.max(worst, longest(task, inside, steps, first, order));
        }
        return order.length < states ? -1 : worst;
    }

    private static int longest(int task, int[] inside, Steps steps, int[] first, int[] order) {
        int[] left = new int[inside.length];
        int worst = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int state = order[i];
            if ((inside[state] >>> task & 1) != 0) {
                for (int s = first[state]; s < first[state + 1]; s++) {
                    int others = steps.actor(s) == task ? 0 : 1;
                    left[state] = Math.max(left[state], left[steps.to(s)] + others);
                }
                worst = Math.max(worst, left[state]);
            }
        }
        return worst;
    }
}
