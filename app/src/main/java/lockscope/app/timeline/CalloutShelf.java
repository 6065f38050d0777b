package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.words.Words;

/// The callouts of one run below its lanes, where they cover nothing: beside each other as long as there is room, each
/// under what it points at.
///
/// The shelf is as high with a horizon as without, so that the figures of a row have the same size.
final class CalloutShelf {
    private static final double APART = 6;
    /// How far its text begins left of what a callout points at.
    private static final double LEAD = 16;

    /// @param index among all callouts
    /// @param lane from the top
    private record Place(int index, Remark remark, int lane, long nanos, double x, double left, int row) {}

    private final List<Place> places = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    /// @param lanes those of the run that are drawn
    /// @param right as far as texts may reach
    CalloutShelf(int run, List<Track> lanes, List<Remark> all, Viewport view, TimelineLayout layout, double right) {
        List<Place> wanted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Remark remark = all.get(i);
            for (int lane = 0; lane < lanes.size() && remark.run() == run; lane++) {
                Anchor anchor = remark.callout().anchor();
                long nanos = CalloutPlace.nanos(anchor, lanes.get(lane), view, Long.MAX_VALUE);
                if (nanos >= 0) {
                    double x = CalloutPlace.x(anchor, lanes.get(lane), view, layout);
                    wanted.add(new Place(i, remark, lane, nanos, x, 0, 0));
                }
            }
        }
        // texts reach to the right of their arrows: taken from the right, arrows pass left of the texts above them
        wanted.sort(Comparator.comparingDouble(Place::x).reversed().thenComparingInt(Place::index));
        List<Double> free = new ArrayList<>();
        for (Place place : wanted) {
            Point size = NoteLayer.size(place.remark().text());
            double left = Math.clamp(place.x() - LEAD, 0.0, Math.max(0, right - size.x()));
            int row = 0;
            while (row < free.size() && free.get(row) < left + size.x()) {
                row++;
            }
            if (row == free.size()) {
                free.add(0.0);
                heights.add(0.0);
            }
            free.set(row, left - APART);
            heights.set(row, Math.max(heights.get(row), size.y()));
            places.add(new Place(place.index(), place.remark(), place.lane(), place.nanos(), place.x(), left, row));
        }
    }

    /// 0 when there are no callouts.
    double height() {
        return heights.stream().mapToDouble(height -> height + APART).sum();
    }

    /// @param lanesTop the upper edge of the first lane
    /// @param top the shelf's own
    void draw(Sketch sketch, double lanesTop, double lane, double top, long horizonNanos, Words words) {
        List<Place> seen =
                places.stream().filter(place -> place.nanos() <= horizonNanos).toList();
        for (Place place : seen) {
            NoteLayer.arrow(sketch, placed(place, lanesTop, lane, top));
        }
        for (Place place : seen) {
            String text = place.remark().text();
            NoteLayer.text(sketch, place.index(), text, placed(place, lanesTop, lane, top), words);
        }
    }

    private CalloutPlace placed(Place place, double lanesTop, double lane, double top) {
        Point size = NoteLayer.size(place.remark().text());
        double y = top + APART;
        for (int row = 0; row < place.row(); row++) {
            y += heights.get(row) + APART;
        }
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1);
        Point anchor = new Point(place.x(), lanesTop + (place.lane() + 0.5) * lane);
        return new CalloutPlace(anchor, new Box(Tag.NONE, place.left(), y, size.x(), size.y(), 4, skin));
    }
}
