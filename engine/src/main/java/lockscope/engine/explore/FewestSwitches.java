package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reorders a schedule so that it changes between actors as rarely as it can, without another end.
///
/// A block of steps of one actor moves up behind an earlier block of the same actor whenever the result still breaks
/// the same rule. The number of steps stays.
final class FewestSwitches {
    private final Predicate<List<Integer>> same;

    /// @param same whether a path is possible and ends in the same way
    FewestSwitches(Predicate<List<Integer>> same) {
        this.same = same;
    }

    List<Integer> of(List<Integer> path) {
        List<Integer> best = path;
        boolean better = true;
        while (better) {
            better = false;
            for (int from = 1; from < best.size() && !better; from++) {
                for (int to = from - 1; to > 0 && !better; to--) {
                    List<Integer> moved = moved(best, from, to);
                    if (switches(moved) < switches(best) && same.test(moved)) {
                        best = moved;
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    /// The block of one actor that begins at `from` goes before the step at `to`.
    private static List<Integer> moved(List<Integer> path, int from, int to) {
        int end = from + 1;
        while (end < path.size() && sameActor(path.get(end), path.get(from))) {
            end++;
        }
        List<Integer> moved = new ArrayList<>(path.subList(0, to));
        moved.addAll(path.subList(from, end));
        moved.addAll(path.subList(to, from));
        moved.addAll(path.subList(end, path.size()));
        return moved;
    }

    static int switches(List<Integer> path) {
        int switches = 0;
        for (int i = 1; i < path.size(); i++) {
            switches += sameActor(path.get(i - 1), path.get(i)) ? 0 : 1;
        }
        return switches;
    }

    private static boolean sameActor(int a, int b) {
        return Action.withChoice(a, 0) == Action.withChoice(b, 0);
    }
}
