package lockscope.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.graphics.FigureGraphics;
import lockscope.app.graphics.RoleColor;
import lockscope.app.graphics.TypeFont;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedRangeCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/// How long each lock was held under each strategy, and how much of it for RCU, as bars on one scale.
final class HoldsPlot {
    /// What stays free above the first bar and below the last, as a part of the plot.
    private static final double EDGE = 0.06;

    private static final Type NAME = Type.code(12);
    private static final Type VALUE = Type.strong(12);
    private static final double HIGHEST = 24;
    private static final double LOWEST = 15;
    private static final double AXIS = 24;
    private static final double THICK = 0.67;
    private static final double GAP = 6;
    private static final double LEAST_BARS = 40;
    private static final int RCU = 0;

    private final Words words;
    private final ChartModel.Holds axes;
    private final double width;
    private final Viewport span;
    /// Whether there is room for times alone.
    private final boolean brief;

    private HoldsPlot(ChartModel.Holds axes, double width, Words words) {
        this.axes = axes;
        this.words = words;
        this.width = width;
        double names = widest(NAME, LockHolds::name);
        double room = width - names - 5 * GAP;
        brief = room - widest(VALUE, this::whole) < LEAST_BARS;
        double values = widest(VALUE, this::value);
        double bars = Math.max(LEAST_BARS, room - values);
        span = new Viewport(0, Math.round(Math.max(1, axes.most()) * (1 + (values + 3 * GAP) / bars)));
    }

    private double widest(Type type, Function<LockHolds, String> text) {
        return axes.holds().stream()
                .flatMap(List::stream)
                .mapToDouble(holds -> type.width(text.apply(holds)))
                .max()
                .orElse(0);
    }

    static List<ChartPanel> draw(
            Sketch sketch, ChartModel.Holds model, ChartModel.Holds axes, double width, double height, Words words) {
        return new HoldsPlot(axes, width, words).draw(sketch, model, height);
    }

    /// How high it is at least, without its head and axis.
    static double leastHeight(ChartModel.Holds model) {
        double height = 0;
        for (List<LockHolds> locks : model.holds()) {
            long held = locks.stream().filter(lock -> lock.count() > 0).count();
            height += held == 0 ? 0 : Plots.TITLE + held * LOWEST;
        }
        return height;
    }

    private List<ChartPanel> draw(Sketch sketch, ChartModel.Holds model, double room) {
        CombinedRangeCategoryPlot all = new CombinedRangeCategoryPlot(new TimeAxis(span, words));
        all.setOrientation(PlotOrientation.HORIZONTAL);
        all.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        all.setGap(Plots.TITLE);
        List<Plots.Title> titles = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        int lines = 0;
        for (int run = 0; run < model.holds().size(); run++) {
            List<LockHolds> shown = shown(model, run);
            if (!shown.isEmpty()) {
                all.add(plot(shown, run), shown.size());
                runs.add(run);
                titles.add(new Plots.Title(shown.getFirst().strategy(), ""));
                lines += shown.size();
            }
        }
        double fixed = AXIS + titles.size() * Plots.TITLE;
        double height = fixed + lines * Math.clamp((room - fixed) / Math.max(1, lines), LOWEST, HIGHEST);
        List<ChartPanel> panels = new ArrayList<>();
        for (Rectangle2D area : Plots.draw(sketch, all, titles, width, height)) {
            panels.add(ChartPanel.of(runs.get(panels.size()), area, span, false));
        }
        return panels;
    }

    /// The locks of a strategy that were held at all, on the axes.
    private List<LockHolds> shown(ChartModel.Holds model, int run) {
        List<LockHolds> shown = new ArrayList<>();
        for (LockHolds holds : model.holds().get(run)) {
            if (axes.holds().get(run).get(holds.lock()).count() > 0) {
                shown.add(holds);
            }
        }
        return shown;
    }

    private CategoryPlot plot(List<LockHolds> shown, int run) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (LockHolds holds : shown) {
            dataset.addValue((double) holds.rcuNanos(), (Integer) RCU, holds.name());
            dataset.addValue((double) (holds.nanos() - holds.rcuNanos()), (Integer) (RCU + 1), holds.name());
        }
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new Bars(new Looks(shown, run)));
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(THICK / shown.size());
        CategoryAxis names = new CategoryAxis();
        CategoryPlot plot = new CategoryPlot(dataset, names, null, bars);
        names.setLowerMargin(EDGE);
        names.setUpperMargin(EDGE);
        names.setCategoryMargin(0.2);
        names.setMaximumCategoryLabelWidthRatio(0.6f);
        for (LockHolds holds : shown) {
            names.setTickLabelFont(holds.name(), new TypeFont(NAME));
            names.setTickLabelPaint(holds.name(), new RoleColor(Paint.TEXT));
        }
        return plot;
    }

    private String value(LockHolds holds) {
        return brief ? words.span(holds.nanos()) : whole(holds);
    }

    private String whole(LockHolds holds) {
        return words.count("chart.hold", holds.count(), words.span(holds.nanos()));
    }

    private final class Looks implements Bars.Looks {
        private final List<LockHolds> shown;
        private final int run;

        Looks(List<LockHolds> shown, int run) {
            this.shown = shown;
            this.run = run;
        }

        @Override
        public Role role(int series) {
            return series == RCU ? Role.WAITS_FOR_RCU : Role.BUILDS;
        }

        @Override
        public Tag tag(int series, int item) {
            LockHolds holds = shown.get(item);
            String sentence = words.say(
                    "chart.hold.spoken",
                    holds.name(),
                    words.span(holds.nanos()),
                    holds.strategy(),
                    words.span(holds.rcuNanos()),
                    holds.count());
            Datum lock = Datum.of(Datum.Subject.LOCK, holds.lock()).inRun(run);
            Tag tag = Tag.saying(new Ask.Held(run, holds.lock()).id(), sentence, lock);
            return series == RCU && holds.nanos() > holds.rcuNanos() ? tag.part("#rcu") : tag;
        }

        @Override
        public void beside(FigureGraphics g, int series, int item, Rectangle2D bar) {
            if (series != RCU) {
                g.setFont(new TypeFont(VALUE));
                g.setPaint(ChartLook.TEXT);
                double y = VALUE.baseline(bar.getY(), bar.getHeight());
                g.drawString(value(shown.get(item)), (float) (bar.getMaxX() + GAP), (float) y);
            }
        }
    }
}
