package lockscope.app.plate;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Tone;
import lockscope.app.timeline.TimelinePlate;
import lockscope.app.timeline.Viewport;

/// The lanes of a timeline.
///
/// @param playheadNanos where a line marks the moment, -1 for none
record LanesContent(Exhibit exhibit, long playheadNanos) implements Content {
    /// How high lanes may get for their width, where the height is free.
    private static final double TALLEST = 1.15;
    /// What is narrower is a hairline, whose colour nobody looks up.
    private static final double SEEN = 1.5;
    /// So many names are said in a message.
    private static final int SOME = 30;

    /// Those of the slices that can be seen, in the end.
    @Override
    public Set<Role> roles(Figure picture, double height) {
        boolean ended = exhibit.horizonNanos() >= exhibit.range().toNanos();
        return states(ended ? picture : new LanesContent(exhibit.toTheEnd(), -1).of(picture.width(), height));
    }

    private static Set<Role> states(Figure picture) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Mark mark : picture.leaves()) {
            if (mark instanceof Strip strip) {
                strip.boxes().forEach(box -> state(box, roles));
            } else if (mark instanceof Box box && box.tag().datum() != null) {
                state(box, roles);
            }
        }
        return roles;
    }

    private static void state(Box box, Set<Role> into) {
        Paint fill = box.skin().fill();
        if (fill != null && fill.tone() == Tone.FILL && box.width() >= SEEN) {
            into.add(fill.role());
        }
    }

    @Override
    public Figure of(double width, double height) {
        return TimelinePlate.of(exhibit.experiment().timeline(), request(width, height), exhibit.words());
    }

    /// What names no lane is a mistake, not an empty picture.
    private void check(FigureRequest.Lanes lanes, LanePattern wanted) {
        Set<String> names = new LinkedHashSet<>();
        exhibit.experiment()
                .timeline()
                .sections()
                .forEach(section -> section.tracks().forEach(track -> names.add(track.name())));
        if (names.stream().noneMatch(wanted::matches)) {
            throw new Unshowable("no lane's name matches '" + lanes.pattern() + "'; there are " + some(names));
        }
        for (String name : lanes.labels().keySet()) {
            if (!names.contains(name)) {
                throw new Unshowable(
                        "a label is given to '" + name + "', which names no lane; there are " + some(names));
            }
        }
    }

    private static String some(Set<String> names) {
        String some = names.stream().limit(SOME).collect(Collectors.joining(", "));
        return names.size() > SOME ? some + " ..." : some;
    }

    private TimelinePlate.Request request(double width, double height) {
        Viewport view = exhibit.range();
        FigureRequest.Lanes lanes = exhibit.request().lanes();
        LanePattern wanted = new LanePattern(lanes.pattern());
        check(lanes, wanted);
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
                height > 0 ? height : width * TALLEST,
                height > 0);
    }
}
