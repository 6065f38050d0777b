package lockscope.app.ink;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Face;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Rgb;
import lockscope.app.theme.Theme;

/// Draws figures into pixels without JavaFX, a display or a font of the system: equal figures give equal pixels on every
/// machine.
public final class RasterInk {
    private static final float[] DASHES = {4, 3};

    private final Theme theme;
    private final Map<Face, Outlines> faces = new EnumMap<>(Face.class);

    /// A picture's pixels, 0xRRGGBB, row by row.
    public record Pixels(int width, int height, int[] rgb) {}

    public RasterInk(Theme theme) {
        this.theme = theme;
    }

    /// @param scale pixels of the picture for one of the figure
    public Pixels draw(Figure figure, double scale) {
        int width = (int) Math.round(figure.width() * scale);
        int height = (int) Math.round(figure.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.scale(scale, scale);
        draw(figure.marks(), g, 1);
        g.dispose();
        return new Pixels(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private void draw(List<Mark> marks, Graphics2D g, double alpha) {
        for (Mark mark : marks) {
            switch (mark) {
                case Box b -> area(Shapes.of(b), b.skin(), g);
                case Arc a -> area(Shapes.of(a), a.skin(), g);
                case Strip s -> s.boxes().forEach(box -> area(Shapes.of(box), box.skin(), g));
                case Label l -> label(l, g);
                case Stroke s -> line(Shapes.of(s.points()), s.paint(), s.width(), s.dashed(), g);
                case Group group -> {
                    double inside = alpha * group.opacity();
                    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) inside));
                    draw(group.marks(), g, inside);
                    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
                }
            }
        }
    }

    private void area(Shape shape, Skin skin, Graphics2D g) {
        Paint fill = skin.fill();
        if (fill != null) {
            Look look = theme.look(fill.role());
            Pattern pattern = look.pattern(fill.tone());
            g.setColor(colour(theme.colour(fill)));
            g.fill(shape);
            if (pattern != Pattern.NONE) {
                Shape before = g.getClip();
                g.clip(shape);
                g.setColor(colour(look.patternInk()));
                g.fill(Hatching.over(pattern, shape.getBounds2D()));
                g.setClip(before);
            }
        }
        Paint edge = skin.edge();
        if (edge != null) {
            line(shape, edge, skin.edgeWidth(), skin.dashed(), g);
        }
    }

    private void line(Shape shape, Paint paint, double width, boolean dashed, Graphics2D g) {
        g.setColor(colour(theme.colour(paint)));
        g.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashed ? DASHES : null, 0));
        g.draw(shape);
    }

    private void label(Label l, Graphics2D g) {
        Outlines outlines = faces.computeIfAbsent(l.type().face(), face -> new Outlines(face, 1));
        double size = l.type().size();
        double x = l.left();
        g.setColor(colour(theme.colour(l.paint())));
        for (int i = 0; i < l.text().length(); i++) {
            char c = l.text().charAt(i);
            AffineTransform place = new AffineTransform(size, 0, 0, -size, x, l.y());
            g.fill(place.createTransformedShape(outlines.shape(c)));
            x += l.type().width(String.valueOf(c));
        }
    }

    private static Color colour(Rgb rgb) {
        return new Color(rgb.value());
    }
}
