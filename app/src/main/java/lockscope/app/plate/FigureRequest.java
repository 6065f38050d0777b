package lockscope.app.plate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Remark;

/// What figure is wanted of an experiment.
///
/// @param detail the name of the chart, or the routine of a listing; empty for the one that tells most
/// @param callouts what is pointed at, in the order in which it is drawn
/// @param frames the moments of a row of figures, none for one figure
public record FigureRequest(
        View view, String detail, Range range, Lanes lanes, Layout layout, List<Remark> callouts, Frames frames) {
    /// What is drawn.
    public enum View {
        TIMELINE,
        STAGE,
        COMPARE,
        LISTING,
        WATERFALL,
        CHART
    }

    /// Where the legend stands.
    public enum Legend {
        INSIDE,
        BELOW,
        NONE
    }

    /// Which part of the run.
    ///
    /// @param fromNanos -1 for the beginning
    /// @param toNanos -1 for the end
    /// @param atNanos the moment, -1 for none
    /// @param untilNanos nothing after it is drawn, on the axes of the whole range; -1 for no such limit
    public record Range(long fromNanos, long toNanos, long atNanos, long untilNanos) {
        public static final Range WHOLE = new Range(-1, -1, -1, -1);
    }

    /// A row of figures that build up, with the axes, lanes and size of the whole.
    ///
    /// @param times the moment of each, nanoseconds
    /// @param perSecond how fast they follow each other where they move
    public record Frames(List<Long> times, int perSecond) {
        public static final int MOST = 1_000;
        public static final int FASTEST = 50;
        public static final Frames NONE = new Frames(List.of(), 10);

        public Frames {
            times = List.copyOf(times);
        }

        public boolean isEmpty() {
            return times.isEmpty();
        }
    }

    /// Which lanes of a timeline.
    ///
    /// @param pattern a regular expression that the names of lanes must match, empty for all
    /// @param labels other names for lanes
    public record Lanes(String pattern, Map<String, String> labels) {
        public static final Lanes ALL = new Lanes("", Map.of());

        public Lanes {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    /// What the page looks like.
    ///
    /// @param width as [Sheet#of] reads it
    /// @param title empty for the scenario's own, `none` for no title
    public record Layout(String width, String title, Legend legend, boolean seedLine, Theme.Kind theme) {
        public static final Layout DEFAULT = new Layout("column", "", Legend.BELOW, true, Theme.Kind.LIGHT);
    }

    public static final String NO_TITLE = "none";

    public static final FigureRequest DEFAULT =
            new FigureRequest(View.TIMELINE, "", Range.WHOLE, Lanes.ALL, Layout.DEFAULT, List.of(), Frames.NONE);

    public FigureRequest {
        callouts = List.copyOf(callouts);
    }

    public static FigureRequest of(View view, Layout layout) {
        return new FigureRequest(view, "", Range.WHOLE, Lanes.ALL, layout, List.of(), Frames.NONE);
    }

    public FigureRequest at(long nanos) {
        return with(new Range(range.fromNanos(), range.toNanos(), nanos, range.untilNanos()));
    }

    public FigureRequest with(Range other) {
        return new FigureRequest(view, detail, other, lanes, layout, callouts, frames);
    }

    public FigureRequest with(Lanes other) {
        return new FigureRequest(view, detail, range, other, layout, callouts, frames);
    }

    public FigureRequest with(Layout other) {
        return new FigureRequest(view, detail, range, lanes, other, callouts, frames);
    }

    public FigureRequest with(List<Remark> others) {
        return new FigureRequest(view, detail, range, lanes, layout, others, frames);
    }

    /// Another view of the same range.
    public FigureRequest showing(View other, String otherDetail) {
        return new FigureRequest(other, otherDetail, range, lanes, layout, callouts, frames);
    }

    public FigureRequest with(Frames other) {
        return new FigureRequest(view, detail, range, lanes, layout, callouts, other);
    }

    /// One of a row of figures: it shows what has happened up to its time, and marks it.
    public FigureRequest frame(long nanos) {
        return with(new Range(range.fromNanos(), range.toNanos(), nanos, nanos)).with(Frames.NONE);
    }

    public FigureRequest withWidth(String other) {
        return with(new Layout(other, layout.title(), layout.legend(), layout.seedLine(), layout.theme()));
    }

    public FigureRequest withTheme(Theme.Kind other) {
        return with(new Layout(layout.width(), layout.title(), layout.legend(), layout.seedLine(), other));
    }
}
