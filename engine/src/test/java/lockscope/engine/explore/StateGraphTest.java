package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// The picture of a small state space has the explorer's states and steps.
class StateGraphTest {
    private static StateGraph graph(Program program) {
        return StateGraph.of(program, Options.DEFAULT, StateGraph.MOST, Listener.NONE);
    }

    @Test
    void two_tasks_that_share_nothing_are_a_grid() {
        StateGraph graph = graph(Small.tiny("", "task a(2) { cpu_work(1us); }"));
        assertThat(graph.isComplete()).isTrue();
        assertThat(graph.nodes()).hasSize(9);
        assertThat(graph.edges()).hasSize(12);
        assertThat(graph.from(0)).extracting(StateGraph.Edge::actor).containsExactly("a/1", "a/2");
        assertThat(graph.nodes().getLast().depth()).isEqualTo(4);
        assertThat(graph.from(8)).isEmpty();
    }

    @Test
    void it_has_as_many_nodes_and_edges_as_the_explorer_has_states_and_steps() {
        Program program = Small.shipped("small/module", "pernet_ops_rwsem");
        Answer answer = Small.explore(program);
        StateGraph graph = graph(program);
        assertThat((long) graph.nodes().size()).isEqualTo(answer.states());
        assertThat((long) graph.edges().size()).isEqualTo(answer.transitions());
    }

    @Test
    void every_broken_node_is_reached_by_its_replay() {
        StateGraph graph = graph(Small.tiny(
                "mutex m; mutex n;",
                "task a { mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m); }"
                        + "task b { mutex_lock(n); mutex_lock(m); mutex_unlock(m); mutex_unlock(n); }"));
        int broken = 0;
        for (int node = 0; node < graph.nodes().size(); node++) {
            StateGraph.Node what = graph.nodes().get(node);
            if (what.violation() != null) {
                Replay replay = graph.replay(node);
                assertThat(replay.steps()).hasSize(what.depth());
                assertThat(Objects.requireNonNull(replay.violation()).invariant())
                        .isEqualTo(what.violation().invariant());
                broken++;
            }
        }
        assertThat(broken).isPositive();
    }

    @Test
    void a_bound_leaves_it_incomplete() {
        Program program = Small.shipped("small/three-creators", "pernet_ops_rwsem");
        StateGraph graph = StateGraph.of(program, Options.DEFAULT, 500, Listener.NONE);
        assertThat(graph.isComplete()).isFalse();
        assertThat(graph.nodes().size()).isBetween(500, 520);
    }
}
