package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.explore.Explorer.Progress;
import lockscope.engine.memory.Journal;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Visits the states that can be reached, the nearest first, until all were seen, a rule is broken on a shortest way, or
/// a bound is reached.
final class Search {
    private static final int LOOK_UP_EVERY = 1 << 10;

    private final Options options;
    private final Listener listener;
    private final ExploringMachine machine;
    private final Layout layout;
    private final Journal journal;
    private final Transition transition;
    private final Frontier frontier;
    private final int[] actions;
    private States states = new States(1);
    private long[] packed = {};
    private long[] next = {};
    private long transitions;
    private @Nullable Broken broken;

    /// A broken rule and the way there: the state before, and the last action, -1 for a standstill.
    ///
    /// @param depth how far the state is
    /// @param steps how many the whole way has
    record Broken(int state, int action, int depth, int steps, Violation violation) {}

    Search(ExploringMachine machine, Transition transition, Options options, Listener listener) {
        this.machine = machine;
        this.transition = transition;
        this.options = options;
        this.listener = listener;
        layout = new Layout(machine.kernel, machine.liveness);
        journal = layout.journal();
        frontier = transition.isMerged() ? new Frontier.ByDistance() : new Frontier.InOrder();
        actions = new int[machine.mostActions()];
    }

    Layout layout() {
        return layout;
    }

    States states() {
        return states;
    }

    long transitions() {
        return transitions;
    }

    /// How far from the beginning the last state is that was looked at.
    int depth() {
        return broken == null ? frontier.nearest() : broken.depth;
    }

    long bytes() {
        return states.bytes() + frontier.bytes();
    }

    // ---------------------------------------------------------------- the search

    /// @return a broken rule at the end of a shortest way, null when there is none
    @Nullable
    Broken run() {
        new Samples(machine, layout, () -> lookUp(0)).take();
        begin();
        int looked = 0;
        for (int state = frontier.take(); state >= 0; state = frontier.take()) {
            if (broken != null && broken.steps <= frontier.nearest() + 1) {
                return broken;
            }
            if (states.size() >= options.mostStates()) {
                throw new Limit("stopped");
            }
            if (looked++ % LOOK_UP_EVERY == 0) {
                lookUp(looked);
            }
            expandWithRoom(state);
        }
        return broken;
    }

    private void begin() {
        layout.reset();
        makeRoom();
        states = new States(layout.words());
        layout.pack(packed);
        states.add(packed, -1, 0);
        frontier.found(0, 0, true);
    }

    private void makeRoom() {
        packed = new long[layout.words() + 1];
        next = new long[layout.words() + 1];
    }

    private void expandWithRoom(int state) {
        while (true) {
            long before = transitions;
            try {
                expand(state);
                return;
            } catch (Layout.Overflow wider) {
                transitions = before;
                layout.freeze();
                packAnew();
            }
        }
    }

    private void packAnew() {
        States old = states;
        long[] former = packed;
        makeRoom();
        states = new States(layout.words());
        layout.reset();
        for (int state = 0; state < old.size(); state++) {
            if (state % LOOK_UP_EVERY == 0) {
                old.forgetBefore(state);
                lookUp(state);
            }
            old.copy(state, former);
            layout.unpackFormer(former);
            layout.pack(packed);
            states.add(packed, old.parent(state), old.action(state));
        }
    }

    /// Tells the listener, and stops when it wants to or memory is full.
    void lookUp(int looked) {
        long waiting = Math.max(0, states.size() - looked);
        Progress progress = new Progress(states.size(), transitions, waiting, frontier.nearest(), bytes());
        if (!listener.goesOn(progress)) {
            throw new Limit("cancelled");
        }
        if (states.bytesAfterGrowth() + frontier.bytes() > options.mostBytes()) {
            throw new Limit("memory is full");
        }
    }

    private void expand(int state) {
        states.copy(state, packed);
        layout.unpack(packed);
        int n = machine.enabled(actions);
        if (n == 0) {
            Violation standstill = machine.standstill();
            if (standstill != null && options.looksAt(standstill.invariant())) {
                broke(state, -1, frontier.nearest(), standstill);
            }
        }
        for (int i = 0; i < n && isWanted(); i++) {
            int action = actions[i];
            follow(state, action);
            if (machine.hasOtherChoice() && isWanted()) {
                follow(state, Action.withChoice(action, 1));
            }
        }
    }

    /// Whether a broken rule one step from here would be nearer than what is known.
    private boolean isWanted() {
        return broken == null || broken.steps > frontier.nearest() + 1;
    }

    private void broke(int state, int action, int steps, Violation violation) {
        if (broken == null || broken.steps > steps) {
            broken = new Broken(state, action, frontier.nearest(), steps, violation);
        }
    }

    private void follow(int state, int action) {
        transition.make(action);
        transitions++;
        int distance = frontier.nearest() + transition.length();
        Violation violation = machine.violation();
        if (violation != null) {
            broke(state, action, distance, violation);
            journal.undo();
            return;
        }
        System.arraycopy(packed, 0, next, 0, layout.words());
        layout.repack(next);
        journal.undo();
        int found = states.add(next, state, action);
        boolean isNew = found >= 0;
        int to = isNew ? found : -1 - found;
        if (frontier.found(to, distance, isNew) && !isNew) {
            states.redirect(to, state, action);
        }
    }

    // ---------------------------------------------------------------- ways

    /// The actions of the way to a state that was found.
    List<Integer> way(int state) {
        List<Integer> way = new ArrayList<>();
        for (int s = state; s > 0; s = states.parent(s)) {
            way.add(states.action(s));
        }
        Collections.reverse(way);
        return way;
    }
}
