package lockscope.app.plate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.app.figure.Type;
import org.jspecify.annotations.Nullable;

/// What a figure is laid out for. The smallest text comes out at 7 pt in print, at 1/50 of the height on a slide;
/// everything else follows from that.
///
/// @param heightMm 0 when the figure may be as high as it needs to be
/// @param pixelsPerMm how many of a figure's pixels make a millimetre
public record Sheet(double widthMm, double heightMm, double pixelsPerMm) {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double SMALLEST_POINTS = 7;
    private static final double THINNEST_POINTS = 0.5;
    private static final double SLIDE_WIDTH = 13.333 * 25.4;
    private static final double SLIDE_HEIGHT = 7.5 * 25.4;
    private static final int LINES_ON_A_SLIDE = 50;
    private static final double A4 = 170;
    private static final double COLUMN = 88;
    private static final double NARROWEST = 50;
    private static final double WIDEST = 1200;
    private static final Pattern MILLIMETRES = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?mm");

    public static final Sheet SLIDE =
            new Sheet(SLIDE_WIDTH, SLIDE_HEIGHT, Type.SMALLEST * LINES_ON_A_SLIDE / SLIDE_HEIGHT);

    /// For print at that width.
    public static Sheet print(double widthMm) {
        return new Sheet(widthMm, 0, Type.SMALLEST / SMALLEST_POINTS * POINTS_PER_MM);
    }

    /// Reads `slide`, `a4`, `column` or a width such as `88mm`; null for anything else, and for widths that make no
    /// sense.
    public static @Nullable Sheet of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "slide" -> SLIDE;
            case "a4" -> print(A4);
            case "column" -> print(COLUMN);
            default -> {
                Matcher matcher = MILLIMETRES.matcher(text);
                double width = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
                yield width >= NARROWEST && width <= WIDEST ? print(width) : null;
            }
        };
    }

    /// The sheet of a width that has been read before.
    public static Sheet known(String text) {
        Sheet sheet = of(text);
        if (sheet == null) {
            throw new IllegalArgumentException("no width: " + text);
        }
        return sheet;
    }

    public boolean isSlide() {
        return heightMm > 0;
    }

    /// The width to lay out for, pixels of the figure.
    public double width() {
        return widthMm * pixelsPerMm;
    }

    /// The height to fill, pixels of the figure; 0 when it is free.
    public double height() {
        return heightMm * pixelsPerMm;
    }

    /// The thinnest line, pixels of the figure.
    double thinnest() {
        return THINNEST_POINTS / POINTS_PER_MM * pixelsPerMm;
    }
}
