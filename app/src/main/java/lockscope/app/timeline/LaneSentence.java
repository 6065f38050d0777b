package lockscope.app.timeline;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import lockscope.app.figure.Role;
import lockscope.app.words.Words;

/// What a lane shows in a range, as a sentence for those who cannot see it: each state with its time, the longest first.
final class LaneSentence {
    /// @param nanos all of it that is shown
    /// @param slices how many slices that is
    private record Sum(long nanos, int slices) {
        Sum and(Sum other) {
            return new Sum(nanos + other.nanos, slices + other.slices);
        }
    }

    private LaneSentence() {}

    /// @param name how the picture calls the lane
    /// @param horizon nothing after it is told
    static String of(Track track, String name, String strategy, Viewport view, long horizon, Words words) {
        Map<Role, Sum> sums = new EnumMap<>(Role.class);
        long until = Math.min(view.toNanos(), horizon);
        for (int i = track.after(view.fromNanos()); i < track.size() && track.begin(i) < until; i++) {
            long nanos = Math.min(track.end(i), until) - Math.max(track.begin(i), view.fromNanos());
            sums.merge(track.role(i), new Sum(nanos, 1), Sum::and);
        }
        String told = sums.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().nanos()))
                .map(entry -> words.count(
                        "plate.lane.part",
                        entry.getValue().slices(),
                        words.say("role." + entry.getKey()),
                        words.span(entry.getValue().nanos())))
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? words.say("plate.lane.nothing", strategy, name)
                : words.say("plate.lane", strategy, name, told);
    }
}
