package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Type;

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
    private static final double LOWEST_FLAT_LANE = 13.2;
    private static final double HIGHEST_LANE = 24;
    /// So many lanes are worth making all of them lower.
    private static final int WANTED_LANES = 10;
    private static final double WIDEST_NAMES = 150;

    public TimelineLayout {
        rows = List.copyOf(rows);
    }

    public static TimelineLayout of(TimelineModel model, int firstTrack, double width, double height) {
        double names = 0;
        int most = 0;
        for (TimelineModel.Section section : model.sections()) {
            most = Math.max(most, section.tracks().size());
            for (Track track : section.tracks()) {
                names = Math.max(names, NAME.width(track.name()));
            }
        }
        int sections = Math.max(1, model.sections().size());
        double top = HEADER + RULER;
        double title = height < FLAT ? FLAT_TITLE_HEIGHT : TITLE_HEIGHT;
        double room = (height - top - 3 - (sections - 1) * BETWEEN_SECTIONS) / sections - title;
        double lowest = height < FLAT ? LOWEST_FLAT_LANE : LOWEST_LANE;
        double lane = Math.clamp(room / Math.max(1, Math.min(most, WANTED_LANES)), lowest, HIGHEST_LANE);
        int capacity = Math.max(1, (int) (room / lane));
        int first = Math.clamp(firstTrack, 0, Math.max(0, most - capacity));
        List<Row> rows = new ArrayList<>();
        double y = top;
        for (int s = 0; s < model.sections().size(); s++) {
            rows.add(new Row(s, -1, y));
            y += title;
            int last =
                    Math.min(first + capacity, model.sections().get(s).tracks().size());
            for (int t = first; t < last; t++) {
                rows.add(new Row(s, t, y));
                y += lane;
            }
            y += BETWEEN_SECTIONS;
        }
        double left = Math.min(names, WIDEST_NAMES) + 18;
        return new TimelineLayout(width, height, left, top, lane, rows, Math.max(0, most - capacity));
    }

    public double plotWidth() {
        return Math.max(1, width - plotLeft - RIGHT);
    }

    public double plotRight() {
        return plotLeft + plotWidth();
    }

    /// The lane under a height, or null.
    public @org.jspecify.annotations.Nullable Row rowAt(double y) {
        for (Row row : rows) {
            if (!row.isTitle() && y >= row.top() && y < row.top() + laneHeight) {
                return row;
            }
        }
        return null;
    }
}
