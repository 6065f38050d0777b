package lockscope.app.timeline;

import java.util.List;
import lockscope.app.figure.Datum;
import org.jspecify.annotations.Nullable;

/// What of a timeline is shown, and how.
///
/// @param horizonNanos nothing after it is drawn: it has not been shown to this user yet
/// @param firstTrack lanes above it are scrolled away, in every section
/// @param waited how long was waited for locks up to the playhead, a number per section
public record TimelineView(
        Viewport viewport,
        long playheadNanos,
        long horizonNanos,
        int firstTrack,
        List<Long> waited,
        @Nullable Datum selected) {
    public TimelineView {
        waited = List.copyOf(waited);
    }
}
