package lockscope.app.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import lockscope.app.figure.Face;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The shapes of a face's letters as its file states them, without hints: the same on every machine, with no font of the
/// system and no display.
final class Outlines {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final AffineTransform scale;
    private final Map<Character, Path2D> shapes = new HashMap<>();

    /// @param perEm units per em of the shapes
    Outlines(Face face, double perEm) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("no such resource: " + face.resource());
            }
            RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(in.readAllBytes());
            font = face.resource().endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes);
            characters = font.getUnicodeCmapLookup();
            double unit = perEm / font.getUnitsPerEm();
            scale = AffineTransform.getScaleInstance(unit, unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The shape of a character, y upwards, from its own origin; empty for a blank.
    Path2D shape(char c) {
        return shapes.computeIfAbsent(c, this::read);
    }

    private Path2D read(char c) {
        try {
            int glyph = characters.getGlyphId(c);
            Path2D path = new Path2D.Double(shape(glyph), scale);
            path.setWindingRule(Path2D.WIND_NON_ZERO);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private java.awt.Shape shape(int glyph) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            CFFFont outlines = open.getCFF().getFont();
            return outlines.getType2CharString(glyph).getPath();
        }
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? new Path2D.Double() : data.getPath();
    }
}
