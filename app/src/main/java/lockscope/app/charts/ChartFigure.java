package lockscope.app.charts;

import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws a chart: a panel for each strategy, over each other with the same axes.
public final class ChartFigure {
    private static final double LINE = 16;
    private static final Type HEAD = Type.bold(12.5);
    private static final Type NOTE = Type.text(Type.SMALLEST);
    /// The height of all panels for their width, where it is free.
    private static final double FREE = 0.62;
    private static final double LOWEST = 200;

    private ChartFigure() {}

    /// @param axes of the same kind: what its axes reach is what these axes reach
    /// @param height to fill; 0 when it is free
    public static Figure of(ChartModel model, ChartModel axes, double width, double height, Words words) {
        Sketch sketch = new Sketch();
        double y = 0;
        for (String line : TextLines.of(head(model, words), HEAD, width)) {
            sketch.text(0, y + 12, line, HEAD, Paint.TEXT);
            y += LINE;
        }
        for (String line : TextLines.of(note(model, words), NOTE, width)) {
            sketch.text(0, y + 11, line, NOTE, Paint.FAINT);
            y += LINE;
        }
        double room = height > 0 ? height - y : Math.max(LOWEST, width * FREE);
        Figure panels = panels(model, axes, width, room, words);
        sketch.place(panels, 0, y);
        return sketch.figure(width, y + panels.height());
    }

    private static Figure panels(ChartModel model, ChartModel axes, double width, double height, Words words) {
        return switch (model) {
            case ChartModel.Waits waits
            when axes instanceof ChartModel.Waits of -> Histogram.of(waits, of, width, height, words);
            case ChartModel.Courses courses
            when axes instanceof ChartModel.Courses of -> CourseLines.of(courses, of, width, height, words);
            case ChartModel.Holds holds
            when axes instanceof ChartModel.Holds of -> HoldBars.of(holds, of, width, words);
            case ChartModel.Waits _, ChartModel.Courses _, ChartModel.Holds _ ->
                throw new IllegalArgumentException("the axes are of another kind of chart");
        };
    }

    private static String head(ChartModel model, Words words) {
        return words.say("chart." + kind(model));
    }

    private static String note(ChartModel model, Words words) {
        String until = model.reach().isWhole()
                ? words.say("chart.in-the-end")
                : words.say("chart.so-far", words.brief(model.reach().untilNanos()));
        return words.say("chart." + kind(model) + ".note") + until;
    }

    private static ChartKind kind(ChartModel model) {
        return switch (model) {
            case ChartModel.Waits _ -> ChartKind.WAITS;
            case ChartModel.Courses courses -> courses.kind();
            case ChartModel.Holds _ -> ChartKind.HOLDS;
        };
    }

    /// The height of each of so many panels.
    static double each(List<?> parts, double height) {
        int count = Math.max(1, parts.size());
        return Math.max(30, (height - Panel.AXIS) / count - Panel.TITLE);
    }
}
