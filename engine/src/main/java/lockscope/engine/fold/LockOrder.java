package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// Which lock was asked for while which was held: the edges that a lock order must not close to a cycle.
///
/// @param edges ordered by the outer lock, then the inner one
public record LockOrder(List<Edge> edges) {

    /// `inner` was asked for while `outer` was held.
    ///
    /// @param count how often
    /// @param task the first that did it
    /// @param time when, nanoseconds
    public record Edge(int outer, int inner, long count, int task, long time) {}

    /// @param horizonNanos nothing after it is read
    public static LockOrder of(Program program, Rows rows, long horizonNanos) {
        return new Fold(program, horizonNanos).of(rows, horizonNanos);
    }

    /// A shortest cycle of locks, each asked for while the one before is held; empty when there is none.
    public List<Integer> cycle() {
        List<Integer> shortest = List.of();
        for (Edge edge : edges) {
            List<Integer> path = path(edge.inner(), edge.outer());
            if (!path.isEmpty() && (shortest.isEmpty() || path.size() < shortest.size())) {
                shortest = path;
            }
        }
        return shortest;
    }

    /// A shortest path of edges, both ends included; empty when there is none.
    private List<Integer> path(int from, int to) {
        List<List<Integer>> paths = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        paths.add(List.of(from));
        seen.add(from);
        for (int i = 0; i < paths.size(); i++) {
            List<Integer> path = paths.get(i);
            if (path.getLast() == to) {
                return path;
            }
            for (Edge edge : edges) {
                if (edge.outer() == path.getLast() && !seen.contains(edge.inner())) {
                    seen.add(edge.inner());
                    List<Integer> longer = new ArrayList<>(path);
                    longer.add(edge.inner());
                    paths.add(List.copyOf(longer));
                }
            }
        }
        return List.of();
    }

    private static final class Fold extends RowFold<LockOrder> {
        private final int locks;
        private final long[] count;
        private final int[] firstTask;
        private final long[] firstTime;
        private final int[] waitsFor;
        private final HoldStates holds;

        Fold(Program program, long horizon) {
            super(horizon);
            locks = program.locks().size();
            count = new long[locks * locks];
            firstTask = new int[locks * locks];
            firstTime = new long[locks * locks];
            waitsFor = new int[Character.MAX_VALUE + 1];
            holds = new HoldStates(
                    program,
                    new TaskStates(program, new TaskStates.Watcher() {}),
                    (lock, task, mode, routine, begin, end, rcuNanos) -> {});
        }

        @Override
        void row(Rows rows, long row, long time) {
            TraceKind kind = rows.kind(row);
            int task = rows.task(row);
            int lock = rows.object(row);
            if (kind == TraceKind.WAIT_BEGIN
                    && WaitKind.of(rows.value(row) & 15).isLock()) {
                ask(task, lock, time);
                waitsFor[task] = lock + 1;
            } else if (kind == TraceKind.ACQUIRED) {
                if (waitsFor[task] != lock + 1) {
                    ask(task, lock, time);
                }
                waitsFor[task] = 0;
            }
            holds.row(rows, row, time);
        }

        private void ask(int task, int inner, long time) {
            for (int outer = 0; outer < locks; outer++) {
                if (holds.holds(task, outer)) {
                    int edge = outer * locks + inner;
                    if (count[edge]++ == 0) {
                        firstTask[edge] = task;
                        firstTime[edge] = time;
                    }
                }
            }
        }

        @Override
        LockOrder close(long end) {
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < count.length; i++) {
                if (count[i] > 0) {
                    edges.add(new Edge(i / locks, i % locks, count[i], firstTask[i], firstTime[i]));
                }
            }
            return new LockOrder(List.copyOf(edges));
        }
    }
}
