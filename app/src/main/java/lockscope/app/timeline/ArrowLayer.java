package lockscope.app.timeline;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import org.jspecify.annotations.Nullable;

/// Arrows from a task to the one that it let go on: hand-overs of locks where there is room for them, and for what is
/// selected also its wake-ups.
final class ArrowLayer {
    /// More than these in view would cover the lanes; then those of the selected task are drawn only.
    private static final int MOST = 60;
    private static final int MOST_OF_SELECTED = 200;
    private static final double HEAD = 4;

    private final Sketch sketch;
    private final TimelineModel model;
    private final TimelineView view;
    private final TimelineLayout layout;

    ArrowLayer(Sketch sketch, TimelineModel model, TimelineView view, TimelineLayout layout) {
        this.sketch = sketch;
        this.model = model;
        this.view = view;
        this.layout = layout;
    }

    void draw() {
        for (int run = 0; run < model.sections().size(); run++) {
            section(run, model.sections().get(run).arrows());
        }
    }

    private void section(int run, Arrows arrows) {
        long until = Math.min(view.viewport().toNanos(), Math.min(view.playheadNanos(), view.horizonNanos()));
        int first = arrows.at(view.viewport().fromNanos());
        int end = arrows.at(until + 1);
        int handOvers = 0;
        for (int i = first; i < end && handOvers <= MOST; i++) {
            handOvers += arrows.isHandOver(i) ? 1 : 0;
        }
        int ofSelected = 0;
        for (int i = first; i < end && ofSelected < MOST_OF_SELECTED; i++) {
            boolean selected = isSelected(arrows.from(i), run) || isSelected(arrows.to(i), run);
            ofSelected += selected ? 1 : 0;
            if (selected || (arrows.isHandOver(i) && handOvers <= MOST)) {
                arrow(run, arrows, i, selected);
            }
        }
    }

    private boolean isSelected(int task, int run) {
        return view.selected().contains(Datum.of(Datum.Subject.TASK, task).inRun(run));
    }

    private void arrow(int run, Arrows arrows, int i, boolean selected) {
        TimelineLayout.Row from = row(run, arrows.from(i));
        TimelineLayout.Row to = row(run, arrows.to(i));
        if (from == null || to == null) {
            return;
        }
        double x = layout.plotLeft() + view.viewport().x(arrows.time(i), layout.plotWidth());
        boolean down = to.top() > from.top();
        double bar = TrackPainter.barHeight(layout.laneHeight());
        double margin = (layout.laneHeight() - bar) / 2;
        double begin = down ? from.top() + layout.laneHeight() - margin : from.top() + margin;
        double end = down ? to.top() + margin : to.top() + layout.laneHeight() - margin;
        Paint paint = selected ? Paint.edge(Role.ACCENT) : Paint.TEXT;
        double width = selected ? 1.6 : 1.1;
        boolean dashed = !arrows.isHandOver(i);
        Tag tag = Tag.NONE;
        sketch.add(new Stroke(tag, List.of(new Point(x, begin), new Point(x, end)), paint, width, dashed));
        double back = down ? -HEAD : HEAD;
        sketch.add(new Stroke(
                tag,
                List.of(
                        new Point(x - HEAD * 0.8, end + back),
                        new Point(x, end),
                        new Point(x + HEAD * 0.8, end + back)),
                paint,
                width + 0.3,
                false));
    }

    private TimelineLayout.@Nullable Row row(int run, int task) {
        for (TimelineLayout.Row row : layout.rows()) {
            if (row.isTitle() || row.section() != run) {
                continue;
            }
            Datum datum = model.sections().get(run).tracks().get(row.track()).datum();
            if (datum.subject() == Datum.Subject.TASK && datum.index() == task) {
                return row;
            }
        }
        return null;
    }
}
