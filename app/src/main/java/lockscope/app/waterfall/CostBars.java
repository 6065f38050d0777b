package lockscope.app.waterfall;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.fold.Comparison;

/// What the strategies are paid for with: for each cost a bar of A over a bar of B, on a scale of its own.
final class CostBars {
    private static final Type NAME = Type.text(12);
    private static final Type VALUE = Type.strong(12);
    private static final double NAMES = 0.44;
    static final double LINE = 15;
    private static final double PAD = 7;
    private static final double GAP = 6;
    private static final double FREE = 4;

    private final WaterfallModel model;
    private final List<Comparison.CostChange> costs;
    private final CauseWords causes;
    private final double line;
    private final Words words;
    private final Sketch sketch = new Sketch();

    private CostBars(WaterfallModel model, List<Comparison.CostChange> costs, double line, Words words) {
        this.model = model;
        this.line = line;
        this.costs = costs;
        this.words = words;
        this.causes = new CauseWords(words);
    }

    /// @param costs those of the model that are drawn
    /// @param line the height of a bar with what it keeps free, at least [#LINE]
    static Figure of(WaterfallModel model, List<Comparison.CostChange> costs, double width, double line, Words words) {
        return new CostBars(model, costs, line, words).draw(width);
    }

    private Figure draw(double width) {
        double names = 0;
        double values = 0;
        for (Comparison.CostChange cost : costs) {
            names = Math.max(names, NAME.width(causes.of(cost.cost())));
            values = Math.max(values, VALUE.width(causes.value(cost.cost(), cost.a())));
            values = Math.max(values, VALUE.width(causes.value(cost.cost(), cost.b()) + " " + became(cost)));
        }
        double left = Math.min(names, width * NAMES) + GAP;
        double room = width - left - values - GAP - 2;
        double y = 0;
        for (Comparison.CostChange cost : costs) {
            y = cost(cost, y, left, room);
        }
        return sketch.figure(width, y);
    }

    private double cost(Comparison.CostChange cost, double y, double left, double room) {
        List<String> lines = TextLines.of(causes.of(cost.cost()), NAME, left - GAP);
        double tall = 2 * line + PAD;
        double baseline = NAME.baseline(y, 2 * line - (lines.size() - 1) * LINE);
        for (String line : lines) {
            sketch.ending(left - GAP, baseline, line, NAME, Paint.TEXT);
            baseline += LINE;
        }
        long most = Math.max(1, Math.max(cost.a(), cost.b()));
        bar(cost, true, y, left, room * cost.a() / most);
        bar(cost, false, y + line, left, room * cost.b() / most);
        return y + tall;
    }

    private void bar(Comparison.CostChange cost, boolean first, double y, double left, double wide) {
        long value = first ? cost.a() : cost.b();
        String sentence = words.say(
                "waterfall.cost.spoken",
                causes.of(cost.cost()),
                causes.value(cost.cost(), value),
                first ? model.a() : model.b());
        Datum datum =
                new Datum(Datum.Subject.STRATEGY, first ? 0 : 1, 0, cost.cost().isTime() ? value : 0);
        Tag tag = Tag.saying("cost/" + cost.cost() + (first ? "/a" : "/b"), sentence, datum);
        Skin skin = first
                ? Skin.outlined(Paint.fill(Role.CARD), Paint.edge(Role.FAINT), 1)
                : Skin.outlined(Paint.ground(Role.QUIESCENT), Paint.edge(Role.FAINT), 1);
        sketch.box(tag, left, y + FREE / 2, Math.max(1, wide), line - FREE, 0, skin);
        String text = causes.value(cost.cost(), value) + (first ? "" : " " + became(cost));
        sketch.text(Tag.NONE, left + wide + GAP, VALUE.baseline(y, line), text.strip(), VALUE, Paint.TEXT);
    }

    private String became(Comparison.CostChange cost) {
        return cost.a() == cost.b() ? "" : words.say(cost.grew() ? "waterfall.grew" : "waterfall.fell");
    }
}
