package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// The states of a small case and the steps between them, to be drawn and walked. Immutable.
///
/// Nodes are numbered from 0, the beginning, in the order in which they were found: the nearest first. A step that
/// breaks a rule ends in a node of its own, from which nothing goes on; so does a standstill.
public final class StateGraph {
    /// How many nodes one can still look at.
    public static final int MOST = 20_000;

    private final Program program;
    private final Options options;
    private final boolean complete;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final int[] firstEdge;

    /// A state.
    ///
    /// @param depth how many steps it is from the beginning at least
    /// @param parent the node before it on a shortest way, -1 for the beginning
    /// @param step what leads here from there
    /// @param violation the rule that is broken here, null for none
    public record Node(
            int depth,
            int parent,
            Schedule.@Nullable Step step,
            @Nullable Violation violation) {}

    /// A step.
    ///
    /// @param actor who makes it, as in a schedule
    /// @param choice as in a schedule
    public record Edge(int from, int to, String actor, int choice) {}

    /// @param edges in the order of the nodes that they come from
    StateGraph(Program program, Options options, boolean complete, List<Node> nodes, List<Edge> edges) {
        this.program = program;
        this.options = options;
        this.complete = complete;
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        firstEdge = new int[nodes.size() + 1];
        for (Edge edge : edges) {
            firstEdge[edge.from() + 1]++;
        }
        for (int node = 0; node < nodes.size(); node++) {
            firstEdge[node + 1] += firstEdge[node];
        }
    }

    /// Visits the states of a program, beyond broken rules too.
    ///
    /// @param most how many nodes at most; beyond them the graph is not complete
    /// @param listener may end it, which leaves the graph incomplete as well
    public static StateGraph of(Program program, Options options, int most, Listener listener) {
        return new GraphSearch(program, options, most, listener).search();
    }

    /// Whether every state that can be reached is a node.
    public boolean isComplete() {
        return complete;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Edge> edges() {
        return edges;
    }

    /// The steps that can be made in a node.
    public List<Edge> from(int node) {
        return edges.subList(firstEdge[node], firstEdge[node + 1]);
    }

    /// A shortest way to a node, as nodes, the beginning first.
    public List<Integer> way(int node) {
        List<Integer> way = new ArrayList<>();
        for (int n = node; n >= 0; n = nodes.get(n).parent()) {
            way.add(n);
        }
        Collections.reverse(way);
        return way;
    }

    /// A replay of a shortest way to a node.
    public Replay replay(int node) {
        Replay replay = new Replay(program, options);
        for (int n : way(node)) {
            Schedule.Step step = nodes.get(n).step();
            if (step != null) {
                replay.step(step.actor(), step.choice());
            }
        }
        return replay;
    }
}
