package lockscope.app.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/// The advance widths of a font as its file states them: the tables `head`, `hhea`, `hmtx` and `cmap` (format 4) of
/// TrueType and OpenType. Kerning is left out: a text is measured a little too wide, never too narrow.
final class Advances {
    private static final int FORMAT_OF_BASIC_PLANE = 4;

    /// Beyond it begin the ideographs, which the bundled fonts do not have.
    private static final int CHARACTERS = 0x3000;

    private final float[] ofCharacter;
    private final BitSet present;

    private Advances(float[] ofCharacter, BitSet present) {
        this.ofCharacter = ofCharacter;
        this.present = present;
    }

    static Advances ofResource(String resource) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return of(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Advances of(ByteBuffer font) {
        float unitsPerEm = unsigned(font, table(font, "head") + 18);
        int longMetrics = unsigned(font, table(font, "hhea") + 34);
        int hmtx = table(font, "hmtx");
        int map = characterMap(font, table(font, "cmap"));
        float[] widths = new float[CHARACTERS];
        BitSet present = new BitSet(CHARACTERS);
        for (int c = 0; c < widths.length; c++) {
            int glyph = glyph(font, map, c);
            present.set(c, glyph != 0);
            widths[c] = unsigned(font, hmtx + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm;
        }
        return new Advances(widths, present);
    }

    double width(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += c < CHARACTERS ? ofCharacter[c] : 1;
        }
        return sum;
    }

    /// Whether the font has a glyph for the character.
    boolean has(char c) {
        return c < CHARACTERS && present.get(c);
    }

    private static int table(ByteBuffer font, String name) {
        int tables = unsigned(font, 4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry) == tag(name)) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + name);
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    private static int characterMap(ByteBuffer font, int cmap) {
        int maps = unsigned(font, cmap + 2);
        for (int i = 0; i < maps; i++) {
            int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(font, map) == FORMAT_OF_BASIC_PLANE) {
                return map;
            }
        }
        throw new IllegalStateException("the font maps no characters of the basic plane");
    }

    /// The glyph of a character, 0 (the box of a missing one) where the font has none.
    private static int glyph(ByteBuffer font, int map, int c) {
        int twice = unsigned(font, map + 6);
        int ends = map + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int ranges = deltas + twice;
        int low = 0;
        int high = twice / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unsigned(font, ends + 2 * middle) < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int segment = 2 * low;
        int start = unsigned(font, starts + segment);
        if (c < start) {
            return 0;
        }
        int range = unsigned(font, ranges + segment);
        int delta = unsigned(font, deltas + segment);
        if (range == 0) {
            return (c + delta) & 0xFFFF;
        }
        int glyph = unsigned(font, ranges + segment + range + 2 * (c - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private static int unsigned(ByteBuffer font, int at) {
        return font.getShort(at) & 0xFFFF;
    }
}
