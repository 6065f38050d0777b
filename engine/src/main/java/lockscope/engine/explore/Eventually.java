package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/// Whether something happens on every way, sooner or later: a way on which it has not happened yet must not end.
///
/// Ways without it that go round in a circle decide nothing, for they may be unfair.
final class Eventually {
    private static final int LOOK_UP_EVERY = 1 << 12;

    enum Finding {
        HOLDS,
        ENDS_WITHOUT,
        GOES_ROUND
    }

    private final ExploringMachine machine;
    private final Successors successors;
    private final IntConsumer lookUp;
    private final int[] order;
    private final int[] place;
    private final int[] parent;
    private final int[] action;
    private final Steps steps = new Steps();
    private int found;
    private int last;

    /// @param lookUp called now and then; it may throw to stop
    Eventually(ExploringMachine machine, Successors successors, int states, IntConsumer lookUp) {
        this.machine = machine;
        this.successors = successors;
        this.lookUp = lookUp;
        order = new int[states];
        place = new int[states];
        parent = new int[states];
        action = new int[states];
    }

    /// Looks at one claim; the machine must be where everything begins.
    Finding look(int claim) {
        if (machine.claims.holds(claim)) {
            return Finding.HOLDS;
        }
        found(0, -1, 0);
        for (int i = 0; i < found; i++) {
            if (i % LOOK_UP_EVERY == 0) {
                lookUp.accept(order[i]);
            }
            int from = i;
            if (successors.each(order[i], (by, to) -> follow(claim, from, by, to)) == 0) {
                last = order[i];
                return Finding.ENDS_WITHOUT;
            }
        }
        boolean ends = steps.inOrder(found, steps.firsts(found)).length == found;
        return ends ? Finding.HOLDS : Finding.GOES_ROUND;
    }

    private void follow(int claim, int from, int by, int to) {
        if (!machine.claims.holds(claim)) {
            if (place[to] == 0) {
                found(to, order[from], by);
            }
            steps.add(from, place[to] - 1, 0);
        }
    }

    private void found(int state, int from, int by) {
        order[found++] = state;
        place[state] = found;
        parent[state] = from;
        action[state] = by;
    }

    /// A shortest way that ends without it, as actions.
    List<Integer> path() {
        List<Integer> path = new ArrayList<>();
        for (int s = last; parent[s] >= 0; s = parent[s]) {
            path.add(action[s]);
        }
        Collections.reverse(path);
        return path;
    }
}
