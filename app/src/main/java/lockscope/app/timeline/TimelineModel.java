package lockscope.app.timeline;

import java.util.List;

/// The lanes of one or two runs.
///
/// @param endNanos where the longest run ends
public record TimelineModel(List<Section> sections, long endNanos) {
    /// One run.
    public record Section(String strategy, List<Track> tracks) {
        public Section {
            tracks = List.copyOf(tracks);
        }
    }

    public static final TimelineModel EMPTY = new TimelineModel(List.of(), 0);

    public TimelineModel {
        sections = List.copyOf(sections);
    }
}
