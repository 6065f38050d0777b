package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.explore.Explorer.Progress;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Finds the nodes and edges of a [StateGraph].
final class GraphSearch {
    private static final int LOOK_UP_EVERY = 1 << 8;

    private final Program program;
    private final Options options;
    private final int most;
    private final Listener listener;
    private final ExploringMachine machine;
    private final Actors actors;
    private final Layout layout;
    private final int[] actions;
    private List<StateGraph.Node> nodes = new ArrayList<>();
    private List<StateGraph.Edge> edges = new ArrayList<>();
    private List<Integer> nodeOf = new ArrayList<>();
    private List<Integer> stateOf = new ArrayList<>();
    private States states = new States(1);

    GraphSearch(Program program, Options options, int most, Listener listener) {
        this.program = program;
        this.options = options;
        this.most = most;
        this.listener = listener;
        machine = options.machine(program);
        actors = new Actors(machine);
        layout = new Layout(machine.kernel, machine.liveness);
        actions = new int[machine.mostActions()];
    }

    StateGraph search() {
        boolean complete = false;
        try {
            new Samples(machine, layout, () -> lookUp(0)).take();
            boolean widened = true;
            while (widened) {
                widened = false;
                try {
                    complete = visit();
                } catch (Layout.Overflow wider) {
                    layout.freeze();
                    widened = true;
                }
            }
        } catch (Limit limit) {
            complete = false;
        }
        return new StateGraph(program, options, complete, nodes, edges);
    }

    private void lookUp(int node) {
        Progress progress = new Progress(nodes.size(), edges.size(), nodes.size() - node, 0, states.bytes());
        if (!listener.goesOn(progress)) {
            throw new Limit("cancelled");
        }
    }

    /// Whether there was room for all.
    private boolean visit() {
        nodes = new ArrayList<>();
        edges = new ArrayList<>();
        nodeOf = new ArrayList<>();
        stateOf = new ArrayList<>();
        states = new States(layout.words());
        long[] packed = new long[layout.words() + 1];
        layout.reset();
        layout.pack(packed);
        states.add(packed, -1, 0);
        nodeOf.add(0);
        found(0, new StateGraph.Node(0, -1, null, machine.atBoot()));
        for (int node = 0; node < nodes.size(); node++) {
            if (node % LOOK_UP_EVERY == 0) {
                lookUp(node);
            }
            if (nodes.size() >= most) {
                return false;
            }
            if (nodes.get(node).violation() == null) {
                expand(node, packed);
            }
        }
        return true;
    }

    private void found(int state, StateGraph.Node node) {
        nodes.add(node);
        stateOf.add(state);
    }

    private void expand(int node, long[] packed) {
        states.copy(stateOf.get(node), packed);
        layout.unpack(packed);
        int n = machine.enabled(actions);
        if (n == 0) {
            mark(node, machine.standstill());
        }
        for (int i = 0; i < n; i++) {
            follow(node, actions[i], packed);
            if (machine.hasOtherChoice()) {
                follow(node, Action.withChoice(actions[i], 1), packed);
            }
        }
    }

    private void mark(int node, @Nullable Violation violation) {
        if (violation != null && options.looksAt(violation.invariant())) {
            StateGraph.Node old = nodes.get(node);
            nodes.set(node, new StateGraph.Node(old.depth(), old.parent(), old.step(), violation));
        }
    }

    private void follow(int node, int action, long[] packed) {
        Schedule.Step step = actors.describe(action);
        machine.step(action);
        int depth = nodes.get(node).depth() + 1;
        Violation violation = machine.violation();
        int to = nodes.size();
        if (violation != null) {
            found(-1, new StateGraph.Node(depth, node, step, violation));
        } else {
            long[] next = packed.clone();
            layout.repack(next);
            int state = states.add(next, node, action);
            if (state >= 0) {
                nodeOf.add(to);
                found(state, new StateGraph.Node(depth, node, step, null));
            } else {
                to = nodeOf.get(-1 - state);
            }
        }
        edges.add(new StateGraph.Edge(node, to, step.actor(), step.choice()));
        layout.journal().undo();
    }
}
