package lockscope.app.ink;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Columns;
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
    private static final double DASH = 4;
    private static final double PERIOD = 7;
    /// A narrower run of columns shows its colour only.
    private static final int SHOWS_PATTERN = 8;

    private final Theme theme;
    private final double scale;
    private final Glyphs glyphs = new Glyphs();
    /// The plain fill of each role.
    private final int[] roles = new int[Role.values().length];
    private final Map<Paint, Pixels.Fill> fills = new HashMap<>();

    /// @param scale pixels of the screen for one of the figure
    public PixelInk(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        for (Role role : Role.values()) {
            roles[role.ordinal()] = colour(Paint.fill(role));
        }
    }

    /// Draws the figure over the ground of a panel.
    ///
    /// @param into the pixels, 0xAARRGGBB row by row
    public void draw(Figure figure, int[] into, int width, int height) {
        Pixels pixels = new Pixels(into, width, height);
        int[] from = new int[height];
        int[] to = new int[height];
        for (Mark mark : figure.marks()) {
            if (mark instanceof Strip strip) {
                cover(strip, width, height, from, to);
            }
        }
        pixels.clear(theme.look(Role.PANEL).fill().value(), from, to);
        draw(figure.marks(), pixels);
    }

    /// Notes what a strip will cover: its longest run of columns that show something.
    private void cover(Strip s, int width, int height, int[] from, int[] to) {
        int top = top(s);
        int bottom = bottom(s);
        int left = left(s);
        if (top < 0 || bottom > height || left < 0) {
            return;
        }
        Columns columns = s.columns();
        int begin = 0;
        int most = 0;
        int end;
        for (int column = 0; column < columns.size(); column = columns.emptyEnd(end)) {
            end = columns.filledEnd(column);
            if (end - column > most) {
                begin = column;
                most = end - column;
            }
        }
        int right = Math.min(width, left + (int) (columns.size() * scale));
        Arrays.fill(from, top, bottom, Math.min(right, left + (int) Math.ceil(begin * scale)));
        Arrays.fill(to, top, bottom, Math.min(right, left + (int) Math.ceil((begin + most) * scale)));
    }

    private int top(Strip s) {
        return (int) Math.round(s.y() * scale);
    }

    private int bottom(Strip s) {
        return (int) Math.round((s.y() + s.height()) * scale);
    }

    private int left(Strip s) {
        return (int) Math.round(s.x() * scale);
    }

    private void draw(List<Mark> marks, Pixels to) {
        for (Mark mark : marks) {
            switch (mark) {
                case Box b -> box(b, to);
                case Label l -> label(l, to);
                case Stroke s -> stroke(s, to);
                case Arc a -> arc(a, to);
                case Strip s -> strip(s, to);
                case Group g -> {
                    int before = to.opacity();
                    to.setOpacity((int) Math.round(before * g.opacity()));
                    draw(g.marks(), to);
                    to.setOpacity(before);
                }
            }
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
            frame(b, edge, to);
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

    /// An outline with nothing in it.
    private void frame(Box b, Paint edge, Pixels to) {
        double half = b.skin().edgeWidth() / 2;
        double r = Math.min(b.radius(), Math.min(b.width(), b.height()) / 2);
        double cx = b.x() + b.width() / 2;
        double cy = b.y() + b.height() / 2;
        boolean dashed = b.skin().dashed();
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale;
            double y = py / scale;
            if (dashed && (x + y) % PERIOD >= DASH) {
                return -1;
            }
            double dx = Math.abs(x - cx) - b.width() / 2 + r;
            double dy = Math.abs(y - cy) - b.height() / 2 + r;
            double outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
            return (half - Math.abs(outside)) * scale;
        };
        double reach = half + Math.max(r, 1) + 1;
        int argb = colour(edge);
        band(b.x() - half, b.y() - half, b.right() + half, b.y() + reach, shape, argb, to);
        band(b.x() - half, b.bottom() - reach, b.right() + half, b.bottom() + half, shape, argb, to);
        if (b.height() > 2 * reach) {
            band(b.x() - half, b.y() + reach, b.x() + reach, b.bottom() - reach, shape, argb, to);
            band(b.right() - reach, b.y() + reach, b.right() + half, b.bottom() - reach, shape, argb, to);
        }
    }

    /// A part of a shape whose parts meet at whole pixels.
    private void band(double left, double top, double right, double bottom, Pixels.Shape shape, int argb, Pixels to) {
        double upper = Math.round(top * scale) + (top > 0 ? 1.0 : 0);
        double lower = Math.max(upper, Math.round(bottom * scale) - 1.0);
        to.shape(left * scale, upper, right * scale, lower, shape, argb);
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
        int firstRow = Math.max(0, -top);
        int endRow = Math.min(mask.height(), to.height() - top);
        int firstColumn = Math.max(0, -left);
        int endColumn = Math.min(mask.width(), to.width() - left);
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
                line(a, b, s, to);
            }
        }
    }

    private void line(Point a, Point b, Stroke s, Pixels to) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double half = s.width() / 2;
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale - a.x();
            double y = py / scale - a.y();
            double along = (x * dx + y * dy) / length;
            if (along < 0 || along > length || (s.dashed() && along % PERIOD >= DASH)) {
                return -1;
            }
            return (half - Math.abs(x * dy - y * dx) / length) * scale;
        };
        // a long line is drawn in pieces, so that not every pixel of its rectangle is asked
        int pieces = 1 + (int) (Math.min(Math.abs(dx), Math.abs(dy)) / 24);
        for (int piece = 0; piece < pieces; piece++) {
            double y0 = a.y() + dy * piece / pieces;
            double y1 = a.y() + dy * (piece + 1) / pieces;
            double top = Math.floor(Math.min(y0, y1) * scale);
            double bottom = Math.floor(Math.max(y0, y1) * scale);
            boolean last = piece == pieces - 1;
            double x0 = a.x() + dx * piece / pieces;
            double x1 = a.x() + dx * (piece + 1) / pieces;
            double reach = half + 1;
            to.shape(
                    (Math.min(x0, x1) - reach) * scale,
                    pieces == 1 ? (Math.min(y0, y1) - reach) * scale : top + 1,
                    (Math.max(x0, x1) + reach) * scale,
                    pieces == 1 ? (Math.max(y0, y1) + reach) * scale : last ? bottom : bottom - 1,
                    shape,
                    colour(s.paint()));
        }
    }

    private void arc(Arc a, Pixels to) {
        Paint edge = a.skin().edge();
        Paint fill = a.skin().fill();
        double half = edge == null ? 0 : a.skin().edgeWidth() / 2;
        if (edge != null) {
            ring(a, half, colour(edge), to);
        }
        if (fill != null) {
            ring(a, -half, colour(fill), to);
        }
    }

    private void ring(Arc a, double grow, int argb, Pixels to) {
        double reach = a.outer() + grow;
        Pixels.Shape shape = (px, py) -> {
            double x = px / scale - a.cx();
            double y = py / scale - a.cy();
            double distance = Math.hypot(x, y);
            double degrees = Math.toDegrees(Math.atan2(y, x)) + 90;
            double along = ((degrees - a.start()) % 360 + 360) % 360;
            double middle = along > (a.sweep() + 360) / 2 ? along - 360 : along;
            double sides = Math.toRadians(Math.min(middle, a.sweep() - middle)) * distance + grow;
            double across = Math.min(distance - a.inner() + grow, reach - distance);
            return Math.min(across, a.sweep() >= 360 ? across : sides) * scale;
        };
        to.shape(
                (a.cx() - reach) * scale,
                (a.cy() - reach) * scale,
                (a.cx() + reach) * scale,
                (a.cy() + reach) * scale,
                shape,
                argb);
    }

    /// Runs of columns: the first row of each is copied down; those wide enough to show a pattern are drawn with it.
    private void strip(Strip s, Pixels to) {
        int top = top(s);
        int bottom = bottom(s);
        int lower = bottom - (int) Math.round((bottom - top) * Strip.ALSO);
        int left = left(s);
        if (to.opacity() < 256 || top < 0 || bottom > to.height() || left < 0) {
            draw(List.copyOf(s.boxes()), to);
            return;
        }
        Columns columns = s.columns();
        int right = Math.min(to.width(), left + (int) (columns.size() * scale));
        int end;
        for (int column = 0; column < columns.size(); column = end) {
            end = columns.filledEnd(column);
            if (end == column) {
                end = columns.emptyEnd(column);
                continue;
            }
            int from = Math.min(right, left + (int) Math.ceil(column * scale));
            int until = Math.min(right, left + (int) Math.ceil(end * scale));
            plain(columns, left, from, until, top, lower, to);
            to.copyDown(from, until, top, lower);
            to.copyDown(from, until, lower, bottom);
        }
        patterns(s, top, lower, bottom, to);
    }

    /// Fills the first row of the upper and of the lower part of columns that are not empty.
    private void plain(Columns columns, int left, int from, int end, int top, int lower, Pixels to) {
        if (scale == 1) {
            for (int x = from; x < end; x++) {
                pixel(columns, x - left, x, top, lower, to);
            }
            return;
        }
        double columnsPerPixel = 1 / scale;
        for (int x = from; x < end; x++) {
            pixel(columns, (int) ((x - left + 1e-6) * columnsPerPixel), x, top, lower, to);
        }
    }

    private void pixel(Columns columns, int column, int x, int top, int lower, Pixels to) {
        int main = columns.mainOrdinal(column);
        int also = columns.alsoOrdinal(column);
        to.set(x, top, roles[main]);
        to.set(x, lower, roles[also >= 0 ? also : main]);
    }

    /// A run that is wide enough to show a pattern has one of every so many columns in it: only these are looked at.
    private void patterns(Strip s, int top, int lower, int bottom, Pixels to) {
        Columns columns = s.columns();
        for (int column = 0; column < columns.size(); column += SHOWS_PATTERN) {
            if (columns.isEmpty(column)) {
                continue;
            }
            int end = columns.runEnd(column);
            if (end - column < SHOWS_PATTERN) {
                int begin = columns.runBegin(column);
                if (end - begin >= SHOWS_PATTERN) {
                    pattern(s, begin, end, top, lower, bottom, to);
                }
            } else {
                pattern(s, columns.runBegin(column), end, top, lower, bottom, to);
                column = (end - 1) / SHOWS_PATTERN * SHOWS_PATTERN;
            }
        }
    }

    private void pattern(Strip s, int begin, int end, int top, int lower, int bottom, Pixels to) {
        double x = Math.round(s.x() * scale) + Math.floor(begin * scale);
        double width = (end - begin) * scale;
        Columns columns = s.columns();
        boolean has = columns.hasAlso(begin);
        to.area(x, top, width, (has ? lower : bottom) - top, 0, fill(Paint.fill(columns.main(begin))));
        if (has) {
            to.area(x, lower, width, bottom - lower, 0, fill(Paint.fill(columns.also(begin))));
        }
    }
}
