package lockscope.app.theme;

import java.util.HexFormat;

/// An opaque colour, 0xRRGGBB.
public record Rgb(int value) {
    private static final double FLARE = 0.05;

    /// Reads `#RRGGBB`.
    public static Rgb of(String text) {
        if (text.length() != 7 || text.charAt(0) != '#') {
            throw new IllegalArgumentException("expected a colour such as #009E73, found " + text);
        }
        return new Rgb(HexFormat.fromHexDigits(text, 1, 7));
    }

    public int red() {
        return value >> 16 & 0xFF;
    }

    public int green() {
        return value >> 8 & 0xFF;
    }

    public int blue() {
        return value & 0xFF;
    }

    /// As CSS and SVG write it: `#009e73`.
    public String css() {
        return "#" + HexFormat.of().toHexDigits(value, 6);
    }

    /// The contrast ratio of WCAG 2, from 1 to 21.
    public double contrast(Rgb other) {
        double a = luminance() + FLARE;
        double b = other.luminance() + FLARE;
        return Math.max(a, b) / Math.min(a, b);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /// The channel as light, 0 to 1, by the sRGB curve.
    public static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
