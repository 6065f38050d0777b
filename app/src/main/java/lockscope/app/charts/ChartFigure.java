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
    private static final double AXIS = 24;
    private static final double LEAST_PANEL = 44;

    private ChartFigure() {}

    /// @param axes of the same kind: what its axes reach is what these axes reach
    /// @param height to fill; 0 when it is free
    public static Figure of(ChartModel model, ChartModel axes, double width, double height, Words words) {
        return draw(model, axes, width, height, words).figure();
    }

    /// The figure, and where its parts lie in it.
    public static Drawing draw(ChartModel model, ChartModel axes, double width, double height, Words words) {
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
        double room = height > 0 ? Math.max(LOWEST / 2, height - y) : Math.max(LOWEST, width * FREE);
        Sketch plots = new Sketch();
        double top = y;
        List<ChartPanel> panels = panels(plots, model, axes, width, room, words).stream()
                .map(panel -> panel.movedBy(0, top))
                .toList();
        double bottom = panels.stream()
                .mapToDouble(panel -> panel.top() + panel.height())
                .max()
                .orElse(top);
        sketch.place(plots.figure(width, room), 0, top);
        return new Drawing(sketch.figure(width, bottom + AXIS), panels);
    }

    /// What a chart needs so that nothing of it lies over something else.
    public static double leastHeight(ChartModel model) {
        double head = 3 * LINE;
        return head
                + AXIS
                + switch (model) {
                    case ChartModel.Waits waits -> waits.distributions().size() * (Plots.TITLE + LEAST_PANEL);
                    case ChartModel.Courses courses -> courses.courses().size() * (Plots.TITLE + LEAST_PANEL);
                    case ChartModel.Holds holds -> HoldsPlot.leastHeight(holds);
                };
    }

    private static List<ChartPanel> panels(
            Sketch sketch, ChartModel model, ChartModel axes, double width, double height, Words words) {
        return switch (model) {
            case ChartModel.Waits waits
            when axes instanceof ChartModel.Waits of -> WaitsPlot.draw(sketch, waits, of, width, height, words);
            case ChartModel.Courses courses
            when axes instanceof ChartModel.Courses of -> CoursesPlot.draw(sketch, courses, of, width, height, words);
            case ChartModel.Holds holds
            when axes instanceof ChartModel.Holds of -> HoldsPlot.draw(sketch, holds, of, width, height, words);
            case ChartModel.Waits _, ChartModel.Courses _, ChartModel.Holds _ ->
                throw new IllegalArgumentException("the axes are of another kind of chart");
        };
    }

    private static String head(ChartModel model, Words words) {
        return words.say("chart." + model.kind());
    }

    private static String note(ChartModel model, Words words) {
        ChartModel.Reach reach = model.reach();
        String until = reach.isPart()
                ? words.say("chart.part", words.brief(reach.fromNanos()), words.brief(reach.untilNanos()))
                : reach.isWhole()
                        ? words.say("chart.in-the-end")
                        : words.say("chart.so-far", words.brief(reach.untilNanos()));
        return words.say("chart." + model.kind() + ".note") + until;
    }
}
