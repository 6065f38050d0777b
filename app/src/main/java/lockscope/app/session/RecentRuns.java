package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;

/// The runs that were made last, so that going back to one costs nothing and a branch shares the past of its origin.
final class RecentRuns {
    private static final int MOST = 8;
    private static final long MOST_ROWS = 2_000_000;

    private final List<RunView> runs = new ArrayList<>();

    /// The last one first.
    List<RunView> recent() {
        return List.copyOf(runs);
    }

    void note(List<RunView> made) {
        for (RunView run : made) {
            runs.remove(run);
            runs.addFirst(run);
        }
        while (runs.size() > Math.max(made.size(), 1) && (runs.size() > MOST || rows() > MOST_ROWS)) {
            runs.removeLast();
        }
    }

    private long rows() {
        return runs.stream().mapToLong(run -> run.rows().end()).sum();
    }
}
