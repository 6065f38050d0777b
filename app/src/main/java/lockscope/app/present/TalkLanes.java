package lockscope.app.present;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import org.jspecify.annotations.Nullable;

/// The lanes that a room can follow: the same in every run, at most twelve together.
final class TalkLanes {
    static final int MOST = 12;

    private TalkLanes() {}

    /// The first lanes, which are those of grace periods, workers and tasks; what is selected is always among them.
    static TimelineModel of(TimelineModel model, @Nullable Datum selected, int most) {
        if (model.sections().isEmpty()) {
            return model;
        }
        int each = Math.max(1, Math.min(most, MOST) / model.sections().size());
        List<TimelineModel.Section> sections = new ArrayList<>();
        for (TimelineModel.Section section : model.sections()) {
            sections.add(new TimelineModel.Section(section.strategy(), chosen(section.tracks(), selected, each)));
        }
        return new TimelineModel(sections, model.endNanos());
    }

    private static List<Track> chosen(List<Track> tracks, @Nullable Datum selected, int most) {
        List<Track> first = new ArrayList<>(tracks.subList(0, Math.min(most, tracks.size())));
        for (Track track : tracks.subList(first.size(), tracks.size())) {
            if (selected != null
                    && track.datum().subject() == selected.subject()
                    && track.datum().index() == selected.index()) {
                first.set(most - 1, track);
            }
        }
        return first;
    }
}
