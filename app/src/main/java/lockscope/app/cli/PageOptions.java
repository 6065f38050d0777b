package lockscope.app.cli;

import java.util.Locale;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Sheet;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what the page of a figure looks like.
final class PageOptions {
    private static final int MOST_SCALE = 4;
    private static final int PRINT_SCALE = 4;
    private static final int SLIDE_SCALE = 2;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "slide (16:9), a4 (170 mm), column (88 mm), or millimetres such as 88mm.")
    @Nullable
    String width;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title; none for none.")
    @Nullable
    String title;

    @Option(names = "--legend", paramLabel = "WHERE", description = "${COMPLETION-CANDIDATES}.")
    FigureRequest.@Nullable Legend legend;

    @Option(names = "--seed-line", paramLabel = "on|off", description = "The line that says what was run.")
    @Nullable
    String seedLine;

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}; print is safe in greys.")
    Theme.@Nullable Kind theme;

    @Option(names = "--scale", paramLabel = "1..4", description = "Pixels of a PNG for each of 96 an inch.")
    @Nullable
    Integer scale;

    /// What the options say; where they say nothing, what was there before.
    FigureRequest.Layout layout(FigureRequest.Layout before) {
        String wide = width == null ? before.width() : width;
        if (Sheet.of(wide) == null) {
            throw new Loading.BadInput(
                    "--width: found '" + wide + "', expected slide, a4, column or 50mm to 1200mm, such as 88mm");
        }
        if (seedLine != null && !seedLine.equals("on") && !seedLine.equals("off")) {
            throw new Loading.BadInput("--seed-line: found '" + seedLine + "', expected on or off");
        }
        return new FigureRequest.Layout(
                wide.toLowerCase(Locale.ROOT),
                title == null ? before.title() : title,
                legend == null ? before.legend() : legend,
                seedLine == null ? before.seedLine() : seedLine.equals("on"),
                theme == null ? before.theme() : theme);
    }

    /// Pixels for each of 96 an inch.
    int scale(FigureRequest.Layout layout, boolean moves) {
        if (scale != null && (scale < 1 || scale > MOST_SCALE)) {
            throw new Loading.BadInput("--scale: found " + scale + ", expected 1 to " + MOST_SCALE);
        }
        if (scale != null) {
            return scale;
        }
        int usual = Sheet.known(layout.width()).isSlide() ? SLIDE_SCALE : PRINT_SCALE;
        return moves ? usual / 2 : usual;
    }
}
