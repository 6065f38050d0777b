package lockscope.app.waterfall;

import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Waterfall;

/// Draws both waterfalls and the costs: over each other where it is narrow, the waterfalls side by side where it is
/// wide.
public final class WaterfallFigure {
    private static final double WIDE = 760;
    private static final double BETWEEN = 28;
    private static final double SECTION = 14;
    private static final double LINE = 16;
    /// So many bars of costs make the height, as far as they may grow.
    private static final double BARS = 26;
    private static final double HIGHEST_BAR = 22;
    private static final Type HEAD = Type.bold(12.5);
    private static final Type NOTE = Type.text(Type.SMALLEST);

    private final WaterfallModel model;
    private final Words words;

    private WaterfallFigure(WaterfallModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// @param height to fill, as far as bars can grow; 0 when it is free
    public static Figure of(WaterfallModel model, double width, double height, Words words) {
        return new WaterfallFigure(model, words).draw(width, height);
    }

    private Figure draw(double width, double height) {
        Sketch sketch = new Sketch();
        boolean beside = width >= WIDE;
        double bar = Math.clamp(height / BARS, CostBars.LINE, HIGHEST_BAR);
        double each = beside ? (width - BETWEEN) / 2 : width;
        Figure costs = section(
                words.say("waterfall.costs"),
                words.say("waterfall.costs.note", model.a(), model.b()),
                beside ? costsBeside(each, width, bar) : CostBars.of(model, model.costs(), width, bar, words),
                width);
        double room = height == 0 ? 0 : height - costs.height() - SECTION - 2 * LINE;
        Figure waits = waterfall(waitsHead(), waitsNote(), model.waits(), each, beside ? room : room / 2);
        Figure elapsed = waterfall(elapsedHead(), elapsedNote(), model.elapsed(), each, beside ? room : room / 2);
        sketch.place(waits, 0, 0);
        sketch.place(elapsed, beside ? each + BETWEEN : 0, beside ? 0 : waits.height() + SECTION);
        double y = beside ? Math.max(waits.height(), elapsed.height()) : waits.height() + SECTION + elapsed.height();
        if (!model.costs().isEmpty()) {
            sketch.place(costs, 0, y + SECTION);
            y += SECTION + costs.height();
        }
        double baseline = y + LINE;
        for (String line : TextLines.of(words.say("waterfall.legend", model.a(), model.b()), NOTE, width)) {
            sketch.text(0, baseline, line, NOTE, Paint.FAINT);
            baseline += LINE;
        }
        return sketch.figure(width, baseline - LINE + 4);
    }

    private Figure costsBeside(double each, double width, double bar) {
        int half = (model.costs().size() + 1) / 2;
        int all = model.costs().size();
        Figure left = CostBars.of(model, model.costs().subList(0, half), each, bar, words);
        Figure right = CostBars.of(model, model.costs().subList(half, all), each, bar, words);
        Sketch sketch = new Sketch();
        sketch.place(left, 0, 0);
        sketch.place(right, each + BETWEEN, 0);
        return sketch.figure(width, Math.max(left.height(), right.height()));
    }

    private String waitsHead() {
        return words.say("waterfall.waits");
    }

    private String waitsNote() {
        StringBuilder note = new StringBuilder(words.count("waterfall.pairs", model.pairs()));
        if (model.onlyA() > 0) {
            note.append(words.count("waterfall.only", model.onlyA(), model.a()));
        }
        if (model.onlyB() > 0) {
            note.append(words.count("waterfall.only", model.onlyB(), model.b()));
        }
        return note.append(until()).toString();
    }

    private String elapsedHead() {
        return words.say("waterfall.elapsed");
    }

    private String elapsedNote() {
        String tasks = model.taskA().equals(model.taskB()) ? model.taskA() : model.taskA() + ", " + model.taskB();
        return tasks.isEmpty() ? "" : words.say("waterfall.of-task", tasks) + until();
    }

    /// What was read: "so far" and "in the end" are never the same words.
    private String until() {
        return model.isWhole()
                ? words.say("waterfall.in-the-end")
                : Words.unbroken(words.say("waterfall.so-far", SimTime.brief(model.untilNanos())));
    }

    private Figure waterfall(String head, String note, Waterfall waterfall, double width, double height) {
        double over = LINE * (1 + TextLines.of(note, NOTE, width).size()) + 6;
        boolean nothing = waterfall.from() == 0 && waterfall.to() == 0;
        Figure bars = nothing
                ? new Figure(width, 0, List.of())
                : StepBars.of(model, waterfall, width, height == 0 ? 0 : height - over, words);
        return section(head, nothing ? words.say("waterfall.nothing") : note, bars, width);
    }

    private static Figure section(String head, String note, Figure bars, double width) {
        Sketch sketch = new Sketch();
        double y = 0;
        for (String line : TextLines.of(head, HEAD, width)) {
            sketch.text(0, y + 12, line, HEAD, Paint.TEXT);
            y += LINE;
        }
        if (!note.isEmpty()) {
            for (String line : TextLines.of(note, NOTE, width)) {
                sketch.text(0, y + 11, line, NOTE, Paint.FAINT);
                y += LINE;
            }
        }
        sketch.place(bars, 0, y + 6);
        return sketch.figure(width, y + 6 + bars.height());
    }
}
