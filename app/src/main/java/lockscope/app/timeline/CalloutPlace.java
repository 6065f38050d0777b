package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import org.jspecify.annotations.Nullable;

/// Where a callout lies in a picture.
///
/// @param anchor the point that its arrow points to
/// @param box around its text, inside the picture
public record CalloutPlace(Point anchor, Box box) {
    private static final double INSIDE = 12;
    /// Between callouts of which one made room.
    private static final double APART = 6;

    private static final int MOST_STEPS = 8;

    /// Null where its lane or its time is not in view, or lies beyond the horizon.
    public static @Nullable CalloutPlace of(
            Remark remark, TimelineModel model, TimelineView view, TimelineLayout layout) {
        int run = Math.min(remark.run(), model.sections().size() - 1);
        Anchor anchor = remark.callout().anchor();
        TimelineLayout.Row row = run < 0 ? null : layout.rowOf(model, run, anchor.lane());
        if (row == null) {
            return null;
        }
        Track track = model.sections().get(run).tracks().get(row.track());
        long nanos = nanos(anchor, track, view.viewport(), view.horizonNanos());
        if (nanos < 0) {
            return null;
        }
        double x = x(anchor, track, view.viewport(), layout);
        double y = row.top() + layout.laneHeight() / 2;
        Point size = NoteLayer.size(remark.text());
        double left = Math.clamp(x + remark.dx(), 0.0, Math.max(0, layout.width() - size.x()));
        double top = Math.clamp(y + remark.dy(), 0.0, Math.max(0, layout.height() - size.y()));
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1);
        return new CalloutPlace(new Point(x, y), new Box(Tag.NONE, left, top, size.x(), size.y(), 4, skin));
    }

    /// The callout where it covers none of the others: where it is, or else right of there, above or below, as near as
    /// there is room; where it is when there is none.
    public static Remark free(
            Remark remark, List<Remark> others, TimelineModel model, TimelineView view, TimelineLayout layout) {
        List<Box> taken = new ArrayList<>();
        for (Remark other : others) {
            CalloutPlace place = of(other, model, view, layout);
            if (place != null) {
                taken.add(place.box());
            }
        }
        Point size = NoteLayer.size(remark.text());
        for (int step = 0; step <= MOST_STEPS; step++) {
            double right = step * (size.x() + APART);
            double down = step * (size.y() + APART);
            for (Remark moved : List.of(remark.movedBy(right, 0), remark.movedBy(0, -down), remark.movedBy(0, down))) {
                CalloutPlace place = of(moved, model, view, layout);
                if (place == null || taken.stream().noneMatch(box -> meet(box, place.box()))) {
                    return moved;
                }
            }
        }
        return remark;
    }

    private static boolean meet(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    /// Where the event begins to be seen, -1 when it is not.
    static long nanos(Anchor anchor, Track track, Viewport viewport, long horizonNanos) {
        int slice = anchor.slice(track);
        boolean inView = slice >= 0
                && track.begin(slice) <= Math.min(horizonNanos, viewport.toNanos())
                && track.end(slice) >= viewport.fromNanos();
        return inView ? Math.max(track.begin(slice), viewport.fromNanos()) : -1;
    }

    /// Where the arrow of a callout ends: at the beginning of its event, or, when that is not seen, a little inside.
    static double x(Anchor anchor, Track track, Viewport viewport, TimelineLayout layout) {
        int slice = anchor.slice(track);
        double width = layout.plotWidth();
        double begin = viewport.x(Math.max(track.begin(slice), viewport.fromNanos()), width);
        double end = viewport.x(Math.min(track.end(slice), viewport.toNanos()), width);
        double inside = track.begin(slice) < viewport.fromNanos() ? Math.min(INSIDE, (end - begin) / 2) : 0;
        return layout.plotLeft() + begin + inside;
    }
}
