package lockscope.app.graphics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Point;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import org.jspecify.annotations.Nullable;

/// A Graphics2D that writes down what it is told to draw as marks of a figure: rectangles, lines and level texts, in
/// [RoleColor] and [TypeFont]. Whoever draws keeps to its bounds: it does not clip.
///
/// What a figure has no mark for (turned or slanted texts, curves, areas that are no rectangles, and all that is refused
/// by [PlainGraphics]) is refused with [UnsupportedOperationException], so that nothing is left out of a picture unseen.
public final class FigureGraphics extends PlainGraphics {
    private final Sketch sketch;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Paint paint = new RoleColor(lockscope.app.figure.Paint.TEXT);
    private Font font = new TypeFont(Type.text(Type.SMALLEST));
    private Stroke stroke = new BasicStroke(1);
    private @Nullable Shape clip;
    private Tag tag = Tag.NONE;

    /// @param sketch that gets the marks
    public FigureGraphics(Sketch sketch) {
        this.sketch = sketch;
    }

    /// What the marks that follow stand for.
    public void setTag(Tag next) {
        tag = next;
    }

    /// A rectangle with a skin of its own.
    public void box(Rectangle2D area, Skin skin) {
        Rectangle2D r = moved(area);
        sketch.box(tag, r.getX(), r.getY(), r.getWidth(), r.getHeight(), 0, skin);
    }

    private Rectangle2D moved(Rectangle2D area) {
        return transform.createTransformedShape(area).getBounds2D();
    }

    private lockscope.app.figure.Paint ink() {
        if (paint instanceof RoleColor color) {
            return color.paint();
        }
        throw new UnsupportedOperationException("a colour without a meaning: " + paint);
    }

    private Type type() {
        if (font instanceof TypeFont known) {
            return known.type();
        }
        throw new UnsupportedOperationException("a font that is not bundled: " + font);
    }

    // ---- marks

    @Override
    public void draw(Shape shape) {
        List<Point> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    line(points);
                    points.add(new Point(at[0], at[1]));
                }
                case PathIterator.SEG_LINETO -> points.add(new Point(at[0], at[1]));
                case PathIterator.SEG_CLOSE -> points.add(points.getFirst());
                default -> throw new UnsupportedOperationException("a curve: " + shape);
            }
        }
        line(points);
    }

    private void line(List<Point> points) {
        if (points.size() > 1) {
            BasicStroke pen = (BasicStroke) stroke;
            boolean dashed = pen.getDashArray() != null;
            sketch.add(new lockscope.app.figure.Stroke(tag, points, ink(), pen.getLineWidth(), dashed));
        }
        points.clear();
    }

    @Override
    public void fill(Shape shape) {
        if (!(shape instanceof Rectangle2D area)) {
            throw new UnsupportedOperationException("an area that is no rectangle: " + shape);
        }
        box(area, Skin.filled(ink()));
    }

    @Override
    public void drawString(String text, float x, float y) {
        if ((transform.getType() & ~AffineTransform.TYPE_TRANSLATION) != 0) {
            throw new UnsupportedOperationException("a text that is turned: " + text);
        }
        sketch.text(
                tag,
                Math.rint(x + transform.getTranslateX()),
                Math.rint(y + transform.getTranslateY()),
                text,
                type(),
                ink());
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void drawPolyline(int[] xPoints, int[] yPoints, int nPoints) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < nPoints; i++) {
            if (i == 0) {
                path.moveTo(xPoints[i], yPoints[i]);
            } else {
                path.lineTo(xPoints[i], yPoints[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] xPoints, int[] yPoints, int nPoints) {
        draw(new java.awt.Polygon(xPoints, yPoints, nPoints));
    }

    // ---- how it draws

    @Override
    public FontMetrics getFontMetrics(Font of) {
        if (of instanceof TypeFont known) {
            return new TypeMetrics(known);
        }
        throw new UnsupportedOperationException("a font that is not bundled: " + of);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font other) {
        font = other;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(Paint other) {
        paint = other;
    }

    @Override
    public Color getColor() {
        return (Color) paint;
    }

    @Override
    public void setColor(Color color) {
        paint = color;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public void setClip(@Nullable Shape other) {
        clip = other;
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        clip = new Rectangle(x, y, width, height);
    }

    @Override
    public void clip(Shape other) {
        clip = clip == null ? other : clip.getBounds2D().createIntersection(other.getBounds2D());
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return shape.intersects(area);
    }

    @Override
    public Graphics create() {
        FigureGraphics copy = new FigureGraphics(sketch);
        copy.transform = new AffineTransform(transform);
        copy.paint = paint;
        copy.font = font;
        copy.stroke = stroke;
        copy.clip = clip;
        copy.tag = tag;
        return copy;
    }

    @Override
    public void dispose() {}

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> others) {
        hints.clear();
        hints.putAll(others);
    }

    @Override
    public void addRenderingHints(Map<?, ?> others) {
        hints.putAll(others);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }
}
