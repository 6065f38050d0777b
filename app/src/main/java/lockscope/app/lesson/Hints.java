package lockscope.app.lesson;

import java.util.List;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.Result;

/// How much help is offered: all of it at first, less with every few answers in a row that were right for the right
/// reason.
final class Hints {
    /// So many right answers in a row take one hint away.
    private static final int STREAK = 3;

    private Hints() {}

    /// @param all how many hints the question has
    static int offered(Progress progress, int all) {
        return Math.max(0, all - streak(progress.results()) / STREAK);
    }

    private static int streak(List<Result> results) {
        int streak = 0;
        for (Result result : results.reversed()) {
            if (!result.passed() || !result.rightReason()) {
                break;
            }
            streak++;
        }
        return streak;
    }
}
