package lockscope.app.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// Marks on the timeline each event that a number counts: a pin on its lane where it begins.
public final class CountedMarks {
    private static final double WIDTH = 5;
    private static final int MOST = 4_000;

    private CountedMarks() {}

    /// The figure of the timeline with its pins; of those that fall on one pixel only one is drawn.
    public static Figure on(Figure figure, Tally tally, TimelineModel model, Viewport view, TimelineLayout layout) {
        List<Mark> marks = new ArrayList<>(figure.marks());
        Set<Long> taken = new HashSet<>();
        for (Counted event : tally.events()) {
            Datum datum = event.datum();
            boolean seen = event.nanos() >= view.fromNanos() && event.nanos() <= view.toNanos();
            TimelineLayout.Row row = datum == null || !seen ? null : rowOf(model, layout, datum);
            if (row == null || taken.size() >= MOST) {
                continue;
            }
            long x = Math.round(layout.plotLeft() + view.x(event.nanos(), layout.plotWidth()));
            if (taken.add(x << 16 | Math.round(row.top()))) {
                marks.add(pin((double) x, row.top(), layout.laneHeight()));
            }
        }
        return new Figure(figure.width(), figure.height(), marks);
    }

    private static Box pin(double x, double top, double height) {
        Skin skin = Skin.outlined(Paint.fill(Role.ACCENT), Paint.fill(Role.PANEL), 1);
        return new Box(Tag.NONE, x - WIDTH / 2, top + 1, WIDTH, height - 2, WIDTH / 2, skin);
    }

    private static TimelineLayout.@Nullable Row rowOf(TimelineModel model, TimelineLayout layout, Datum datum) {
        for (TimelineLayout.Row row : layout.rows()) {
            if (!row.isTitle() && row.section() == datum.run()) {
                Track track = model.sections().get(row.section()).tracks().get(row.track());
                if (track.datum().equals(datum.thing())) {
                    return row;
                }
            }
        }
        return null;
    }
}
