package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lockscope.app.figure.Role;

/// Which lanes a picture shows that has no room for all of them: the same ones for each run, those with the longest
/// waits first.
public final class LaneChoice {
    private static final long FIRST = Long.MAX_VALUE / 8;

    private LaneChoice() {}

    /// The names of the chosen lanes.
    ///
    /// @param wanted which names may be chosen at all
    /// @param first those that are chosen before all others
    public static Set<String> of(
            TimelineModel model, Viewport view, int most, Predicate<String> wanted, Set<String> first) {
        Map<String, Long> ranks = new LinkedHashMap<>();
        for (TimelineModel.Section section : model.sections()) {
            for (Track track : section.tracks()) {
                if (wanted.test(track.name())) {
                    long rank = first.contains(track.name()) ? FIRST : rank(track, view);
                    ranks.merge(track.name(), rank, Long::sum);
                }
            }
        }
        List<Map.Entry<String, Long>> order = new ArrayList<>(ranks.entrySet());
        order.removeIf(lane -> lane.getValue() == 0);
        order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Set<String> chosen = new TreeSet<>();
        order.stream().limit(most).forEach(lane -> chosen.add(lane.getKey()));
        return chosen;
    }

    /// Waits come before work, those for locks first; the grace periods come before everything, CPUs last.
    private static long rank(Track track, Viewport view) {
        long weight = switch (track.datum().subject()) {
            case GRACE_PERIOD -> 0;
            case TASK -> 1_000;
            case LOCK -> 10;
            case CPU, NET, STRATEGY -> 1;
        };
        long rank = 0;
        for (int i = track.after(view.fromNanos()); i < track.size() && track.begin(i) < view.toNanos(); i++) {
            if (weight == 0) {
                return FIRST;
            }
            long nanos = Math.min(track.end(i), view.toNanos()) - Math.max(track.begin(i), view.fromNanos());
            rank += nanos / 1_000 * weight * weight(track.role(i)) + 1;
        }
        return Math.min(rank, FIRST - 1);
    }

    /// How much a microsecond tells.
    private static long weight(Role role) {
        return switch (role) {
            case WAITS_FOR_LOCK, WRITER -> 2_000;
            case WAITS_FOR_RCU, SPINS -> 1_000;
            case READER -> 500;
            case PAGE,
                    PANEL,
                    CARD,
                    RULE,
                    TEXT,
                    FAINT,
                    ACCENT,
                    FUTURE,
                    REMOVED,
                    ADDED,
                    RUNS,
                    BUILDS,
                    GRACE_PERIOD,
                    RUNNABLE,
                    SLEEPS,
                    QUIESCENT -> 1;
        };
    }
}
