package lockscope.app.charts;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// How many calls waited how long, as bars; a line over them says what part of the calls waited at most so long.
final class WaitsPlot {
    private static final int MOST_BINS = 24;
    private static final double NARROWEST = 14;
    private static final double AXES = 76;
    private static final int NONE = 0;

    private final Words words;
    private final long bin;
    private final int bins;
    private final long most;
    private final double width;

    private WaitsPlot(ChartModel.Waits axes, double width, Words words) {
        this.words = words;
        this.width = width;
        int wanted = (int) Math.clamp((width - AXES) / NARROWEST, 4, MOST_BINS);
        bin = Scale.step(axes.most() + 1, wanted);
        bins = (int) (axes.most() / bin) + 1;
        most = axes.distributions().stream()
                .flatMap(each -> each.bins(bin, bins).stream())
                .mapToLong(Distribution.Bin::count)
                .max()
                .orElse(1);
    }

    static List<ChartPanel> draw(
            Sketch sketch, ChartModel.Waits model, ChartModel.Waits axes, double width, double height, Words words) {
        return new WaitsPlot(axes, width, words).draw(sketch, model, height);
    }

    private List<ChartPanel> draw(Sketch sketch, ChartModel.Waits model, double height) {
        Viewport span = new Viewport(0, bin * bins);
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(new TimeAxis(span, words));
        all.setGap(Plots.TITLE);
        List<Plots.Title> titles = new ArrayList<>();
        for (int run = 0; run < model.distributions().size(); run++) {
            Distribution distribution = model.distributions().get(run);
            all.add(plot(distribution, run));
            titles.add(new Plots.Title(distribution.strategy(), summary(distribution)));
        }
        List<ChartPanel> panels = new ArrayList<>();
        for (Rectangle2D area : Plots.draw(sketch, all, titles, width, height)) {
            panels.add(ChartPanel.of(panels.size(), area, span, false));
        }
        return panels;
    }

    private String summary(Distribution distribution) {
        int waited = distribution.calls() - distribution.without();
        return waited == 0
                ? words.say("chart.waits.none", distribution.calls())
                : words.say("chart.waits.summary", waited, distribution.calls(), words.span(distribution.longest()));
    }

    private XYPlot plot(Distribution distribution, int run) {
        List<Distribution.Bin> counted = distribution.bins(bin, bins);
        DefaultTableXYDataset dataset = new DefaultTableXYDataset();
        dataset.setIntervalWidth((double) bin);
        XYSeries without = new XYSeries(NONE, true, false);
        XYSeries waited = new XYSeries(NONE + 1, true, false);
        for (Distribution.Bin each : counted) {
            int none = each.fromNanos() == 0 ? distribution.without() : 0;
            double middle = each.fromNanos() + bin / 2.0;
            without.add(middle, none);
            waited.add(middle, each.count() - none);
        }
        dataset.addSeries(without);
        dataset.addSeries(waited);
        StackedXYBarRenderer bars = new StackedXYBarRenderer(0.08);
        bars.setBarPainter(new Bars(new Looks(distribution, counted, run)));
        bars.setShadowVisible(false);
        XYPlot plot = new XYPlot(dataset, null, CountAxis.of(most), bars);
        plot.setDataset(1, cumulative(distribution));
        plot.setRenderer(1, line());
        plot.setRangeAxis(1, percents());
        plot.mapDatasetToRangeAxis(1, 1);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /// What part of the calls waited at most so long: a step at each wait, as far as pixels tell them apart.
    private XYSeriesCollection cumulative(Distribution distribution) {
        XYSeries line = new XYSeries("cumulative", false, true);
        double perPixel = (double) (bin * bins) / Math.max(1, width - AXES);
        int calls = distribution.calls();
        double before = 0;
        for (int i = 0; i < calls; i++) {
            long wait = distribution.sorted().get(i).waitNanos();
            boolean last = i + 1 == calls;
            if (last || distribution.sorted().get(i + 1).waitNanos() - wait >= perPixel) {
                double part = 100.0 * (i + 1) / calls;
                line.add((double) wait, before);
                line.add((double) wait, part);
                before = part;
            }
        }
        if (calls > 0) {
            line.add((double) (bin * bins), before);
        }
        return new XYSeriesCollection(line);
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setSeriesPaint(0, ChartLook.TEXT);
        line.setSeriesStroke(0, new BasicStroke(1.6f));
        return line;
    }

    private NumberAxis percents() {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, 100);
        axis.setTickUnit(new NumberTickUnit(50, NumberFormat.getIntegerInstance(Locale.ROOT)) {
            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(double value) {
                return words.say("chart.percent", Math.round(value));
            }
        });
        return axis;
    }

    /// The bars of one strategy.
    private final class Looks implements Bars.Looks {
        private final Distribution distribution;
        private final List<Distribution.Bin> counted;
        private final int run;

        Looks(Distribution distribution, List<Distribution.Bin> counted, int run) {
            this.distribution = distribution;
            this.counted = counted;
            this.run = run;
        }

        @Override
        public Role role(int series) {
            return series == NONE ? Role.QUIESCENT : Role.WAITS_FOR_LOCK;
        }

        @Override
        public Tag tag(int series, int item) {
            Distribution.Bin each = counted.get(item);
            String sentence = words.count(
                    "chart.bin",
                    each.count(),
                    distribution.strategy(),
                    words.brief(each.fromNanos()),
                    words.brief(each.toNanos()));
            Tag tag = Tag.saying(
                    new Ask.Bin(run, each.fromNanos(), each.toNanos()).id(),
                    sentence,
                    Datum.of(Datum.Subject.STRATEGY, 0).inRun(run));
            return series == NONE ? tag.part("#none") : tag;
        }
    }
}
