package lockscope.app.charts;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// How long each lock was held under each strategy, and how much of it for RCU, as bars on one scale.
final class HoldBars {
    private static final Type NAME = Type.code(12);
    private static final Type STRATEGY = Type.codeBold(12.5);
    private static final Type VALUE = Type.strong(12);
    private static final double TITLE = 22;
    private static final double LINE = 22;
    private static final double BAR = 15;
    private static final double GAP = 6;

    private final Sketch sketch = new Sketch();
    private final Words words;

    private HoldBars(Words words) {
        this.words = words;
    }

    static Figure of(ChartModel.Holds model, ChartModel.Holds axes, double width, Words words) {
        return new HoldBars(words).draw(model, axes, width);
    }

    private Figure draw(ChartModel.Holds model, ChartModel.Holds axes, double width) {
        List<ChartModel.Hold> shown = shown(axes);
        double names = 0;
        double values = 0;
        for (ChartModel.Hold hold : shown) {
            names = Math.max(names, NAME.width(hold.lock()));
            values = Math.max(values, VALUE.width(value(hold)));
        }
        double left = Math.min(names, width * 0.4) + GAP;
        double scale = (width - left - values - GAP - 2) / Math.max(1, axes.most());
        String strategy = "";
        double y = 0;
        for (ChartModel.Hold hold : model.holds()) {
            if (!isAmong(shown, hold)) {
                continue;
            }
            if (!strategy.equals(hold.strategy())) {
                strategy = hold.strategy();
                sketch.text(0, y + 15, strategy, STRATEGY, Paint.TEXT);
                y += TITLE;
            }
            bar(hold, model.holds().indexOf(hold), y, left, scale);
            y += LINE;
        }
        return sketch.figure(width, y + 4);
    }

    /// The locks that were held at all.
    private static List<ChartModel.Hold> shown(ChartModel.Holds model) {
        List<ChartModel.Hold> shown = new ArrayList<>(model.holds());
        shown.removeIf(hold -> hold.count() == 0);
        return shown;
    }

    private static boolean isAmong(List<ChartModel.Hold> shown, ChartModel.Hold hold) {
        return shown.stream()
                .anyMatch(each ->
                        each.lock().equals(hold.lock()) && each.strategy().equals(hold.strategy()));
    }

    private String value(ChartModel.Hold hold) {
        return words.count("chart.hold", hold.count(), words.span(hold.nanos()));
    }

    private void bar(ChartModel.Hold hold, int index, double y, double left, double scale) {
        sketch.ending(left - GAP, NAME.baseline(y, LINE), NAME.fit(hold.lock(), left - GAP), NAME, Paint.TEXT);
        double top = y + (LINE - BAR) / 2;
        double all = hold.nanos() * scale;
        double rcu = hold.rcuNanos() * scale;
        String sentence = words.say(
                "chart.hold.spoken",
                hold.lock(),
                words.span(hold.nanos()),
                hold.strategy(),
                words.span(hold.rcuNanos()),
                hold.count());
        Datum datum = new Datum(Datum.Subject.STRATEGY, index, 0, hold.nanos());
        Tag tag = Tag.saying("hold/" + index, sentence, datum);
        Skin skin = Skin.outlined(Paint.fill(Role.BUILDS), Paint.edge(Role.BUILDS), 1);
        sketch.box(tag, left, top, Math.max(1, all), BAR, 0, skin);
        if (rcu >= 1) {
            Skin dotted = Skin.outlined(Paint.fill(Role.WAITS_FOR_RCU), Paint.edge(Role.WAITS_FOR_RCU), 1);
            sketch.box(tag.part("#rcu"), left, top, rcu, BAR, 0, dotted);
        }
        sketch.text(Tag.NONE, left + all + GAP, VALUE.baseline(y, LINE), value(hold), VALUE, Paint.TEXT);
    }
}
