package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import lockscope.app.figure.Role;
import org.jspecify.annotations.Nullable;

/// The lanes of one or more runs.
///
/// @param endNanos where the longest run ends
/// @param pinned how many of the first lanes of each run do not scroll
public record TimelineModel(List<Section> sections, long endNanos, int pinned) {
    /// How a run ended, in words, and when.
    public record Ending(long nanos, String words) {}

    /// One run. What follows from all its lanes together is worked out when it is asked for first, and kept: there may be
    /// thousands, and each picture asks.
    public static final class Section {
        private final String strategy;
        private final List<Track> tracks;
        private final Arrows arrows;
        private final @Nullable Ending ending;
        private volatile double widestName = -1;
        private volatile @Nullable Set<Role> roles;
        private volatile @Nullable Overview overview;

        /// @param arrows between its tasks
        /// @param ending null when that is not known
        public Section(String strategy, List<Track> tracks, Arrows arrows, @Nullable Ending ending) {
            this.strategy = strategy;
            this.tracks = List.copyOf(tracks);
            this.arrows = arrows;
            this.ending = ending;
        }

        public Section(String strategy, List<Track> tracks) {
            this(strategy, tracks, Arrows.NONE, null);
        }

        public String strategy() {
            return strategy;
        }

        public List<Track> tracks() {
            return tracks;
        }

        /// Between its tasks.
        public Arrows arrows() {
            return arrows;
        }

        /// Null when that is not known.
        public @Nullable Ending ending() {
            return ending;
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

        /// How wide the longest name of a lane is.
        double widestName() {
            if (widestName < 0) {
                widestName = tracks.stream()
                        .mapToDouble(track -> TimelineLayout.NAME.width(track.name()))
                        .max()
                        .orElse(0);
            }
            return widestName;
        }

        /// The roles that occur.
        Set<Role> roles() {
            Set<Role> known = roles;
            if (known == null) {
                known = EnumSet.noneOf(Role.class);
                for (Track track : tracks) {
                    known.addAll(track.roles());
                }
                roles = known;
            }
            return known;
        }

        /// The states of all tasks that occur in each of some equal parts of a span.
        Overview overview(long from, double nanosPerPart, int parts) {
            Overview known = overview;
            if (known == null || !known.isOf(from, nanosPerPart, parts)) {
                known = Overview.of(tracks, from, nanosPerPart, parts);
                overview = known;
            }
            return known;
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
