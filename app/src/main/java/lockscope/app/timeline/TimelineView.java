package lockscope.app.timeline;

import java.util.List;
import java.util.Set;
import lockscope.app.figure.Datum;
import org.jspecify.annotations.Nullable;

/// What of a timeline is shown, and how.
///
/// @param bounds all that can be shown
/// @param horizonNanos nothing after it is drawn: it has not been shown to this user yet
/// @param firstTrack lanes above it are scrolled away, in every section
/// @param waited how long was waited for locks up to the playhead, a number per section
/// @param selected what is selected, in the numbers of each run
/// @param range a chosen span of time, null for none
public record TimelineView(
        Viewport viewport,
        Viewport bounds,
        long playheadNanos,
        long horizonNanos,
        int firstTrack,
        List<Long> waited,
        Set<Datum> selected,
        @Nullable Viewport range,
        Notes notes) {
    public TimelineView {
        waited = List.copyOf(waited);
        selected = Set.copyOf(selected);
    }

    /// A plain view: nothing selected, nothing noted.
    public static TimelineView of(Viewport viewport, long playhead, long horizon, List<Long> waited) {
        return new TimelineView(viewport, viewport, playhead, horizon, 0, waited, Set.of(), null, Notes.NONE);
    }
}
