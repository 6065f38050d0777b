package lockscope.app.timeline;

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
    private static final double OUT = 22;

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
        double x = layout.plotLeft() + view.viewport().x(nanos, layout.plotWidth());
        double y = row.top() + layout.laneHeight() / 2;
        Point size = NoteLayer.size(remark.text());
        double left = Math.clamp(x + remark.dx(), 0.0, Math.max(0, layout.width() - size.x()));
        double top = Math.clamp(y + remark.dy(), 0.0, Math.max(0, layout.height() - size.y()));
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1);
        return new CalloutPlace(new Point(x, y), new Box(Tag.NONE, left, top, size.x(), size.y(), 4, skin));
    }

    /// Where the event begins to be seen, -1 when it is not.
    static long nanos(Anchor anchor, Track track, Viewport viewport, long horizonNanos) {
        int slice = anchor.slice(track);
        boolean inView = slice >= 0
                && track.begin(slice) <= Math.min(horizonNanos, viewport.toNanos())
                && track.end(slice) >= viewport.fromNanos();
        return inView ? Math.max(track.begin(slice), viewport.fromNanos()) : -1;
    }

    /// Below and right of the point, as far as the picture reaches.
    ///
    /// @param bottom the lower edge
    static CalloutPlace near(Point anchor, String text, double width, double bottom) {
        Point size = NoteLayer.size(text);
        double left = Math.clamp(anchor.x() + OUT, 0.0, Math.max(0, width - size.x()));
        double below = anchor.y() + OUT;
        double top = below + size.y() > bottom ? anchor.y() - OUT - size.y() : below;
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1);
        return new CalloutPlace(anchor, new Box(Tag.NONE, left, Math.max(0, top), size.x(), size.y(), 4, skin));
    }
}
