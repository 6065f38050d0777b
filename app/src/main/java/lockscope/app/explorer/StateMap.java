package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.StateGraph;
import org.jspecify.annotations.Nullable;

/// The states of a scenario in layers: how many steps from the beginning, and the order within a layer that keeps
/// states near those that lead to them.
public final class StateMap {
    /// Nothing to show.
    public static final StateMap NONE = new StateMap(null);

    private static final int SWEEPS = 2;

    private final @Nullable StateGraph graph;
    private final List<List<Integer>> layers = new ArrayList<>();
    private final double[] height;

    /// @param graph null for none
    StateMap(@Nullable StateGraph graph) {
        this.graph = graph;
        height = new double[graph == null ? 0 : graph.nodes().size()];
        if (graph != null) {
            layer(graph);
            for (int i = 0; i < SWEEPS; i++) {
                order(graph);
            }
        }
    }

    private void layer(StateGraph of) {
        for (int node = 0; node < of.nodes().size(); node++) {
            int depth = of.nodes().get(node).depth();
            while (layers.size() <= depth) {
                layers.add(new ArrayList<>());
            }
            layers.get(depth).add(node);
        }
        layers.forEach(this::place);
    }

    private void place(List<Integer> layer) {
        for (int i = 0; i < layer.size(); i++) {
            height[layer.get(i)] = (i + 0.5) / layer.size();
        }
    }

    /// Each layer by the middle of those in the layer before that lead to it.
    private void order(StateGraph of) {
        double[] sum = new double[height.length];
        int[] count = new int[height.length];
        for (List<Integer> layer : layers) {
            layer.sort(Comparator.comparingDouble(node -> count[node] == 0 ? height[node] : sum[node] / count[node]));
            place(layer);
            for (int node : layer) {
                for (StateGraph.Edge edge : of.from(node)) {
                    sum[edge.to()] += height[node];
                    count[edge.to()]++;
                }
            }
        }
    }

    public boolean isEmpty() {
        return graph == null;
    }

    /// Whether every state that can be reached is in it.
    public boolean isComplete() {
        return graph != null && graph.isComplete();
    }

    public int states() {
        return height.length;
    }

    public List<StateGraph.Edge> edges() {
        return graph == null ? List.of() : graph.edges();
    }

    /// The states that are that many steps from the beginning, from top to bottom.
    public List<Integer> layer(int depth) {
        return layers.get(depth);
    }

    public int depths() {
        return layers.size();
    }

    public int widest() {
        return layers.stream().mapToInt(List::size).max().orElse(0);
    }

    public int depth(int node) {
        return require().nodes().get(node).depth();
    }

    /// Where it is in its layer, from 0 at the top to 1.
    public double height(int node) {
        return height[node];
    }

    public boolean isBroken(int node) {
        return require().nodes().get(node).violation() != null;
    }

    private StateGraph require() {
        if (graph == null) {
            throw new IllegalStateException("no states");
        }
        return graph;
    }

    /// The states that the steps of a replay lead through, the beginning first; ends where the map ends.
    public List<Integer> way(Replay replay) {
        List<Integer> way = new ArrayList<>();
        if (graph == null) {
            return way;
        }
        way.add(0);
        for (Schedule.Step step : replay.steps()) {
            int next = next(way.getLast(), step);
            if (next < 0) {
                return way;
            }
            way.add(next);
        }
        return way;
    }

    private int next(int node, Schedule.Step step) {
        for (StateGraph.Edge edge : require().from(node)) {
            if (edge.actor().equals(step.actor()) && edge.choice() == step.choice()) {
                return edge.to();
            }
        }
        return -1;
    }

    /// A shortest way to a state.
    public Replay replay(int node) {
        return require().replay(node);
    }
}
