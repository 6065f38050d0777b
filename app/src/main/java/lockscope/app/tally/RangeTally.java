package lockscope.app.tally;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.timeline.RangeTable;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// Counts once more a row of the table of a range: the slices of one lane and state that lie in it, at least partly.
public final class RangeTally {
    private RangeTally() {}

    /// @param horizon nothing after it counts
    public static Tally of(TimelineModel model, RangeTable.Row row, Viewport range, long horizon, Words words) {
        long from = range.fromNanos();
        long until = Math.min(range.toNanos(), horizon);
        String state = words.say("role." + row.role());
        List<Counted> events = new ArrayList<>();
        for (Track track : model.sections().get(row.run()).tracks()) {
            if (track.datum().equals(row.datum().inRun(track.datum().run()))) {
                int end = track.from(until);
                for (int i = track.after(from); i < end; i++) {
                    if (track.role(i) == row.role()) {
                        events.add(slice(track, i, row, Math.max(from, track.begin(i)), until, words));
                    }
                }
            }
        }
        return new Tally(
                row.run(),
                words.say("number.range", row.task(), state, row.strategy(), words.point(from), words.point(until)),
                words.count("number.slices", row.count(), words.span(row.nanos())),
                words.say("number.range.define", row.task(), state),
                events);
    }

    private static Counted slice(Track track, int slice, RangeTable.Row row, long begin, long until, Words words) {
        String label = track.label(slice).full();
        String what = label.isEmpty() ? words.say("role." + row.role()) : label;
        String span = words.span(Math.min(until, track.end(slice)) - begin);
        Datum datum =
                new Datum(row.datum().subject(), row.datum().index(), track.begin(slice), track.end(slice), row.run());
        return new Counted(begin, words.say("number.event.slice", what, span, words.point(begin)), datum);
    }
}
