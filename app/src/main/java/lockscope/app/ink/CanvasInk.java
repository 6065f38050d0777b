package lockscope.app.ink;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Rgb;
import lockscope.app.theme.Theme;

/// Draws figures on a canvas in one theme.
public final class CanvasInk {
    private static final double[] DASHES = {4, 3};

    private final Theme theme;
    private final Typefaces typefaces;
    private final double density;
    private final Map<Paint, Color> colours = new HashMap<>();
    private final Map<Role, ImagePattern> patterns = new EnumMap<>(Role.class);

    public CanvasInk(Theme theme, Typefaces typefaces) {
        this(theme, typefaces, 1);
    }

    /// @param density how many pixels of a canvas a pixel of a figure is to have on each side
    public CanvasInk(Theme theme, Typefaces typefaces, double density) {
        this.theme = theme;
        this.typefaces = typefaces;
        this.density = density;
    }

    /// How many pixels of a canvas a pixel of a figure has on each side.
    public double density() {
        return density;
    }

    public Theme theme() {
        return theme;
    }

    /// Clears the figure's rectangle at the origin of the context and draws the figure there.
    public void draw(Figure figure, GraphicsContext g) {
        g.clearRect(0, 0, figure.width(), figure.height());
        begin(g);
        Piece.of(figure).forEach(piece -> draw(piece, g));
        g.setGlobalAlpha(1);
    }

    /// Draws a whole canvas anew, and nothing else remains on it.
    ///
    /// @param tile what of the picture the canvas shows, in its pixels
    /// @param scale pixels of the canvas for one of the figure
    public void draw(Patchwork picture, Patch tile, double scale, GraphicsContext g) {
        g.setTransform(1, 0, 0, 1, 0, 0);
        // so a canvas forgets what it was told before, also when nobody has looked at it since
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        pieces(picture, tile, tile, scale, g);
        g.setGlobalAlpha(1);
    }

    /// Draws a part of a picture anew, and nothing outside of it.
    ///
    /// @param patch in pixels of the picture; all of it is in the tile
    /// @param tile what of the picture the canvas shows, in its pixels
    public void draw(Patchwork picture, Patch patch, Patch tile, double scale, GraphicsContext g) {
        g.save();
        g.setTransform(1, 0, 0, 1, -tile.x(), -tile.y());
        clip(patch, g);
        g.clearRect(patch.x(), patch.y(), patch.width(), patch.height());
        pieces(picture, patch, tile, scale, g);
        g.restore();
    }

    private void pieces(Patchwork picture, Patch patch, Patch tile, double scale, GraphicsContext g) {
        g.setTransform(scale, 0, 0, scale, -tile.x(), -tile.y());
        begin(g);
        for (Piece piece : picture.pieces()) {
            if (patch.touches(piece.extent(), scale)) {
                draw(piece, g);
            }
        }
    }

    /// The toolkit must see that it is a rectangle, on the canvas and on whole pixels: any other clip is blended, which
    /// costs more than what is drawn, and nothing can be cleared through it.
    private static void clip(Patch patch, GraphicsContext g) {
        g.beginPath();
        g.moveTo(patch.x(), patch.y());
        g.lineTo(patch.right(), patch.y());
        g.lineTo(patch.right(), patch.bottom());
        g.lineTo(patch.x(), patch.bottom());
        g.clip();
    }

    private static void begin(GraphicsContext g) {
        g.setTextBaseline(VPos.BASELINE);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    private void draw(Piece piece, GraphicsContext g) {
        g.setGlobalAlpha(piece.opacity());
        switch (piece.mark()) {
            case Box box -> box(box, g);
            case Label label -> label(label, g);
            case Stroke stroke -> stroke(stroke, g);
            case Arc arc -> arc(arc, g);
            case Strip strip -> strip.boxes().forEach(box -> box(box, g));
            case Group _ -> throw new IllegalArgumentException("pieces are no groups");
        }
    }

    private void box(Box b, GraphicsContext g) {
        Paint fill = b.skin().fill();
        if (fill != null) {
            g.setFill(paint(fill));
            if (b.radius() > 0) {
                g.fillRoundRect(b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius());
            } else {
                g.fillRect(b.x(), b.y(), b.width(), b.height());
            }
        }
        if (edge(b.skin(), g)) {
            g.strokeRoundRect(b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius());
        }
    }

    private void label(Label l, GraphicsContext g) {
        g.setFill(paint(l.paint()));
        g.setFont(typefaces.font(l.type()));
        g.setTextAlign(
                switch (l.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        g.fillText(l.text(), l.x(), l.y());
    }

    private void stroke(Stroke s, GraphicsContext g) {
        line(s.paint(), s.width(), s.dashed(), g);
        g.beginPath();
        Point first = s.points().getFirst();
        g.moveTo(first.x(), first.y());
        for (Point point : s.points().subList(1, s.points().size())) {
            g.lineTo(point.x(), point.y());
        }
        g.stroke();
    }

    private void arc(Arc a, GraphicsContext g) {
        // JavaFX counts degrees from 3 o'clock, anticlockwise
        double from = 90 - a.start();
        Point inner = Point.onCircle(a.cx(), a.cy(), a.inner(), a.start() + a.sweep());
        g.beginPath();
        g.arc(a.cx(), a.cy(), a.outer(), a.outer(), from, -a.sweep());
        g.lineTo(inner.x(), inner.y());
        g.arc(a.cx(), a.cy(), a.inner(), a.inner(), from - a.sweep(), a.sweep());
        g.closePath();
        Paint fill = a.skin().fill();
        if (fill != null) {
            g.setFill(paint(fill));
            g.fill();
        }
        if (edge(a.skin(), g)) {
            g.stroke();
        }
    }

    private boolean edge(Skin skin, GraphicsContext g) {
        Paint edge = skin.edge();
        if (edge == null) {
            return false;
        }
        line(edge, skin.edgeWidth(), skin.dashed(), g);
        return true;
    }

    private void line(Paint paint, double width, boolean dashed, GraphicsContext g) {
        g.setStroke(paint(paint));
        g.setLineWidth(width);
        if (dashed) {
            g.setLineDashes(DASHES);
        } else {
            g.setLineDashes();
        }
    }

    private javafx.scene.paint.Paint paint(Paint paint) {
        Look look = theme.look(paint.role());
        if (look.pattern(paint.tone()) != Pattern.NONE) {
            return patterns.computeIfAbsent(paint.role(), _ -> tiled(look));
        }
        return colours.computeIfAbsent(paint, wanted -> colour(theme.colour(wanted)));
    }

    /// The JavaFX colour of an [Rgb].
    public static Color colour(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    private static ImagePattern tiled(Look look) {
        int side = Tiles.side(look.pattern());
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), Tiles.pixels(look), 0, side);
        return new ImagePattern(image, 0, 0, side, side, false);
    }
}
