package lockscope.engine.explore;

import java.util.function.IntConsumer;

/// The steps from states of a finished exploration, made once more.
final class Successors {
    private final ExploringMachine machine;
    private final Layout layout;
    private final States states;
    private final IntConsumer step;
    private final int[] actions;
    private final long[] packed;
    private final long[] next;

    /// Sees where a step leads.
    interface Visitor {
        void leads(int action, int to);
    }

    /// @param step makes a step as the exploration made it
    Successors(ExploringMachine machine, Layout layout, States states, IntConsumer step) {
        this.machine = machine;
        this.layout = layout;
        this.states = states;
        this.step = step;
        actions = new int[machine.mostActions()];
        packed = new long[layout.words() + 1];
        next = new long[layout.words() + 1];
    }

    /// Puts the machine into a state and visits each of its steps with the action and where it leads; the machine is in
    /// that place meanwhile, and back in the state in the end.
    ///
    /// @return how many actors could step
    int each(int state, Visitor visit) {
        states.copy(state, packed);
        layout.unpack(packed);
        int n = machine.enabled(actions);
        for (int i = 0; i < n; i++) {
            visit(actions[i], visit);
            if (machine.hasOtherChoice()) {
                visit(Action.withChoice(actions[i], 1), visit);
            }
        }
        return n;
    }

    private void visit(int action, Visitor visit) {
        step.accept(action);
        System.arraycopy(packed, 0, next, 0, layout.words());
        layout.repack(next);
        visit.leads(action, states.find(next));
        layout.journal().undo();
    }
}
