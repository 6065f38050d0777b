package lockscope.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.graphics.FigureGraphics;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// Paints bars in the roles of their series, each with the tag of what it counts.
final class Bars implements XYBarPainter, BarPainter {
    private static final double THINNEST = 1;
    /// How far an area without an outline reaches below the one before it, so that no seam shows.
    private static final double SEAM = 0.5;

    private final Looks looks;

    /// What a bar looks like and stands for.
    interface Looks {
        Role role(int series);

        Tag tag(int series, int item);

        /// Whether each bar has an outline of its own.
        default boolean outlined() {
            return true;
        }

        /// Draws what belongs beside a bar.
        default void beside(FigureGraphics g, int series, int item, Rectangle2D bar) {}
    }

    Bars(Looks looks) {
        this.looks = looks;
    }

    private void paint(Graphics2D graphics, int series, int item, RectangularShape bar) {
        FigureGraphics g = (FigureGraphics) graphics;
        Rectangle2D area = bar.getFrame();
        if (area.getWidth() > 0 && area.getHeight() > 0) {
            Role role = looks.role(series);
            g.setTag(looks.tag(series, item));
            area.setFrame(area.getX(), area.getY(), Math.max(THINNEST, area.getWidth()), area.getHeight());
            Paint fill = Paint.fill(role);
            if (looks.outlined()) {
                g.box(area, Skin.outlined(fill, Paint.edge(role), 1));
            } else {
                double x = area.getX() - SEAM;
                g.box(
                        new Rectangle2D.Double(x, area.getY(), area.getWidth() + SEAM, area.getHeight()),
                        Skin.filled(fill));
            }
            g.setTag(Tag.NONE);
        }
        looks.beside(g, series, item, area);
    }

    @Override
    public void paintBar(
            Graphics2D g, XYBarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        paint(g, row, column, bar);
    }

    @Override
    public void paintBar(
            Graphics2D g, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        paint(g, row, column, bar);
    }

    /// Bars throw no shadow.
    @Override
    public void paintBarShadow(
            Graphics2D g,
            XYBarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {}

    /// Bars throw no shadow.
    @Override
    public void paintBarShadow(
            Graphics2D g,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {}
}
