package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The lanes of one or more runs.
///
/// @param endNanos where the longest run ends
/// @param pinned how many of the first lanes of each run do not scroll
public record TimelineModel(List<Section> sections, long endNanos, int pinned) {
    /// How a run ended, in words, and when.
    public record Ending(long nanos, String words) {}

    /// One run.
    ///
    /// @param arrows between its tasks
    /// @param ending null when that is not known
    public record Section(
            String strategy,
            List<Track> tracks,
            Arrows arrows,
            @Nullable Ending ending) {
        public Section {
            tracks = List.copyOf(tracks);
        }

        public Section(String strategy, List<Track> tracks) {
            this(strategy, tracks, Arrows.NONE, null);
        }

        /// The same lanes with arrows between them.
        public Section with(Arrows others) {
            return new Section(strategy, tracks, others, ending);
        }

        /// The same run with other lanes.
        public Section with(List<Track> others) {
            return new Section(strategy, others, arrows, ending);
        }

        private Section until(long nanos) {
            List<Track> known = tracks.stream()
                    .filter(track -> track.size() > 0 && track.begin(0) < nanos)
                    .toList();
            return new Section(strategy, known, Arrows.NONE, ending != null && ending.nanos() <= nanos ? ending : null);
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
        List<Section> known =
                sections.stream().map(section -> section.until(nanos)).toList();
        // the end lies beyond the moment, as far as anybody knows
        return new TimelineModel(known, nanos + 1);
    }
}
