package lockscope.app.stage;

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
import lockscope.app.words.Words;

/// Draws a run that is played too fast for its tasks to be followed, and says so.
public final class FlowFigure {
    private static final double HERO = 58;
    private static final double GAP = 12;
    private static final double COUNTERS = 46;
    private static final double ROW = 22;
    private static final double LOWEST_CURVE = 40;
    private static final double HIGHEST_CURVE = 150;

    private final Sketch sketch = new Sketch();
    private final FlowModel model;
    private final Words words;

    private FlowFigure(FlowModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    public static Figure of(FlowModel model, double width, double height, Words words) {
        FlowFigure figure = new FlowFigure(model, words);
        figure.draw(new Frame(1, 0, width - 2, height));
        return figure.sketch.figure(width, height);
    }

    private void draw(Frame f) {
        HeroBand.draw(sketch, f.top(HERO), model.hero(), HeroBand.first(model.hero(), words), words);
        Frame rest = f.below(HERO + GAP);
        String says = words.say("flow.says", Math.round(model.perSecond()));
        Type type = Type.strong(12.5);
        Tag tag = new Tag("flow", "", says, null);
        sketch.text(tag, rest.x(), rest.y() + 10, type.fit(says, rest.width()), type, Paint.FAINT);
        rest = rest.below(20);
        if (rest.height() < COUNTERS + LOWEST_CURVE) {
            return;
        }
        counters(rest.top(COUNTERS));
        rest = rest.below(COUNTERS + GAP);
        double list = Math.min(
                rest.height() - LOWEST_CURVE - 2 * GAP - ROW, ROW * model.last().size());
        double curve = Math.clamp(rest.height() - Math.max(0, list) - 2 * GAP - ROW, LOWEST_CURVE, HIGHEST_CURVE);
        if (rest.height() >= curve + ROW) {
            curve(rest.top(curve + ROW));
            last(rest.below(curve + ROW + GAP));
        }
    }

    private void counters(Frame f) {
        String[] values = {
            Integer.toString(model.hero().made()),
            Long.toString(Math.round(model.madePerSecond())),
            Integer.toString(model.gracePeriods()),
            words.span(model.hero().waitedNanos())
        };
        String[] keys = {"flow.made", "flow.rate", "flow.gp", "flow.waited"};
        double width = (f.width() - 3 * 8) / values.length;
        for (int i = 0; i < values.length; i++) {
            Frame card = new Frame(f.x() + i * (width + 8), f.y(), width, f.height());
            String name = words.say(keys[i]);
            Tag tag = new Tag("flow/" + keys[i], "", name + ": " + values[i], null);
            Skin skin = Skin.outlined(Paint.tint(Role.CARD), Paint.edge(Role.CARD), 1);
            sketch.box(tag, card.x(), card.y(), card.width(), card.height(), 6, skin);
            Type number = Type.bold(17);
            Type small = Type.text(11.5);
            sketch.text(card.x() + 9, card.y() + 21, number.fit(values[i], width - 14), number, Paint.TEXT);
            sketch.text(card.x() + 9, card.y() + 38, small.fit(name, width - 14), small, Paint.FAINT);
        }
    }

    /// How many wait, up to now, filled from below.
    private void curve(Frame f) {
        Type type = Type.text(12);
        int most = Math.max(
                1, model.queue().stream().mapToInt(Integer::intValue).max().orElse(1));
        String title = words.say("flow.queue", words.span(model.spanNanos()));
        sketch.text(f.x(), f.y() + 11, type.fit(title, f.width() - 40), type, Paint.TEXT);
        sketch.ending(f.right(), f.y() + 11, words.say("flow.most", most), type, Paint.FAINT);
        Frame plot = f.below(ROW);
        Skin ground = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.CARD), 1);
        sketch.box(Tag.NONE, plot.x(), plot.y(), plot.width(), plot.height(), 3, ground);
        int steps = model.queue().size() - 1;
        List<Point> points = new ArrayList<>();
        double width = plot.width() / Math.max(1, steps);
        for (int i = 0; i <= steps; i++) {
            double height = (plot.height() - 4) * model.queue().get(i) / most;
            double x = plot.x() + i * width;
            double y = plot.bottom() - 1 - height;
            points.add(new Point(x, y));
            if (height > 0 && i < steps) {
                Skin fill = Skin.filled(Paint.tint(Role.WAITS_FOR_LOCK));
                sketch.box(Tag.NONE, x, y, width + 0.3, height, 0, fill);
            }
        }
        sketch.add(new Stroke(Tag.of("flow/curve"), points, Paint.edge(Role.WAITS_FOR_LOCK), 1.6, false));
    }

    private void last(Frame f) {
        Type type = Type.text(12);
        int rows = Math.min(model.last().size(), (int) ((f.height() - ROW) / ROW));
        if (rows < 1) {
            return;
        }
        sketch.text(f.x(), f.y() + 11, words.say("flow.last"), Type.bold(12.5), Paint.TEXT);
        for (int i = 0; i < rows; i++) {
            FlowModel.Ended wait = model.last().get(i);
            double y = f.y() + ROW * (i + 1) - 3;
            double chip = Sketch.chipWidth(wait.task().name(), Sketch.CHIP_HEIGHT);
            String text = words.say("flow.wait", words.span(wait.nanos()), wait.lock());
            Datum datum = Datum.of(Datum.Subject.TASK, wait.task().number());
            Tag tag = new Tag("", wait.task().name() + ": " + text, "", datum);
            sketch.chip(tag, f.x(), y, chip, Sketch.CHIP_HEIGHT, wait.task().name(), Role.WAITS_FOR_LOCK);
            sketch.text(f.x() + chip + 8, y + 13.5, type.fit(text, f.width() - chip - 10), type, Paint.TEXT);
        }
    }
}
