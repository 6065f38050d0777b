package lockscope.app.plate;

import java.util.Locale;
import lockscope.app.charts.ChartKind;
import org.jspecify.annotations.Nullable;

/// A view as command lines and moments write it: `timeline`, `chart:waits`, `listing:setup_net`.
public record ViewName(FigureRequest.View view, String detail) {
    /// The names there are, for messages.
    public static final String EXPECTED =
            "timeline, stage, compare, listing, listing:ROUTINE, waterfall, chart:waits, chart:queue, chart:dead,"
                    + " chart:holds";

    /// Null for a text that names no view.
    public static @Nullable ViewName of(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
        String detail = colon < 0 ? "" : text.substring(colon + 1);
        for (FigureRequest.View view : FigureRequest.View.values()) {
            if (view.name().equals(name)) {
                return takes(view, detail) ? new ViewName(view, detail) : null;
            }
        }
        return null;
    }

    private static boolean takes(FigureRequest.View view, String detail) {
        return switch (view) {
            case TIMELINE, STAGE, COMPARE, WATERFALL -> detail.isEmpty();
            case LISTING -> detail.matches("[A-Za-z0-9_./]{0,80}");
            case CHART -> ChartKind.of(detail) != null;
        };
    }

    @Override
    public String toString() {
        return view.name().toLowerCase(Locale.ROOT) + (detail.isEmpty() ? "" : ":" + detail);
    }
}
