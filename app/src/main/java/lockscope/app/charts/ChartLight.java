package lockscope.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// What is drawn over a chart in the window: the playhead, what is selected elsewhere, the bar that is asked about.
///
/// @param selected what is selected, in the numbers of each run that has it
/// @param slice the selected time, in its run; from 0 to 0 for none
/// @param dragged the range that is being chosen; null for none
/// @param asked the id of the bar that is asked about; empty for none
record ChartLight(
        long playhead,
        Set<Datum> selected,
        Datum slice,
        @Nullable Viewport dragged,
        String asked) {
    private static final double RING = 2.5;
    private static final Tag NONE = Tag.NONE;

    ChartLight {
        selected = Set.copyOf(selected);
    }

    Figure on(Figure figure, Drawing drawing, ChartModel model) {
        List<Mark> marks = new ArrayList<>(figure.marks());
        for (ChartPanel panel : drawing.panels()) {
            if (panel.isTime()) {
                over(panel, marks);
            }
        }
        for (Mark mark : figure.leaves()) {
            if (mark instanceof Box box) {
                light(box, model, marks);
            }
        }
        return new Figure(figure.width(), figure.height(), marks);
    }

    /// The selected time, and the playhead.
    private void over(ChartPanel panel, List<Mark> marks) {
        if (slice.run() == panel.run() && slice.endNanos() > slice.startNanos()) {
            band(panel, slice.startNanos(), slice.endNanos(), marks);
        }
        if (dragged != null) {
            band(panel, dragged.fromNanos(), dragged.toNanos(), marks);
        }
        double x = panel.x(playhead);
        if (panel.spans(x)) {
            Paint line = Paint.fill(Role.ACCENT);
            marks.add(Stroke.line(NONE, x, panel.top(), x, panel.top() + panel.height(), line, 2));
        }
    }

    private static void band(ChartPanel panel, long begin, long end, List<Mark> marks) {
        double right = panel.left() + panel.width();
        double from = Math.clamp(panel.x(begin), panel.left(), right);
        double to = Math.clamp(panel.x(end), panel.left(), right);
        Skin edge = Skin.dashed(Paint.edge(Role.ACCENT), 1.5);
        marks.add(new Box(NONE, from, panel.top(), Math.max(2, to - from), panel.height(), 0, edge));
    }

    private void light(Box box, ChartModel model, List<Mark> marks) {
        String id = Tag.whole(box.tag().id());
        Ask ask = id.isEmpty() ? null : Ask.of(id);
        if (ask == null) {
            return;
        }
        if (id.equals(asked)) {
            marks.add(ring(box, 0));
        }
        switch (ask) {
            case Ask.Bin bin
            when model instanceof ChartModel.Waits waits && !box.tag().isPart() ->
                calls(box, waits.distributions().get(bin.run()), bin, marks);
            case Ask.Held held -> {
                if (selected.contains(Datum.of(Datum.Subject.LOCK, held.lock()).inRun(held.run()))) {
                    marks.add(ring(box, 0));
                }
            }
            case Ask.Bin _, Ask.Count _ -> {}
        }
    }

    /// How many of the calls that a bar counts are those of the selected task.
    private void calls(Box box, Distribution distribution, Ask.Bin bin, List<Mark> marks) {
        List<Call> calls = distribution.between(bin.fromNanos(), bin.toNanos());
        long waited = calls.stream().filter(call -> call.waitNanos() > 0).count();
        long its = calls.stream()
                .filter(call -> call.waitNanos() > 0)
                .filter(call -> selected.contains(
                        Datum.of(Datum.Subject.TASK, call.task()).inRun(bin.run())))
                .count();
        if (its > 0) {
            marks.add(ring(box, box.height() * (1 - (double) its / waited)));
        }
    }

    /// @param free what is left out at the top, pixels
    private static Box ring(Box box, double free) {
        Skin skin = new Skin(null, Paint.edge(Role.ACCENT), RING, false);
        return new Box(NONE, box.x(), box.y() + free, box.width(), Math.max(3, box.height() - free), 0, skin);
    }
}
