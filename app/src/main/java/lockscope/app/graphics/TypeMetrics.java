package lockscope.app.graphics;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import lockscope.app.figure.Type;

/// How wide and high texts of a bundled font are.
final class TypeMetrics extends FontMetrics {
    private static final long serialVersionUID = 1L;

    private final transient Type type;

    TypeMetrics(TypeFont font) {
        super(font);
        type = font.type();
    }

    @Override
    public int getAscent() {
        return (int) Math.ceil(type.ascent());
    }

    @Override
    public int getDescent() {
        return (int) Math.ceil(type.descent());
    }

    @Override
    public int charWidth(char letter) {
        return stringWidth(String.valueOf(letter));
    }

    @Override
    public int charsWidth(char[] letters, int offset, int length) {
        return stringWidth(String.valueOf(letters, offset, length));
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.ceil(type.width(text));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics graphics) {
        return new Rectangle2D.Double(0, -type.ascent(), type.width(text), type.ascent() + type.descent());
    }

    @Override
    public LineMetrics getLineMetrics(String text, Graphics graphics) {
        return new Line(type, text.length());
    }

    /// The heights of a line.
    static final class Line extends LineMetrics {
        private final Type type;
        private final int letters;

        Line(Type type, int letters) {
            this.type = type;
            this.letters = letters;
        }

        @Override
        public int getNumChars() {
            return letters;
        }

        @Override
        public float getAscent() {
            return (float) type.ascent();
        }

        @Override
        public float getDescent() {
            return (float) type.descent();
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, (getDescent() - getAscent()) / 2, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return 1;
        }

        @Override
        public float getUnderlineOffset() {
            return getDescent() / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return 1;
        }
    }
}
