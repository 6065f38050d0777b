package lockscope.app.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Type;
import lockscope.app.graphics.RoleColor;
import lockscope.app.graphics.TypeFont;
import org.jfree.chart.ChartTheme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeCategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// What charts look like, by meaning: the theme that draws them decides the colours, so that one chart serves all.
final class ChartLook implements ChartTheme {
    static final Type SMALL = Type.text(Type.SMALLEST);
    private static final Font LABELS = new TypeFont(SMALL);
    static final RoleColor FAINT = new RoleColor(Paint.FAINT);
    static final RoleColor LINE = new RoleColor(Paint.edge(Role.FAINT));
    static final RoleColor GRID = new RoleColor(Paint.RULE);
    static final RoleColor GROUND = new RoleColor(Paint.fill(Role.CARD));
    static final RoleColor TEXT = new RoleColor(Paint.TEXT);

    @Override
    public void apply(JFreeChart chart) {
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        plot(chart.getPlot());
    }

    private void plot(Plot plot) {
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(
                plot instanceof CombinedDomainXYPlot || plot instanceof CombinedRangeCategoryPlot ? null : GROUND);
        switch (plot) {
            case CombinedDomainXYPlot combined -> {
                axis(combined.getDomainAxis());
                plots(combined.getSubplots());
            }
            case CombinedRangeCategoryPlot combined -> {
                axis(combined.getRangeAxis());
                plots(combined.getSubplots());
            }
            case XYPlot xy -> {
                xy.setDomainGridlinesVisible(false);
                xy.setRangeGridlinePaint(GRID);
                xy.setRangeGridlineStroke(new BasicStroke(1));
                xy.setRangeZeroBaselineVisible(false);
                for (int i = 0; i < xy.getRangeAxisCount(); i++) {
                    axis(xy.getRangeAxis(i));
                }
            }
            case CategoryPlot bars -> {
                bars.setRangeGridlinePaint(GRID);
                bars.setRangeGridlineStroke(new BasicStroke(1));
                axis(bars.getDomainAxis());
            }
            default -> throw new IllegalArgumentException("no look for " + plot.getClass());
        }
    }

    private void plots(List<?> all) {
        all.forEach(each -> plot((Plot) each));
    }

    private static void axis(Axis axis) {
        if (axis == null) {
            return;
        }
        axis.setTickLabelFont(LABELS);
        axis.setTickLabelPaint(FAINT);
        axis.setTickMarkPaint(LINE);
        axis.setTickMarkStroke(new BasicStroke(1));
        axis.setTickMarkOutsideLength(4);
        axis.setAxisLinePaint(LINE);
        axis.setAxisLineStroke(new BasicStroke(1));
    }
}
