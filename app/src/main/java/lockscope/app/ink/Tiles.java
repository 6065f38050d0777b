package lockscope.app.ink;

import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Rgb;

/// The little squares that patterns repeat; both inks draw the same ones.
final class Tiles {
    private static final int SAMPLES = 4;

    private Tiles() {}

    /// The side of the square, pixels.
    static int side(Pattern pattern) {
        return switch (pattern) {
            case NONE -> 1;
            case HATCH -> 10;
            case BACK_HATCH -> 14;
            case DOTS -> 6;
            case BARS, RUNGS -> 4;
        };
    }

    /// Whether the pattern's ink covers a place in its square.
    private static boolean inked(Pattern pattern, double x, double y) {
        int side = side(pattern);
        return switch (pattern) {
            case NONE -> false;
            case HATCH -> (x + y) % side < 4.2;
            case BACK_HATCH -> (x - y + side) % side < 2.1;
            case DOTS -> Math.hypot(x - 3, y - 3) < 1.25;
            case BARS -> x < 1.5;
            case RUNGS -> y < 1.5;
        };
    }

    /// The square's pixels, row by row, 0xAARRGGBB, smoothed.
    static int[] pixels(Look look) {
        return pixels(look, side(look.pattern()));
    }

    /// The same square with another number of pixels to a side.
    static int[] pixels(Look look, int side) {
        Pattern pattern = look.pattern();
        double unit = (double) side(pattern) / side;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double cover = cover(pattern, i % side, i / side, unit);
            pixels[i] = 0xFF000000 | mix(look.fill(), look.patternInk(), cover);
        }
        return pixels;
    }

    private static double cover(Pattern pattern, int px, int py, double unit) {
        int hits = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int column = i % SAMPLES;
            int row = i / SAMPLES;
            double x = (px + (column + 0.5) / SAMPLES) * unit;
            double y = (py + (row + 0.5) / SAMPLES) * unit;
            hits += inked(pattern, x, y) ? 1 : 0;
        }
        return (double) hits / (SAMPLES * SAMPLES);
    }

    private static int mix(Rgb under, Rgb over, double cover) {
        return channel(under.red(), over.red(), cover) << 16
                | channel(under.green(), over.green(), cover) << 8
                | channel(under.blue(), over.blue(), cover);
    }

    private static int channel(int under, int over, double cover) {
        return (int) Math.round(under + (over - under) * cover);
    }

    /// The ink of the square as an SVG element.
    static String svg(Look look) {
        String ink = look.patternInk().css();
        return switch (look.pattern()) {
            case NONE -> "";
            case HATCH -> "<path d=\"M0,0L4.2,0L0,4.2ZM10,0L10,4.2L4.2,10L0,10Z\" fill=\"" + ink + "\"/>";
            case BACK_HATCH -> "<path d=\"M0,0L2.1,0L14,11.9L14,14L11.9,14L0,2.1ZM0,14L0,14Z\" fill=\"" + ink + "\"/>";
            case DOTS -> "<circle cx=\"3\" cy=\"3\" r=\"1.25\" fill=\"" + ink + "\"/>";
            case RUNGS -> "<rect width=\"4\" height=\"1.5\" fill=\"" + ink + "\"/>";
            case BARS -> "<rect width=\"1.5\" height=\"4\" fill=\"" + ink + "\"/>";
        };
    }
}
