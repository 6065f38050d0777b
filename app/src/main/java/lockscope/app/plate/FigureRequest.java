package lockscope.app.plate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lockscope.app.theme.Theme;

/// What figure is wanted of an experiment.
///
/// @param fromNanos -1 for the beginning
/// @param toNanos -1 for the end
/// @param atNanos the moment, -1 for none
/// @param width as [Sheet#of] reads it
/// @param lanes a regular expression that the names of lanes must match, empty for all
/// @param labels other names for lanes
/// @param title empty for the scenario's own, `none` for no title
public record FigureRequest(
        View view,
        long fromNanos,
        long toNanos,
        long atNanos,
        String width,
        String lanes,
        Map<String, String> labels,
        String title,
        Legend legend,
        boolean seedLine,
        Theme.Kind theme) {
    /// What is drawn.
    public enum View {
        TIMELINE,
        STAGE,
        COMPARE
    }

    /// Where the legend stands.
    public enum Legend {
        INSIDE,
        BELOW,
        NONE
    }

    public static final String NO_TITLE = "none";

    public static final FigureRequest DEFAULT = new FigureRequest(
            View.TIMELINE, -1, -1, -1, "column", "", Map.of(), "", Legend.BELOW, true, Theme.Kind.LIGHT);

    public FigureRequest {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    public FigureRequest at(long nanos) {
        return new FigureRequest(view, fromNanos, toNanos, nanos, width, lanes, labels, title, legend, seedLine, theme);
    }

    public FigureRequest withWidth(String other) {
        return new FigureRequest(
                view, fromNanos, toNanos, atNanos, other, lanes, labels, title, legend, seedLine, theme);
    }

    public FigureRequest withTheme(Theme.Kind other) {
        return new FigureRequest(
                view, fromNanos, toNanos, atNanos, width, lanes, labels, title, legend, seedLine, other);
    }
}
