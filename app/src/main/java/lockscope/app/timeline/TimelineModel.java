package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The lanes of one or more runs.
///
/// @param endNanos where the longest run ends
/// @param pinned how many of the first lanes of each run do not scroll
public record TimelineModel(List<Section> sections, long endNanos, int pinned) {
    /// One run.
    ///
    /// @param arrows between its tasks
    public record Section(String strategy, List<Track> tracks, Arrows arrows) {
        public Section {
            tracks = List.copyOf(tracks);
        }

        public Section(String strategy, List<Track> tracks) {
            this(strategy, tracks, Arrows.NONE);
        }

        /// The same lanes with arrows between them.
        public Section with(Arrows others) {
            return new Section(strategy, tracks, others);
        }

        /// The same run with other lanes.
        public Section with(List<Track> others) {
            return new Section(strategy, others, arrows);
        }
    }

    public TimelineModel(List<Section> sections, long endNanos) {
        this(sections, endNanos, 0);
    }

    public static final TimelineModel EMPTY = new TimelineModel(List.of(), 0);

    public TimelineModel {
        sections = List.copyOf(sections);
    }

    /// The same runs with other lanes.
    ///
    /// @param lanes takes the number of the run and its lanes
    public TimelineModel with(BiFunction<Integer, List<Track>, List<Track>> lanes, int firstStay) {
        List<Section> others = new ArrayList<>();
        for (int run = 0; run < sections.size(); run++) {
            Section section = sections.get(run);
            others.add(section.with(lanes.apply(run, section.tracks())));
        }
        return new TimelineModel(others, endNanos, firstStay);
    }

    /// As it was known at that moment: no lane in which nothing had happened yet, and no later end.
    public TimelineModel until(long nanos) {
        if (nanos >= endNanos) {
            return this;
        }
        List<Section> known = sections.stream()
                .map(section -> new Section(
                        section.strategy(),
                        section.tracks().stream()
                                .filter(track -> track.size() > 0 && track.begin(0) < nanos)
                                .toList()))
                .toList();
        // the end lies beyond the moment, as far as anybody knows
        return new TimelineModel(known, nanos + 1);
    }
}
