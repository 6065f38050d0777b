package lockscope.app.ink;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a font of a few letters in the Compact Font Format, as PDF embeds it (`Type1C`): outlines without hints, 1,000
/// units per em.
///
/// See Adobe's notes 5176 (the format) and 5177 (Type 2 charstrings).
final class CompactFont {
    private static final int STANDARD_STRINGS = 391;
    private static final int ENCODING = 16;
    private static final int CHARSET = 15;
    private static final int CHARSTRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int RMOVETO = 21;
    private static final int RLINETO = 5;
    private static final int RRCURVETO = 8;
    private static final int ENDCHAR = 14;
    /// Four offsets of five bytes, one size of five bytes, four operators.
    private static final int TOP_LENGTH = 5 * 5 + 4;

    private final String name;
    private final List<String> glyphNames = new ArrayList<>();
    private final List<byte[]> programs = new ArrayList<>();

    CompactFont(String name) {
        this.name = name;
        programs.add(program(new Path2D.Double(), 0));
    }

    /// Adds a glyph; its code is its number, counted from 1.
    void add(String glyphName, Path2D shape, int width) {
        glyphNames.add(glyphName);
        programs.add(program(shape, width));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, 0, 4, 4});
        out.writeBytes(index(List.of(name.getBytes(StandardCharsets.US_ASCII))));
        int afterTop = out.size() + 2 + 1 + 4 + 4 + TOP_LENGTH;
        byte[] strings = index(glyphNames.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList());
        byte[] noSubroutines = {0, 0};
        byte[] charset = charset();
        byte[] encoding = encoding();
        byte[] charstrings = index(programs);
        byte[] noPrivate = new byte[0];
        int charsetAt = afterTop + strings.length + noSubroutines.length;
        int encodingAt = charsetAt + charset.length;
        int charstringsAt = encodingAt + encoding.length;
        int privateAt = charstringsAt + charstrings.length;
        ByteArrayOutputStream top = new ByteArrayOutputStream();
        entry(top, CHARSET, charsetAt);
        entry(top, ENCODING, encodingAt);
        entry(top, CHARSTRINGS, charstringsAt);
        offset(top, noPrivate.length);
        entry(top, PRIVATE, privateAt);
        out.writeBytes(index(List.of(top.toByteArray())));
        out.writeBytes(strings);
        out.writeBytes(noSubroutines);
        out.writeBytes(charset);
        out.writeBytes(encoding);
        out.writeBytes(charstrings);
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int operator, int value) {
        offset(out, value);
        out.write(operator);
    }

    private static void offset(ByteArrayOutputStream out, int value) {
        out.write(29);
        fourBytes(out, value);
    }

    private static void fourBytes(ByteArrayOutputStream out, int value) {
        out.write(value >>> 24);
        out.write(value >>> 16);
        out.write(value >>> 8);
        out.write(value);
    }

    private static byte[] index(List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(items.size() >>> 8);
        out.write(items.size());
        if (items.isEmpty()) {
            return out.toByteArray();
        }
        out.write(4);
        int at = 1;
        for (byte[] item : items) {
            fourBytes(out, at);
            at += item.length;
        }
        fourBytes(out, at);
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] charset() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        for (int i = 0; i < glyphNames.size(); i++) {
            int string = STANDARD_STRINGS + i;
            out.write(string >>> 8);
            out.write(string);
        }
        return out.toByteArray();
    }

    private byte[] encoding() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.write(glyphNames.size());
        for (int code = 1; code <= glyphNames.size(); code++) {
            out.write(code);
        }
        return out.toByteArray();
    }

    private static byte[] program(Path2D shape, int width) {
        Charstring out = new Charstring(width);
        double[] p = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.move(p[0], p[1]);
                case PathIterator.SEG_LINETO -> out.line(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> out.quadratic(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> out.curve(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> {}
            }
        }
        return out.end();
    }

    /// The program that draws one glyph, in whole units.
    private static final class Charstring {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int width;
        private boolean begun;
        private int x;
        private int y;
        private double exactX;
        private double exactY;

        Charstring(int width) {
            this.width = width;
        }

        void move(double toX, double toY) {
            width();
            delta(toX, toY);
            out.write(RMOVETO);
        }

        void line(double toX, double toY) {
            delta(toX, toY);
            out.write(RLINETO);
        }

        void quadratic(double x1, double y1, double toX, double toY) {
            double fromX = exactX;
            double fromY = exactY;
            curve(
                    fromX + (x1 - fromX) * 2 / 3,
                    fromY + (y1 - fromY) * 2 / 3,
                    toX + (x1 - toX) * 2 / 3,
                    toY + (y1 - toY) * 2 / 3,
                    toX,
                    toY);
        }

        void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            delta(x1, y1);
            delta(x2, y2);
            delta(toX, toY);
            out.write(RRCURVETO);
        }

        byte[] end() {
            width();
            out.write(ENDCHAR);
            return out.toByteArray();
        }

        private void width() {
            if (!begun) {
                begun = true;
                number(width);
            }
        }

        private void delta(double toX, double toY) {
            int roundX = (int) Math.round(toX);
            int roundY = (int) Math.round(toY);
            number(roundX - x);
            number(roundY - y);
            x = roundX;
            y = roundY;
            exactX = toX;
            exactY = toY;
        }

        private void number(int value) {
            if (value >= -107 && value <= 107) {
                out.write(value + 139);
            } else if (value >= 108 && value <= 1131) {
                out.write((value - 108 >> 8) + 247);
                out.write(value - 108);
            } else if (value >= -1131 && value <= -108) {
                out.write((-value - 108 >> 8) + 251);
                out.write(-value - 108);
            } else {
                out.write(28);
                out.write(value >> 8);
                out.write(value);
            }
        }
    }
}
