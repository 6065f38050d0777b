package lockscope.app.timeline;

import lockscope.app.figure.Columns;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Tag;

/// The whole run in a narrow band, a line per strategy with its gravest state, and the part that the lanes show.
final class Minimap {
    /// The gravest first.
    private static final Role[] STATES = {
        Role.WAITS_FOR_LOCK,
        Role.WRITER,
        Role.SPINS,
        Role.WAITS_FOR_RCU,
        Role.RUNNABLE,
        Role.READER,
        Role.BUILDS,
        Role.RUNS
    };

    /// Pixels that share a state.
    private static final int COARSE = 3;

    private final Sketch sketch;
    private final TimelineModel model;
    private final TimelineView view;
    private final TimelineLayout layout;

    Minimap(Sketch sketch, TimelineModel model, TimelineView view, TimelineLayout layout) {
        this.sketch = sketch;
        this.model = model;
        this.view = view;
        this.layout = layout;
    }

    void draw() {
        if (!layout.hasMinimap() || model.sections().isEmpty()) {
            return;
        }
        double top = layout.minimapTop();
        double height = layout.minimapHeight();
        double left = layout.plotLeft();
        Skin ground = Skin.outlined(Paint.tint(Role.CARD), Paint.edge(Role.CARD), 1);
        sketch.box(Tag.of("minimap"), left, top, layout.plotWidth(), height, 2, ground);
        double line = (height - 3) / model.sections().size();
        for (int run = 0; run < model.sections().size(); run++) {
            double y = top + 1.5 + run * line;
            Columns columns = columns(model.sections().get(run));
            sketch.add(new Strip(Tag.NONE, left, Math.round(y), Math.max(2, Math.floor(line - 1)), columns));
        }
        Viewport all = view.bounds();
        double from = left + Math.max(0, all.x(view.viewport().fromNanos(), layout.plotWidth()));
        double to = left + Math.min(layout.plotWidth(), all.x(view.viewport().toNanos(), layout.plotWidth()));
        double width = Math.max(4, to - from);
        Skin frame = new Skin(null, Paint.edge(Role.ACCENT), 1.5, false);
        sketch.box(Tag.of("minimap/view"), from, top - 0.5, width, height + 1, 3, frame);
        double playhead = left + all.x(view.playheadNanos(), layout.plotWidth());
        if (playhead >= left && playhead <= layout.plotRight()) {
            Skin line2 = Skin.filled(Paint.fill(Role.ACCENT));
            sketch.box(Tag.of("minimap/playhead"), playhead - 1, top, 2, height, 0, line2);
        }
    }

    private Columns columns(TimelineModel.Section section) {
        int size = (int) Math.ceil(layout.plotWidth());
        int parts = (size + COARSE - 1) / COARSE;
        Viewport bounds = view.bounds();
        double nanos = bounds.span() / layout.plotWidth() * COARSE;
        long until = view.horizonNanos() < bounds.toNanos() ? view.horizonNanos() : Long.MAX_VALUE;
        int[] states = section.overview(bounds.fromNanos(), nanos, parts).until(until);
        Columns columns = new Columns(size);
        for (int column = 0; column < size; column++) {
            int set = states[column / COARSE];
            for (Role role : STATES) {
                if ((set & 1 << role.ordinal()) != 0) {
                    columns.set(column, role);
                    break;
                }
            }
        }
        return columns;
    }
}
