package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;

/// What tasks did in a span of time, summed up: for each task and state how long, and how many slices.
///
/// @param rows by run, then by task in the order of the lanes, then by time, longest first
public record RangeTable(Viewport range, List<Row> rows) {
    /// @param nanos inside the range
    /// @param count slices that are at least partly inside
    public record Row(int run, String strategy, String task, Datum datum, Role role, long nanos, int count) {}

    public RangeTable {
        rows = List.copyOf(rows);
    }

    /// @param horizon nothing after it counts
    public static RangeTable of(TimelineModel model, Viewport range, long horizon) {
        List<Row> rows = new ArrayList<>();
        long until = Math.min(range.toNanos(), horizon);
        for (int run = 0; run < model.sections().size(); run++) {
            TimelineModel.Section section = model.sections().get(run);
            for (Track track : section.tracks()) {
                if (track.datum().subject() == Datum.Subject.TASK) {
                    rows.addAll(rows(section.strategy(), run, track, range.fromNanos(), until));
                }
            }
        }
        return new RangeTable(range, rows);
    }

    private static List<Row> rows(String strategy, int run, Track track, long from, long until) {
        Map<Role, long[]> sums = new EnumMap<>(Role.class);
        int end = track.from(until);
        for (int i = track.after(from); i < end; i++) {
            long[] sum = sums.computeIfAbsent(track.role(i), _ -> new long[2]);
            sum[0] += Math.min(until, track.end(i)) - Math.max(from, track.begin(i));
            sum[1]++;
        }
        List<Row> rows = new ArrayList<>();
        Datum datum = track.datum().inRun(run);
        sums.forEach((role, sum) -> rows.add(new Row(run, strategy, track.name(), datum, role, sum[0], (int) sum[1])));
        rows.sort((a, b) -> Long.compare(b.nanos(), a.nanos()));
        return rows;
    }
}
