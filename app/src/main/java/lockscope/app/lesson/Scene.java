package lockscope.app.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of one or more runs to be watched.
///
/// @param runs as the lesson calls them, side by side
/// @param from where it begins, nanoseconds
/// @param to where it ends, nanoseconds
/// @param seconds how long it plays
/// @param lanes the lanes that matter; all when there are none
/// @param routine the routine that is shown beside it, null for none
record Scene(
        List<String> runs,
        long from,
        long to,
        double seconds,
        List<Pause> pauses,
        List<String> lanes,
        @Nullable String routine) {
    /// A moment at which playing stops.
    ///
    /// @param at nanoseconds
    /// @param words what is said there, Markdown
    record Pause(long at, String words) {}

    Scene {
        runs = List.copyOf(runs);
        pauses = List.copyOf(pauses);
        lanes = List.copyOf(lanes);
    }

    /// Simulated nanoseconds a second.
    long speed() {
        return Math.max(1, Math.round((to - from) / seconds));
    }
}
