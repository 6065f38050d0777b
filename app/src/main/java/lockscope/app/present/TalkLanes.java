package lockscope.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Datum;
import lockscope.app.timeline.LaneChoice;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// The lanes that a room can follow: the same in every run, at most twelve together besides the grace periods, which lie
/// beside the strategies' names.
final class TalkLanes {
    static final int MOST = 12;

    private TalkLanes() {}

    /// The grace periods and those tasks that wait longest in all runs together, in their order; what is selected is
    /// always among them.
    static TimelineModel of(TimelineModel model, @Nullable Datum selected, int most) {
        if (model.sections().isEmpty()) {
            return model;
        }
        int each = Math.max(1, Math.min(most, MOST) / model.sections().size()) + (hasGracePeriods(model) ? 1 : 0);
        Viewport whole = new Viewport(0, Math.max(1, model.endNanos()));
        Set<String> names = LaneChoice.of(model, whole, each, _ -> true, Set.of());
        List<TimelineModel.Section> sections = new ArrayList<>();
        for (TimelineModel.Section section : model.sections()) {
            sections.add(section.with(chosen(section.tracks(), names, selected, each)));
        }
        return new TimelineModel(sections, model.endNanos());
    }

    private static boolean hasGracePeriods(TimelineModel model) {
        return model.sections().stream()
                .flatMap(section -> section.tracks().stream())
                .anyMatch(track -> track.datum().subject() == Datum.Subject.GRACE_PERIOD && track.size() > 0);
    }

    private static List<Track> chosen(List<Track> tracks, Set<String> names, @Nullable Datum selected, int most) {
        List<Track> chosen = new ArrayList<>(
                tracks.stream().filter(track -> names.contains(track.name())).toList());
        tracks.stream()
                .filter(track -> selected != null && track.datum().equals(selected.thing()))
                .filter(track -> !chosen.contains(track))
                .findFirst()
                .ifPresent(track -> {
                    if (chosen.size() == most) {
                        chosen.removeLast();
                    }
                    chosen.add(track);
                });
        return chosen;
    }
}
