package lockscope.app.ink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Type;
import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Theme;

/// Draws figures straight into an array of pixels: for pictures with so many marks that paths would be too slow. A frame
/// of thousands of slices costs little more than filling the array.
public final class PixelInk {
    private final Theme theme;
    private final double scale;
    private final Glyphs glyphs = new Glyphs();
    private final Map<Paint, Pixels.Fill> fills = new HashMap<>();
    private final PixelStrips strips;
    private final PixelOutlines outlines;

    /// @param scale pixels of the screen for one of the figure
    public PixelInk(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.strips = new PixelStrips(scale, this::fill, role -> colour(Paint.fill(role)));
        this.outlines = new PixelOutlines(scale);
    }

    /// Draws the figure over the ground of a panel.
    ///
    /// @param into the pixels, 0xAARRGGBB row by row
    public void draw(Figure figure, int[] into, int width, int height) {
        Cover cover = new Cover(height);
        List<Mark> marks = figure.marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) instanceof Strip strip) {
                strips.cover(strip, width, height, cover, i);
            }
        }
        Pixels pixels = new Pixels(into, width, height, cover);
        pixels.clear(theme.look(Role.PANEL).fill().value());
        for (int i = 0; i < marks.size(); i++) {
            pixels.setMark(i);
            draw(marks.get(i), 1, pixels);
        }
    }

    /// Draws a part of a picture anew, and nothing outside of it.
    ///
    /// @param into the pixels of the whole picture, 0xAARRGGBB row by row
    public void draw(Patchwork picture, Patch patch, int[] into, int width, int height) {
        Pixels pixels = new Pixels(into, width, height, patch);
        pixels.clear(theme.look(Role.PANEL).fill().value());
        for (Piece piece : picture.pieces()) {
            if (patch.touches(piece.extent(), scale)) {
                draw(piece.mark(), piece.opacity(), pixels);
            }
        }
    }

    private void draw(Mark mark, double opacity, Pixels to) {
        to.setOpacity((int) Math.round(256 * opacity));
        switch (mark) {
            case Box b -> box(b, to);
            case Label l -> label(l, to);
            case Stroke s -> stroke(s, to);
            case Arc a -> arc(a, to);
            case Strip s -> {
                if (strips.isWhole(s, to)) {
                    strips.draw(s, to);
                } else {
                    s.boxes().forEach(box -> box(box, to));
                }
            }
            case Group g -> g.marks().forEach(inner -> draw(inner, opacity * g.opacity(), to));
        }
    }

    private Pixels.Fill fill(Paint paint) {
        return fills.computeIfAbsent(paint, this::make);
    }

    private Pixels.Fill make(Paint paint) {
        Look look = theme.look(paint.role());
        Pattern pattern = look.pattern(paint.tone());
        if (pattern == Pattern.NONE) {
            return Pixels.Fill.of(theme.colour(paint).value());
        }
        int side = (int) Math.round(Tiles.side(pattern) * scale);
        return new Pixels.Fill(Tiles.pixels(look, side), side);
    }

    private int colour(Paint paint) {
        return 0xFF000000 | theme.colour(paint).value();
    }

    private void box(Box b, Pixels to) {
        Skin skin = b.skin();
        Paint fill = skin.fill();
        Paint edge = skin.edge();
        double half = edge == null ? 0 : skin.edgeWidth() / 2;
        if (edge != null && (fill == null || skin.dashed())) {
            if (fill != null) {
                area(b, 0, fill, to);
            }
            outlines.frame(b, colour(edge), to);
            return;
        }
        if (edge != null) {
            area(b, half, edge, to);
        }
        if (fill != null) {
            area(b, -half, fill, to);
        }
    }

    private void area(Box b, double grow, Paint paint, Pixels to) {
        to.area(
                (b.x() - grow) * scale,
                (b.y() - grow) * scale,
                (b.width() + 2 * grow) * scale,
                (b.height() + 2 * grow) * scale,
                Math.max(0, b.radius() + (b.radius() > 0 ? grow : 0)) * scale,
                fill(paint));
    }

    private void label(Label l, Pixels to) {
        Glyphs.Sheet sheet = glyphs.sheet(new Type(l.type().face(), l.type().size() * scale));
        double pen = l.left() * scale;
        int baseline = (int) Math.round(l.y() * scale);
        int argb = colour(l.paint());
        for (int i = 0; i < l.text().length(); i++) {
            char c = l.text().charAt(i);
            int quarter = (int) Math.round(pen * Glyphs.PLACES);
            int x = Math.floorDiv(quarter, Glyphs.PLACES);
            mask(sheet.mask(c, Math.floorMod(quarter, Glyphs.PLACES)), x, baseline, argb, to);
            pen += sheet.advance(c);
        }
    }

    private static void mask(Glyphs.Mask mask, int x, int baseline, int argb, Pixels to) {
        int left = x + mask.left();
        int top = baseline + mask.top();
        int firstRow = Math.max(0, to.clip().y() - top);
        int endRow = Math.min(mask.height(), to.clip().bottom() - top);
        int firstColumn = Math.max(0, to.clip().x() - left);
        int endColumn = Math.min(mask.width(), to.clip().right() - left);
        for (int row = firstRow; row < endRow; row++) {
            int line = row * mask.width();
            for (int column = firstColumn; column < endColumn; column++) {
                int cover = mask.coverage()[line + column] & 0xFF;
                if (cover != 0) {
                    to.blend(left + column, top + row, argb, cover + (cover >> 7));
                }
            }
        }
    }

    private void stroke(Stroke s, Pixels to) {
        for (int i = 1; i < s.points().size(); i++) {
            Point a = s.points().get(i - 1);
            Point b = s.points().get(i);
            boolean level = a.y() == b.y();
            boolean upright = a.x() == b.x();
            if ((level || upright) && !s.dashed()) {
                double half = s.width() / 2;
                double x = Math.min(a.x(), b.x()) - (upright ? half : 0);
                double y = Math.min(a.y(), b.y()) - (level ? half : 0);
                double w = Math.abs(a.x() - b.x()) + (upright ? s.width() : 0);
                double h = Math.abs(a.y() - b.y()) + (level ? s.width() : 0);
                to.area(x * scale, y * scale, w * scale, h * scale, 0, fill(s.paint()));
            } else {
                outlines.line(a, b, s, colour(s.paint()), to);
            }
        }
    }

    private void arc(Arc a, Pixels to) {
        Paint edge = a.skin().edge();
        Paint fill = a.skin().fill();
        double half = edge == null ? 0 : a.skin().edgeWidth() / 2;
        if (edge != null) {
            outlines.ring(a, half, colour(edge), to);
        }
        if (fill != null) {
            outlines.ring(a, -half, colour(fill), to);
        }
    }
}
