package lockscope.app.charts;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// How many calls waited how long, as bars; a line over them says what part of the calls waited at most so long.
final class Histogram {
    private static final Type SMALL = Type.text(Type.SMALLEST);
    private static final double RIGHT = 46;
    private static final int MOST_BINS = 24;
    private static final double NARROWEST = 14;

    private final Sketch sketch = new Sketch();
    private final Words words;
    private final long bin;
    private final int bins;

    private Histogram(long longest, double plot, Words words) {
        this.words = words;
        int wanted = (int) Math.clamp(plot / NARROWEST, 4, MOST_BINS);
        bin = Scale.step(longest + 1, wanted);
        bins = (int) (longest / bin) + 1;
    }

    static Figure of(ChartModel.Waits model, ChartModel.Waits axes, double width, double height, Words words) {
        return new Histogram(axes.most(), width - RIGHT - 30, words).draw(model, axes, width, height);
    }

    private Figure draw(ChartModel.Waits model, ChartModel.Waits axes, double width, double height) {
        long most = 1;
        for (Distribution distribution : axes.distributions()) {
            for (Distribution.Bin each : distribution.bins(bin, bins)) {
                most = Math.max(most, each.count());
            }
        }
        double left = Panel.scaleWidth(most);
        double each = ChartFigure.each(model.distributions(), height);
        Viewport span = new Viewport(0, bin * bins);
        double y = 0;
        for (int run = 0; run < model.distributions().size(); run++) {
            Distribution distribution = model.distributions().get(run);
            Panel panel = new Panel(left, y + Panel.TITLE, width - left - RIGHT, each, span, most);
            panel.draw(sketch, distribution.strategy(), summary(distribution));
            bars(panel, distribution, run);
            y += Panel.TITLE + each;
            if (run + 1 == model.distributions().size()) {
                panel.axis(sketch, width, words);
            }
        }
        return sketch.figure(width, y + Panel.AXIS);
    }

    private String summary(Distribution distribution) {
        int waited = distribution.calls() - distribution.without();
        if (waited == 0) {
            return words.say("chart.waits.none", distribution.calls());
        }
        return words.say("chart.waits.summary", waited, distribution.calls(), words.span(distribution.longest()));
    }

    private void bars(Panel panel, Distribution distribution, int run) {
        List<Point> cumulative = new ArrayList<>();
        double full = panel.height();
        for (Distribution.Bin each : distribution.bins(bin, bins)) {
            double x0 = panel.x(each.fromNanos());
            double x1 = panel.x(each.toNanos());
            double part = distribution.calls() == 0 ? 0 : (double) each.upTo() / distribution.calls();
            double level = panel.bottom() - part * full;
            cumulative.add(new Point(x0, level));
            cumulative.add(new Point(x1, level));
            if (each.count() > 0) {
                bar(panel, distribution, each, run, x0, x1);
            }
        }
        if (distribution.calls() > 0) {
            sketch.add(new Stroke(Tag.of("cumulative/" + run), cumulative, Paint.TEXT, 1.6, false));
        }
        double right = panel.left() + panel.width() + 5;
        for (int percent : new int[] {0, 50, 100}) {
            double y = panel.bottom() - percent / 100.0 * full;
            sketch.text(Tag.NONE, right, SMALL.baseline(y, 0), words.say("chart.percent", percent), SMALL, Paint.FAINT);
        }
    }

    private void bar(Panel panel, Distribution distribution, Distribution.Bin each, int run, double x0, double x1) {
        String sentence = words.count(
                "chart.bin",
                each.count(),
                distribution.strategy(),
                words.brief(each.fromNanos()),
                words.brief(each.toNanos()));
        Datum datum = new Datum(Datum.Subject.STRATEGY, run, each.fromNanos(), each.toNanos());
        Tag tag = Tag.saying("bin/" + run + "/" + each.fromNanos(), sentence, datum);
        int without = each.fromNanos() == 0 ? distribution.without() : 0;
        part(tag, panel, x0, x1, without, each.count(), Role.WAITS_FOR_LOCK);
        part(tag.part("#none"), panel, x0, x1, 0, without, Role.QUIESCENT);
    }

    private void part(Tag tag, Panel panel, double x0, double x1, int from, int to, Role role) {
        if (to > from) {
            Skin skin = Skin.outlined(Paint.fill(role), Paint.edge(role), 1);
            double y = panel.y(to);
            sketch.box(tag, x0 + 1, y, Math.max(2, x1 - x0 - 2), panel.y(from) - y, 0, skin);
        }
    }
}
