package lockscope.app.timeline;

import lockscope.app.callout.Anchor;
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
        int slice = anchor.slice(track);
        Viewport viewport = view.viewport();
        boolean inView = slice >= 0
                && track.begin(slice) <= Math.min(view.horizonNanos(), viewport.toNanos())
                && track.end(slice) >= viewport.fromNanos();
        if (!inView) {
            return null;
        }
        long nanos = Math.max(track.begin(slice), viewport.fromNanos());
        double x = layout.plotLeft() + viewport.x(nanos, layout.plotWidth());
        double y = row.top() + layout.laneHeight() / 2;
        Point size = NoteLayer.size(remark.text());
        double left = Math.clamp(x + remark.dx(), 0.0, Math.max(0, layout.width() - size.x()));
        double top = Math.clamp(y + remark.dy(), 0.0, Math.max(0, layout.height() - size.y()));
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1);
        return new CalloutPlace(new Point(x, y), new Box(Tag.NONE, left, top, size.x(), size.y(), 4, skin));
    }
}
