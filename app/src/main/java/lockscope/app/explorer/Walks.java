package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.explore.Replay;

/// The ways that were gone through one scenario: a tree, for each leaves another at some step or begins it. Immutable.
///
/// @param walks in the order in which they were begun
/// @param current the index of the one that is shown
public record Walks(List<Walk> walks, int current) {
    public static final Walks NONE = new Walks(List.of(), -1);

    public Walks {
        walks = List.copyOf(walks);
    }

    /// One way, from which others may leave.
    public static Walks of(Replay replay) {
        return new Walks(List.of(new Walk(1, 0, 0, replay)), 0);
    }

    public boolean isEmpty() {
        return walks.isEmpty();
    }

    public Walk shown() {
        return walks.get(current);
    }

    public Walks showing(int index) {
        return new Walks(walks, index);
    }

    /// Lets somebody step after the first steps of the shown way: along a way that goes there, on from its end, or away
    /// from it as a new one.
    ///
    /// @throws IllegalArgumentException when that step is not possible there
    public Walks step(int after, String actor, int choice) {
        Walk now = shown();
        for (int i = 0; i < walks.size(); i++) {
            if (walks.get(i).sharesWith(now, after) && walks.get(i).goesOn(after, actor, choice)) {
                return showing(i);
            }
        }
        Replay next = now.replay().branch(after);
        if (!next.step(actor, choice)) {
            throw new IllegalArgumentException(next.refusal(actor));
        }
        List<Walk> all = new ArrayList<>(walks);
        if (after == now.length()) {
            all.set(current, new Walk(now.number(), now.from(), now.at(), next));
            return new Walks(all, current);
        }
        all.add(new Walk(walks.size() + 1, now.number(), after, next));
        return new Walks(all, all.size() - 1);
    }

    /// Goes a whole way, which may be known already.
    public Walks go(Replay replay) {
        Walk other = new Walk(walks.size() + 1, 0, 0, replay);
        for (int i = 0; i < walks.size(); i++) {
            if (walks.get(i).sharesWith(other, other.length())) {
                return showing(i);
            }
        }
        int shared = 0;
        int from = 0;
        for (Walk walk : walks) {
            int steps = 0;
            while (walk.sharesWith(other, steps + 1)) {
                steps++;
            }
            if (steps > shared || from == 0) {
                shared = steps;
                from = walk.number();
            }
        }
        List<Walk> all = new ArrayList<>(walks);
        all.add(new Walk(walks.size() + 1, from, shared, replay));
        return new Walks(all, all.size() - 1);
    }
}
