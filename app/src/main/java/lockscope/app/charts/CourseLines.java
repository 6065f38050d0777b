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
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.fold.Steps;

/// Counts over time, as areas under steps. What is narrower than a pixel is shown by its highest.
final class CourseLines {
    private static final double RIGHT = 8;
    private static final double NARROWEST = 1;

    private final Sketch sketch = new Sketch();
    private final Words words;
    private final Role role;
    private final List<Point> line = new ArrayList<>();

    private CourseLines(ChartKind kind, Words words) {
        this.words = words;
        this.role = kind == ChartKind.QUEUE ? Role.WAITS_FOR_LOCK : Role.QUIESCENT;
    }

    static Figure of(ChartModel.Courses model, ChartModel.Courses axes, double width, double height, Words words) {
        return new CourseLines(model.kind(), words).draw(model, axes, width, height);
    }

    private Figure draw(ChartModel.Courses model, ChartModel.Courses axes, double width, double height) {
        long most = Math.max(1, axes.most());
        double left = Panel.scaleWidth(most);
        double each = ChartFigure.each(model.courses(), height);
        Viewport span = new Viewport(0, Math.max(1, axes.reach().untilNanos()));
        double y = 0;
        for (int run = 0; run < model.courses().size(); run++) {
            ChartModel.Course course = model.courses().get(run);
            Panel panel = new Panel(left, y + Panel.TITLE, width - left - RIGHT, each, span, most);
            String note = words.say("chart.most", course.steps().most(0, Long.MAX_VALUE));
            panel.draw(sketch, course.strategy(), note);
            area(panel, course, run);
            y += Panel.TITLE + each;
            if (run + 1 == model.courses().size()) {
                panel.axis(sketch, width, words);
            }
        }
        return sketch.figure(width, y + Panel.AXIS);
    }

    private void area(Panel panel, ChartModel.Course course, int run) {
        Steps steps = course.steps();
        line.clear();
        int i = 0;
        while (i < steps.size()) {
            long from = steps.time(i);
            long to = end(steps, i);
            long count = steps.value(i);
            i++;
            while (i < steps.size() && panel.x(to) - panel.x(from) < NARROWEST) {
                count = Math.max(count, steps.value(i));
                to = end(steps, i++);
            }
            bar(panel, course.strategy(), run, from, to, count);
        }
        if (line.size() > 1) {
            sketch.add(new Stroke(Tag.NONE, List.copyOf(line), Paint.edge(role), 1.4, false));
        }
    }

    private static long end(Steps steps, int step) {
        return step + 1 < steps.size() ? steps.time(step + 1) : Math.max(steps.endNanos(), steps.time(step));
    }

    private void bar(Panel panel, String strategy, int run, long from, long to, long count) {
        double x0 = panel.x(from);
        double x1 = panel.x(to);
        double y = panel.y(count);
        if (line.isEmpty()) {
            line.add(new Point(x0, panel.bottom()));
        }
        line.add(new Point(x0, y));
        line.add(new Point(x1, y));
        if (count > 0) {
            String text = words.say("chart.step", strategy, count, words.point(from), words.point(to));
            Tag tag = new Tag("", text, "", new Datum(Datum.Subject.STRATEGY, run, from, to));
            sketch.box(tag, x0, y, x1 - x0 + 0.3, panel.bottom() - y, 0, Skin.filled(Paint.fill(role)));
        }
    }
}
