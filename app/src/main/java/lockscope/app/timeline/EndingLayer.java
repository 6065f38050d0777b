package lockscope.app.timeline;

import java.util.List;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;

/// Where a run is over while another goes on: a quiet ground without lines, and when and how it ended.
final class EndingLayer {
    private static final double ROOM = 6;
    private static final double BASELINE = 13;
    private static final Type TYPE = Type.strong(11.5);

    private final Sketch sketch;
    private final TimelineModel model;
    private final TimelineView view;
    private final TimelineLayout layout;

    EndingLayer(Sketch sketch, TimelineModel model, TimelineView view, TimelineLayout layout) {
        this.sketch = sketch;
        this.model = model;
        this.view = view;
        this.layout = layout;
    }

    void draw() {
        for (TimelineLayout.Row row : layout.rows()) {
            TimelineModel.Ending ending = model.sections().get(row.section()).ending();
            if (row.isTitle() && ending != null && ending.nanos() <= view.horizonNanos()) {
                draw(row, ending);
            }
        }
    }

    private void draw(TimelineLayout.Row title, TimelineModel.Ending ending) {
        double right = layout.plotRight();
        double left = layout.plotLeft() + view.viewport().x(ending.nanos(), layout.plotWidth());
        if (left < layout.plotLeft() || right - left < TYPE.width(ending.words()) + 2 * ROOM) {
            return;
        }
        double bottom = bottom(title);
        Skin ground = Skin.filled(Paint.fill(Role.CARD));
        sketch.box(Tag.NONE, left, title.top(), right - left, bottom - title.top(), 0, ground);
        List<Point> line = List.of(new Point(left, title.top()), new Point(left, bottom));
        sketch.add(new Stroke(Tag.NONE, line, Paint.edge(Role.FAINT), 1, true));
        Tag tag = Tag.of("ending/" + title.section());
        sketch.text(tag, left + ROOM, title.top() + BASELINE, ending.words(), TYPE, Paint.FAINT);
    }

    private double bottom(TimelineLayout.Row title) {
        return layout.rows().stream()
                .filter(row -> !row.isTitle() && row.section() == title.section())
                .mapToDouble(row -> row.top() + layout.laneHeight())
                .max()
                .orElse(title.top() + layout.titleHeight());
    }
}
