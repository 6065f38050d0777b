package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Type;
import org.jspecify.annotations.Nullable;

/// Where the lanes of a timeline lie in a picture of a given size.
///
/// @param plotLeft where the time axis begins, right of the names
/// @param rows the lanes that are drawn, from the top
/// @param hidden how many lanes per section did not fit
public record TimelineLayout(
        double width, double height, double plotLeft, double plotTop, double laneHeight, List<Row> rows, int hidden) {
    /// @param track null for the title of its section
    public record Row(int section, int track, double top) {
        public boolean isTitle() {
            return track < 0;
        }
    }

    static final double HEADER = 26;
    static final double RULER = 22;
    static final Type NAME = Type.code(11.5);
    static final Type TITLE = Type.codeBold(12.5);

    /// What is left free right of the time axis.
    static final double RIGHT = 14;
    private static final double TITLE_HEIGHT = 19;
    private static final double FLAT_TITLE_HEIGHT = 16;
    /// Below this height everything moves closer together.
    private static final double FLAT = 330;
    private static final double BETWEEN_SECTIONS = 5;
    private static final double LOWEST_LANE = 16;
    private static final double LOWEST_FLAT_LANE = 13;
    private static final double HIGHEST_LANE = 24;
    /// So many lanes are worth making all of them lower.
    private static final int WANTED_LANES = 10;
    private static final double WIDEST_NAMES = 150;
    /// A strategy's name that is longer reaches over the axis.
    private static final double WIDEST_TITLES = 190;
    private static final double BEFORE_AXIS = 18;
    private static final double FOOT = 3;
    /// Height of the band at the foot that shows the whole run.
    private static final double MINIMAP = 19;
    private static final double LOWEST_WITH_MINIMAP = 262;

    public TimelineLayout {
        rows = List.copyOf(rows);
    }

    public static TimelineLayout of(TimelineModel model, int firstTrack, double width, double height) {
        double names = 0;
        double titles = 0;
        int most = 0;
        for (TimelineModel.Section section : model.sections()) {
            most = Math.max(most, section.tracks().size());
            // the strategy's name stands left of the axis too
            titles = Math.max(titles, TITLE.width(section.strategy()) + 4);
            names = Math.max(names, section.widestName());
        }
        int sections = Math.max(1, model.sections().size());
        double top = HEADER + RULER;
        double title = height < FLAT ? FLAT_TITLE_HEIGHT : TITLE_HEIGHT;
        double foot = height < LOWEST_WITH_MINIMAP ? FOOT : FOOT + MINIMAP;
        double room = (height - top - foot - (sections - 1) * BETWEEN_SECTIONS) / sections - title;
        double lowest = height < FLAT ? LOWEST_FLAT_LANE : LOWEST_LANE;
        double lane = Math.clamp(room / Math.max(1, Math.min(most, WANTED_LANES)), lowest, HIGHEST_LANE);
        int capacity = Math.max(1, (int) (room / lane));
        // where rows are scarce, the grace periods lie beside the strategy's name
        boolean beside = height < FLAT && most > capacity && titles <= WIDEST_TITLES && beginsWithGracePeriods(model);
        int head = beside ? 1 : 0;
        int stay = Math.min(model.pinned(), capacity - 1);
        int hidden = Math.max(0, most - head - capacity);
        int first = head + Math.clamp(firstTrack, 0, hidden);
        List<Row> rows = new ArrayList<>();
        double y = top;
        for (int s = 0; s < model.sections().size(); s++) {
            rows.add(new Row(s, -1, y));
            if (beside) {
                rows.add(new Row(s, 0, y + (title - lane) / 2));
            }
            y += title;
            int last =
                    Math.min(first + capacity, model.sections().get(s).tracks().size());
            for (int t = first; t < last; t++) {
                int track = t - first < stay ? t - first : t;
                rows.add(new Row(s, track, y));
                y += lane;
            }
            y += BETWEEN_SECTIONS;
        }
        double left =
                Math.floor(Math.max(Math.min(names, WIDEST_NAMES) + BEFORE_AXIS, Math.min(titles, WIDEST_TITLES)));
        return new TimelineLayout(width, height, left, top, lane, rows, hidden);
    }

    private static boolean beginsWithGracePeriods(TimelineModel model) {
        return model.sections().stream()
                .allMatch(section -> !section.tracks().isEmpty()
                        && section.tracks().getFirst().datum().subject() == Datum.Subject.GRACE_PERIOD);
    }

    /// Whether a lane lies beside the name of its strategy, so that its own name has no place.
    boolean isBesideTitle(Row lane) {
        return rows.stream()
                .anyMatch(row -> row.isTitle()
                        && row.section() == lane.section()
                        && lane.top() < row.top() + titleHeight() - laneHeight() / 2);
    }

    /// The height of a section's title.
    double titleHeight() {
        return height < FLAT ? FLAT_TITLE_HEIGHT : TITLE_HEIGHT;
    }

    public double plotWidth() {
        return Math.max(1, width - plotLeft - RIGHT);
    }

    public double plotRight() {
        return plotLeft + plotWidth();
    }

    /// Where the lanes end.
    public double plotBottom() {
        return height - (hasMinimap() ? MINIMAP + 2 : 2);
    }

    /// Whether there is room for the whole run below the lanes.
    public boolean hasMinimap() {
        return height >= LOWEST_WITH_MINIMAP;
    }

    double minimapTop() {
        return height - MINIMAP + 3;
    }

    double minimapHeight() {
        return MINIMAP - 4;
    }

    /// Whether a height is on the ruler, where the playhead is moved.
    public boolean isRuler(double y) {
        return y >= HEADER - 4 && y < plotTop;
    }

    public boolean isMinimap(double y) {
        return hasMinimap() && y >= plotBottom();
    }

    /// The row of a lane, null when it is scrolled away or was left out.
    @Nullable
    Row rowOf(TimelineModel model, int section, String lane) {
        for (Row row : rows) {
            boolean here = !row.isTitle() && row.section() == section;
            if (here
                    && model.sections()
                            .get(section)
                            .tracks()
                            .get(row.track())
                            .name()
                            .equals(lane)) {
                return row;
            }
        }
        return null;
    }

    /// The lane under a height, or null.
    public @Nullable Row rowAt(double y) {
        for (Row row : rows) {
            if (!row.isTitle() && y >= row.top() && y < row.top() + laneHeight) {
                return row;
            }
        }
        return null;
    }
}
