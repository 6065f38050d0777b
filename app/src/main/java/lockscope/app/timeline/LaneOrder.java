package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Datum;

/// The order of lanes where there are too many to be seen together: grace periods, then the tasks that wait, then the
/// other tasks, then locks and CPUs. It is the same in each run, so that a place never changes its meaning; within each
/// part lanes stay in the order that they had.
public final class LaneOrder {
    /// A wait shorter than this part of the longest one is none that a reader looks for, inverted.
    private static final long NEGLIGIBLE = 50;

    /// So many tasks are seen together, mostly.
    private static final int FEW = 7;

    private LaneOrder() {}

    public static TimelineModel waitsFirst(TimelineModel model) {
        boolean few = model.sections().stream().allMatch(section -> tasks(section) <= FEW);
        if (few) {
            return model;
        }
        Map<String, Long> waits = new HashMap<>();
        for (TimelineModel.Section section : model.sections()) {
            for (Track track : section.tracks()) {
                if (track.datum().subject() == Datum.Subject.TASK) {
                    waits.merge(track.name(), waited(track, model.endNanos()), Math::max);
                }
            }
        }
        long longest = waits.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long least = Math.max(1, longest / NEGLIGIBLE);
        return model.with((_, tracks) -> sorted(tracks, waits, least), model.pinned());
    }

    private static long tasks(TimelineModel.Section section) {
        return section.tracks().stream()
                .filter(track -> track.datum().subject() == Datum.Subject.TASK)
                .count();
    }

    private static List<Track> sorted(List<Track> tracks, Map<String, Long> waits, long least) {
        List<Track> sorted = new ArrayList<>(tracks);
        sorted.sort(Comparator.comparingInt(track -> switch (track.datum().subject()) {
            case GRACE_PERIOD -> 0;
            case TASK -> waits.getOrDefault(track.name(), 0L) >= least ? 1 : 2;
            case LOCK, CPU, NET, STRATEGY -> 3;
        }));
        return sorted;
    }

    /// How long a task waits for locks and grace periods, all waits together, nanoseconds.
    private static long waited(Track track, long until) {
        long sum = 0;
        for (int i = 0; i < track.size() && track.begin(i) < until; i++) {
            sum += track.role(i).isWait() ? Math.min(track.end(i), until) - track.begin(i) : 0;
        }
        return sum;
    }
}
