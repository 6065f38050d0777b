package lockscope.app.charts;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.graphics.FigureGraphics;
import lockscope.app.graphics.RoleColor;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.fold.Steps;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Counts over time, as areas under steps. What is narrower than a pixel is shown by its highest.
final class CoursesPlot {
    private static final double AXES = 40;
    private static final double RIGHT = 14;
    private static final BasicStroke SKYLINE = new BasicStroke(1);

    private final Words words;
    private final ChartModel.Courses model;
    private final Viewport span;
    private final long most;
    private final double width;

    private CoursesPlot(ChartModel.Courses model, ChartModel.Courses axes, double width, Words words) {
        this.model = model;
        this.words = words;
        this.width = width;
        span = axes.reach().view();
        most = axes.most();
    }

    /// A count that stands for a while.
    private record Stand(long fromNanos, long toNanos, long count) {}

    static List<ChartPanel> draw(
            Sketch sketch,
            ChartModel.Courses model,
            ChartModel.Courses axes,
            double width,
            double height,
            Words words) {
        return new CoursesPlot(model, axes, width, words).draw(sketch, height);
    }

    private List<ChartPanel> draw(Sketch sketch, double height) {
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(new TimeAxis(span, words));
        all.setGap(Plots.TITLE);
        List<Plots.Title> titles = new ArrayList<>();
        for (int run = 0; run < model.courses().size(); run++) {
            ChartModel.Course course = model.courses().get(run);
            all.add(plot(course, run));
            long highest = course.steps().most(span.fromNanos(), model.reach().untilNanos());
            titles.add(new Plots.Title(course.strategy(), words.say("chart.most", highest)));
        }
        List<ChartPanel> panels = new ArrayList<>();
        for (Rectangle2D area : Plots.draw(sketch, all, titles, width - RIGHT, height)) {
            panels.add(ChartPanel.of(panels.size(), area, span, true));
        }
        return panels;
    }

    private XYPlot plot(ChartModel.Course course, int run) {
        List<Stand> stands = stands(course.steps());
        XYIntervalSeries series = new XYIntervalSeries("count", false, true);
        for (Stand stand : stands) {
            double middle = (stand.fromNanos() + stand.toNanos()) / 2.0;
            double count = stand.count();
            series.add(middle, (double) stand.fromNanos(), (double) stand.toNanos(), count, count, count);
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        XYBarRenderer bars = new XYBarRenderer();
        bars.setBarPainter(new Bars(new Looks(course.strategy(), stands, run)));
        bars.setShadowVisible(false);
        return new XYPlot(dataset, null, CountAxis.of(most), bars);
    }

    private long shownUntil() {
        return Math.min(model.reach().untilNanos(), span.toNanos());
    }

    /// What stands while it is more than nothing; steps within a pixel are one, as high as the highest.
    private List<Stand> stands(Steps steps) {
        long until = Math.min(steps.endNanos(), shownUntil());
        long pixel = Math.max(1, Math.round(span.span() / Math.max(1, width - AXES - RIGHT)));
        List<Stand> stands = new ArrayList<>();
        int step = 0;
        long from = span.fromNanos();
        while (from < until) {
            while (step < steps.size() && steps.time(step) <= from) {
                step++;
            }
            long next = Math.min(until, step < steps.size() ? steps.time(step) : until);
            long to = next - from >= pixel ? next : Math.min(until, from + pixel);
            long count = next - from >= pixel ? steps.at(from) : steps.most(from, to);
            if (count > 0) {
                stands.add(new Stand(from, to, count));
            }
            from = to;
        }
        return stands;
    }

    private final class Looks implements Bars.Looks {
        private final String strategy;
        private final List<Stand> stands;
        private final int run;

        Looks(String strategy, List<Stand> stands, int run) {
            this.strategy = strategy;
            this.stands = stands;
            this.run = run;
        }

        @Override
        public Role role(int series) {
            return model.kind() == ChartKind.QUEUE ? Role.WAITS_FOR_LOCK : Role.QUIESCENT;
        }

        /// One line goes over all of them: lines between steps would hide those that are narrow.
        @Override
        public boolean outlined() {
            return false;
        }

        @Override
        public void beside(FigureGraphics g, int series, int item, Rectangle2D bar) {
            Stand stand = stands.get(item);
            boolean joined = item > 0 && stands.get(item - 1).toNanos() == stand.fromNanos();
            boolean last = item == stands.size() - 1;
            boolean falls =
                    last ? stand.toNanos() < shownUntil() : stands.get(item + 1).fromNanos() > stand.toNanos();
            long before = joined ? stands.get(item - 1).count() : 0;
            double right = bar.getX() + bar.getWidth();
            Path2D line = new Path2D.Double();
            line.moveTo(bar.getX(), bar.getMaxY() - bar.getHeight() * before / stand.count());
            line.lineTo(bar.getX(), bar.getY());
            line.lineTo(right, bar.getY());
            if (falls) {
                line.lineTo(right, bar.getMaxY());
            }
            g.setPaint(new RoleColor(Paint.edge(role(series))));
            g.setStroke(SKYLINE);
            g.draw(line);
        }

        @Override
        public Tag tag(int series, int item) {
            Stand stand = stands.get(item);
            String sentence = words.say(
                    "chart.step",
                    strategy,
                    stand.count(),
                    words.brief(stand.fromNanos()),
                    words.brief(stand.toNanos()));
            Datum datum = new Datum(Datum.Subject.STRATEGY, 0, stand.fromNanos(), stand.toNanos(), run);
            return Tag.saying(new Ask.Count(model.kind(), run, stand.fromNanos()).id(), sentence, datum);
        }
    }
}
