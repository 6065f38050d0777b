package lockscope.app.plate;

import java.util.List;
import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.timeline.TimelinePlate;
import lockscope.app.timeline.Viewport;

/// The lanes of a timeline.
///
/// @param playheadNanos where a line marks the moment, -1 for none
record LanesContent(Exhibit exhibit, long playheadNanos) implements Content {
    /// How high lanes may get for their width, where the height is free.
    private static final double TALLEST = 1.15;
    /// So high that every lane fits.
    private static final double ENDLESS = 100_000;

    @Override
    public Set<Role> roles(double width) {
        return TimelinePlate.roles(exhibit.experiment().timeline(), request(width, ENDLESS), exhibit.words());
    }

    @Override
    public Figure of(double width, double height) {
        double most = height > 0 ? height : width * TALLEST;
        return TimelinePlate.of(exhibit.experiment().timeline(), request(width, most), exhibit.words());
    }

    private TimelinePlate.Request request(double width, double height) {
        Viewport view = exhibit.range();
        FigureRequest.Lanes lanes = exhibit.request().lanes();
        LanePattern wanted = new LanePattern(lanes.pattern());
        List<Long> waited = exhibit.experiment().runs().stream()
                .map(run -> run.waitedUntil(Math.min(exhibit.horizonNanos(), view.toNanos()))
                        - run.waitedUntil(view.fromNanos()))
                .toList();
        return new TimelinePlate.Request(
                view,
                playheadNanos,
                exhibit.horizonNanos(),
                wanted::matches,
                lanes.labels(),
                exhibit.request().callouts(),
                waited,
                width,
                height);
    }
}
