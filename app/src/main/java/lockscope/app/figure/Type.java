package lockscope.app.figure;

/// A face and a size in pixels.
public record Type(Face face, double size) {
    /// The smallest text of any picture at 100 %.
    public static final double SMALLEST = 11.5;

    /// Ends a text that was shortened.
    public static final String CUT = "…";

    public static Type text(double size) {
        return new Type(Face.TEXT, size);
    }

    public static Type strong(double size) {
        return new Type(Face.TEXT_STRONG, size);
    }

    public static Type bold(double size) {
        return new Type(Face.TEXT_BOLD, size);
    }

    public static Type code(double size) {
        return new Type(Face.CODE, size);
    }

    public static Type codeBold(double size) {
        return new Type(Face.CODE_BOLD, size);
    }

    public double width(String text) {
        return face.width(text) * size;
    }

    /// How far letters reach above the baseline.
    public double ascent() {
        return 0.78 * size;
    }

    /// How far letters reach below the baseline.
    public double descent() {
        return 0.22 * size;
    }

    /// The baseline that puts a line of capitals in the middle of a height.
    public double baseline(double top, double height) {
        return top + (height + 0.72 * size) / 2;
    }

    /// The first of the texts that fits, the longest first; when none does, the last one shortened.
    public String firstFitting(double width, String... texts) {
        for (String text : texts) {
            if (width(text) <= width) {
                return text;
            }
        }
        return fit(texts[texts.length - 1], width);
    }

    /// The text, shortened with an ellipsis until it fits; empty when not even that fits.
    public String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        for (int length = text.length() - 1; length > 0; length--) {
            String cut = text.substring(0, length).stripTrailing() + CUT;
            if (width(cut) <= width) {
                return cut;
            }
        }
        return "";
    }
}
