package lockscope.app.stage;

import java.util.List;

/// One run while it is played too fast to follow.
///
/// @param perSecond what happens in a second of the person who watches
/// @param spanNanos how much of the run the curve shows, up to now
/// @param queue how many tasks waited for a lock, at even steps over that span
/// @param gracePeriods that have ended so far
/// @param madePerSecond namespaces a simulated second, over the span
/// @param last the waits that ended last, the newest first
public record FlowModel(
        String strategy,
        Hero hero,
        double perSecond,
        long spanNanos,
        List<Integer> queue,
        int gracePeriods,
        double madePerSecond,
        List<Ended> last) {
    /// A wait for a lock that is over.
    public record Ended(TaskRef task, String lock, long nanos) {}

    public FlowModel {
        queue = List.copyOf(queue);
        last = List.copyOf(last);
    }
}
