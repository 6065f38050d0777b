package lockscope.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.graphics.FigureGraphics;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/// Draws the plots of several strategies below each other, each under its name.
final class Plots {
    static final double TITLE = 27;
    private static final Type NAME = Type.codeBold(12.5);
    private static final double APART = 12;

    private Plots() {}

    /// @param note what else is said of it, at the right
    record Title(String strategy, String note) {}

    /// @param plot with a plot for each title, and gaps of the height of a title between them
    /// @return where each of them lies
    static List<Rectangle2D> draw(Sketch sketch, Plot plot, List<Title> titles, double width, double height) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        new ChartLook().apply(chart);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(new FigureGraphics(sketch), new Rectangle2D.Double(0, TITLE, width, height - TITLE), null, info);
        List<Rectangle2D> areas = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Rectangle2D area = info.getPlotInfo().getSubplotInfo(i).getDataArea();
            Title title = titles.get(i);
            double left = area.getX();
            sketch.text(Tag.NONE, left, area.getY() - 8, title.strategy(), NAME, Paint.TEXT);
            double room = area.getMaxX() - left - NAME.width(title.strategy()) - APART;
            String note = ChartLook.SMALL.fit(title.note(), room);
            sketch.ending(area.getMaxX(), area.getY() - 8, note, ChartLook.SMALL, Paint.FAINT);
            areas.add(area);
        }
        return areas;
    }
}
