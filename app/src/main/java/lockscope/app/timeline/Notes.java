package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;

/// What somebody has noted on a timeline: two markers, bookmarks and callouts. A part of the moment.
///
/// @param markerA nanoseconds, -1 for none
/// @param markerB nanoseconds, -1 for none
/// @param bookmarks nanoseconds, in order of time
/// @param callouts in the order in which they were made
public record Notes(long markerA, long markerB, List<Long> bookmarks, List<Remark> callouts) {
    public static final Notes NONE = new Notes(-1, -1, List.of(), List.of());

    public Notes {
        bookmarks = bookmarks.stream().distinct().sorted().toList();
        callouts = List.copyOf(callouts);
    }

    /// Sets marker A, then B, then both anew.
    public Notes mark(long nanos) {
        boolean first = markerA < 0 || markerB >= 0;
        return first ? new Notes(nanos, -1, bookmarks, callouts) : new Notes(markerA, nanos, bookmarks, callouts);
    }

    public Notes withMarkers(long a, long b) {
        return new Notes(a, b, bookmarks, callouts);
    }

    /// Sets a bookmark, or takes away the one that is there.
    public Notes bookmark(long nanos) {
        List<Long> times = new ArrayList<>(bookmarks);
        if (!times.remove(nanos)) {
            times.add(nanos);
        }
        return new Notes(markerA, markerB, times, callouts);
    }

    public Notes withBookmarks(List<Long> times) {
        return new Notes(markerA, markerB, times, callouts);
    }

    public Notes withCallouts(List<Remark> others) {
        return new Notes(markerA, markerB, bookmarks, others);
    }

    public Notes with(Remark callout) {
        List<Remark> more = new ArrayList<>(callouts);
        more.add(callout);
        return withCallouts(more);
    }

    public Notes replace(int index, Remark by) {
        List<Remark> others = new ArrayList<>(callouts);
        others.set(index, by);
        return withCallouts(others);
    }

    public Notes without(int index) {
        List<Remark> others = new ArrayList<>(callouts);
        others.remove(index);
        return withCallouts(others);
    }

    public boolean hasDistance() {
        return markerA >= 0 && markerB >= 0;
    }

    /// The time between the markers.
    public long distance() {
        return Math.abs(markerB - markerA);
    }
}
