package lockscope.app.waterfall;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Waterfall;

/// One waterfall: a bar for each sum and each step, from the sum of A at the top to that of B. What vanished is hollow
/// and dashed, what came is full.
final class StepBars {
    private static final Type NAME = Type.text(12);
    private static final Type STRATEGY = Type.codeBold(12);
    private static final Type VALUE = Type.strong(12);
    private static final double NAMES = 0.44;
    private static final double LINE = 15;
    private static final double PAD = 8;
    private static final double GAP = 6;
    /// How much a row may grow, and how high a bar.
    private static final double GROWTH = 64;
    private static final double HIGHEST_BAR = 44;

    /// @param from where its bar begins, nanoseconds
    private record Row(
            String name, boolean isSum, long from, long to, Role role, String value, String sentence, int strategy) {}

    private final List<Row> rows = new ArrayList<>();
    private final CauseWords causes;
    private final Words words;
    private final WaterfallModel model;

    private StepBars(WaterfallModel model, Waterfall waterfall, Words words) {
        this.model = model;
        this.words = words;
        this.causes = new CauseWords(words);
        sum(model.a(), waterfall.from(), 0);
        long reached = waterfall.from();
        for (Waterfall.Step step : waterfall.steps()) {
            if (step.change() != 0) {
                step(step, reached);
                reached += step.change();
            }
        }
        sum(model.b(), waterfall.to(), 1);
    }

    /// @param height to fill; 0 when it is free
    static Figure of(WaterfallModel model, Waterfall waterfall, double width, double height, Words words) {
        return new StepBars(model, waterfall, words).draw(width, height);
    }

    private void sum(String strategy, long nanos, int index) {
        String sentence = words.say("waterfall.sum.spoken", strategy, words.span(nanos));
        String value = nanos == 0 ? words.say("timeline.waited.zero") : words.span(nanos);
        rows.add(new Row(strategy, true, 0, nanos, Role.QUIESCENT, value, sentence, index));
    }

    private void step(Waterfall.Step step, long reached) {
        String name = causes.of(step.part());
        String sentence = words.say(
                "waterfall.step.spoken",
                name,
                SimTime.text(step.a()),
                model.a(),
                SimTime.text(step.b()),
                model.b(),
                signed(step.change()));
        Role role = CauseWords.role(step.part());
        rows.add(new Row(name, false, reached, reached + step.change(), role, signed(step.change()), sentence, 1));
    }

    private String signed(long nanos) {
        return (nanos > 0 ? "+" : "\u2212") + words.span(Math.abs(nanos));
    }

    private Figure draw(double width, double height) {
        double names = 0;
        double values = 0;
        long most = 1;
        for (Row row : rows) {
            names = Math.max(names, type(row).width(row.name()));
            values = Math.max(values, VALUE.width(row.value()));
            most = Math.max(most, Math.max(row.from(), row.to()));
        }
        double left = Math.min(names, width * NAMES) + GAP;
        double scale = (width - left - values - GAP - 2) / most;
        List<List<String>> lines = new ArrayList<>();
        double natural = 0;
        for (Row row : rows) {
            lines.add(TextLines.of(row.name(), type(row), left - GAP));
            natural += lines.getLast().size() * LINE + PAD;
        }
        double extra = Math.clamp((height - natural) / rows.size(), 0.0, GROWTH);
        Sketch sketch = new Sketch();
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            double tall = lines.get(i).size() * LINE + PAD + extra;
            row(sketch, rows.get(i), lines.get(i), y, tall, left, scale);
            if (i + 1 < rows.size()) {
                double x = left + rows.get(i).to() * scale;
                double next = lines.get(i + 1).size() * LINE + PAD + extra;
                double from = y + (tall + bar(tall)) / 2;
                double to = y + tall + (next - bar(next)) / 2;
                sketch.add(Stroke.line(Tag.NONE, x, from, x, to, Paint.edge(Role.FAINT), 1));
            }
            y += tall;
        }
        sketch.add(Stroke.line(Tag.NONE, left, 0, left, y, Paint.edge(Role.FAINT), 1));
        return sketch.figure(width, y);
    }

    private static double bar(double tall) {
        return Math.min(tall - PAD + 2, HIGHEST_BAR) * (tall > 2 * LINE + PAD ? 0.75 : 1);
    }

    private static Type type(Row row) {
        return row.isSum() ? STRATEGY : NAME;
    }

    private void row(Sketch sketch, Row row, List<String> lines, double y, double tall, double left, double scale) {
        double baseline = NAME.baseline(y, tall - (lines.size() - 1) * LINE);
        for (String line : lines) {
            sketch.ending(left - GAP, baseline, line, type(row), Paint.TEXT);
            baseline += LINE;
        }
        double bar = bar(tall);
        double top = y + (tall - bar) / 2;
        double x0 = left + Math.min(row.from(), row.to()) * scale;
        double x1 = left + Math.max(row.from(), row.to()) * scale;
        double wide = Math.max(x1 - x0, 1);
        Datum datum = new Datum(Datum.Subject.STRATEGY, row.strategy(), row.from(), row.to());
        Tag tag = Tag.saying("step/" + rows.indexOf(row), row.sentence(), datum);
        sketch.box(tag, x0, top, wide, bar, wide > 6 ? 2 : 0, skin(row));
        letter(sketch, row, x0, wide, top, bar);
        sketch.text(Tag.NONE, x1 + GAP, VALUE.baseline(y, tall), row.value(), VALUE, Paint.TEXT);
    }

    private static Skin skin(Row row) {
        if (row.isSum()) {
            return Skin.outlined(Paint.fill(row.role()), Paint.edge(row.role()), 1);
        }
        boolean vanished = row.to() < row.from();
        return vanished
                ? new Skin(Paint.tint(row.role()), Paint.edge(row.role()), 1.2, true)
                : Skin.outlined(Paint.fill(row.role()), Paint.edge(row.role()), 1);
    }

    private static void letter(Sketch sketch, Row row, double x, double wide, double top, double bar) {
        String letter = row.isSum() ? "" : Letters.of(row.role());
        Type type = Type.codeBold(Type.SMALLEST);
        double plate = type.width("M") + 6;
        if (letter.isEmpty() || wide < plate + 6) {
            return;
        }
        double height = Math.min(bar - 2, LINE);
        double y = top + (bar - height) / 2;
        sketch.box(Tag.NONE, x + 3, y, plate, height, 2, Skin.filled(Paint.ground(row.role())));
        sketch.centred(x + 3 + plate / 2, type.baseline(y, height), letter, type, Paint.on(row.role()));
    }
}
