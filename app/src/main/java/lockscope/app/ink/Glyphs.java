package lockscope.app.ink;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import lockscope.app.figure.Face;
import lockscope.app.figure.Type;

/// Letters as masks of coverage, rasterised once for each size and quarter of a pixel.
final class Glyphs {
    /// How many places between two pixels a letter can begin at.
    static final int PLACES = 4;

    private static final double WIDTHS = 1000;

    private final Map<Face, Outlines> outlines = new EnumMap<>(Face.class);
    private final Map<Type, Sheet> sheets = new HashMap<>();

    /// A letter's mask.
    ///
    /// @param left where it begins, pixels from the pen
    /// @param top where it begins, pixels from the baseline, negative above
    /// @param coverage row by row, 0 to 255
    record Mask(int left, int top, int width, int height, byte[] coverage) {}

    /// The letters of one type.
    final class Sheet {
        private final Type type;
        private final Map<Integer, Mask> masks = new HashMap<>();
        private final Map<Character, Double> advances = new HashMap<>();

        Sheet(Type type) {
            this.type = type;
        }

        /// @param place in quarters of a pixel
        Mask mask(char c, int place) {
            return masks.computeIfAbsent(c * PLACES + place, _ -> draw(type, c, (double) place / PLACES));
        }

        double advance(char c) {
            return advances.computeIfAbsent(
                    c, letter -> new Type(type.face(), WIDTHS).width(String.valueOf(letter)) / WIDTHS * type.size());
        }
    }

    /// @param type with its size in pixels of the screen
    Sheet sheet(Type type) {
        return sheets.computeIfAbsent(type, Sheet::new);
    }

    private Mask draw(Type type, char c, double shift) {
        Path2D shape = outlines.computeIfAbsent(type.face(), face -> new Outlines(face, 1))
                .shape(c);
        AffineTransform place = new AffineTransform(type.size(), 0, 0, -type.size(), shift, 0);
        Path2D placed = new Path2D.Double(shape, place);
        Rectangle2D bounds = placed.getBounds2D();
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int width = Math.max(1, (int) Math.ceil(bounds.getMaxX()) - left);
        int height = Math.max(1, (int) Math.ceil(bounds.getMaxY()) - top);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.translate(-left, -top);
        g.fill(placed);
        g.dispose();
        byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Mask(left, top, width, height, coverage.clone());
    }
}
