package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.fold.Hold;
import lockscope.engine.fold.LockMode;

/// The holds of one lock, laid end to end: how many are inside, from when to when.
final class LockOccupancy {
    /// @param task one of them
    /// @param writes whether it is a writer of an rw_semaphore
    record Span(long begin, long end, int count, int task, boolean writes) {}

    private record Edge(long time, boolean enters, Hold hold) {}

    private LockOccupancy() {}

    static List<Span> of(List<Hold> holds) {
        List<Edge> edges = new ArrayList<>();
        for (Hold hold : holds) {
            if (hold.begin() == hold.end()) {
                continue;
            }
            edges.add(new Edge(hold.begin(), true, hold));
            edges.add(new Edge(hold.end(), false, hold));
        }
        edges.sort(Comparator.comparingLong(Edge::time).thenComparing(Edge::enters));
        List<Span> spans = new ArrayList<>();
        List<Hold> inside = new ArrayList<>();
        long since = 0;
        for (Edge edge : edges) {
            if (!inside.isEmpty() && edge.time() > since) {
                Hold first = inside.getFirst();
                spans.add(new Span(since, edge.time(), inside.size(), first.task(), first.mode() == LockMode.WRITE));
            }
            since = edge.time();
            if (edge.enters()) {
                inside.add(edge.hold());
            } else {
                inside.remove(edge.hold());
            }
        }
        return spans;
    }
}
