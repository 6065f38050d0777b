package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Group;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws what was marked: the chosen range, the markers with their distance, bookmarks and callouts.
final class NoteLayer {
    private static final double RANGE = 0.16;
    private static final Type TYPE = Type.strong(12);
    /// How far two distances stand below each other.
    private static final double TYPE_ROW = 18;
    private static final double LINE = 15;
    private static final double PADDING = 6;
    private static final double WIDEST = 210;
    private static final double SHAFT = 1.4;
    private static final double HEAD = 1.6;
    private static final double RIM = 3;

    private final Sketch sketch;
    private final TimelineModel model;
    private final TimelineView view;
    private final TimelineLayout layout;
    private final Words words;

    NoteLayer(Sketch sketch, TimelineModel model, TimelineView view, TimelineLayout layout, Words words) {
        this.sketch = sketch;
        this.model = model;
        this.view = view;
        this.layout = layout;
        this.words = words;
    }

    void draw() {
        range();
        Notes notes = view.notes();
        notes.bookmarks().forEach(this::bookmark);
        marker(notes.markerA(), "A");
        marker(notes.markerB(), "B");
        if (notes.hasDistance()) {
            double below = view.range() == null ? 0 : TYPE_ROW;
            distance(notes.markerA(), notes.markerB(), notes.distance(), below, Paint.TEXT);
        }
        for (int i = 0; i < notes.callouts().size(); i++) {
            callout(i, notes.callouts().get(i));
        }
    }

    private double x(long nanos) {
        return layout.plotLeft() + view.viewport().x(nanos, layout.plotWidth());
    }

    private boolean isShown(long nanos) {
        boolean inView =
                nanos >= view.viewport().fromNanos() && nanos <= view.viewport().toNanos();
        return inView && nanos <= view.horizonNanos();
    }

    private void range() {
        Viewport range = view.range();
        if (range == null) {
            return;
        }
        double left = Math.clamp(x(range.fromNanos()), layout.plotLeft(), layout.plotRight());
        double right = Math.clamp(x(range.toNanos()), layout.plotLeft(), layout.plotRight());
        if (right <= left) {
            return;
        }
        double top = layout.plotTop();
        double height = layout.plotBottom() - top;
        Sketch shade = new Sketch();
        shade.box(Tag.NONE, left, top, right - left, height, 0, Skin.filled(Paint.fill(Role.ACCENT)));
        sketch.add(new Group(Tag.NONE, RANGE, shade.marks()));
        for (double x : new double[] {left, right}) {
            sketch.add(Stroke.line(Tag.NONE, x, top, x, top + height, Paint.edge(Role.ACCENT), 1.2));
        }
        distance(range.fromNanos(), range.toNanos(), range.span(), 0, Paint.ink(Role.ACCENT));
    }

    /// How long it is from one time to another, on a line between them.
    private void distance(long from, long to, long nanos, double below, Paint paint) {
        double left = Math.clamp(x(Math.min(from, to)), layout.plotLeft(), layout.plotRight());
        double right = Math.clamp(x(Math.max(from, to)), layout.plotLeft(), layout.plotRight());
        String text = words.span(nanos);
        double y = layout.plotTop() + 9 + below;
        double width = TYPE.width(text) + 10;
        sketch.add(Stroke.line(Tag.NONE, left, y, right, y, paint, 1.2));
        double middle = Math.clamp((left + right) / 2, layout.plotLeft() + width / 2, layout.plotRight() - width / 2);
        Tag tag = new Tag("", "", words.say("timeline.distance.spoken", text), null);
        sketch.box(tag, middle - width / 2, y - 8, width, 16, 3, Skin.outlined(Paint.fill(Role.PANEL), paint, 1));
        sketch.centred(middle, TYPE.baseline(y - 8, 16), text, TYPE, paint);
    }

    private void marker(long nanos, String name) {
        if (nanos < 0 || !isShown(nanos)) {
            return;
        }
        double x = x(nanos);
        double top = layout.plotTop() - 4;
        sketch.add(new Stroke(
                Tag.NONE, List.of(new Point(x, top), new Point(x, layout.plotBottom())), Paint.TEXT, 1.2, true));
        Tag tag = new Tag("marker/" + name, words.say("timeline.marker", name, words.span(nanos)), "", null);
        sketch.box(tag, x - 8, top - 14, 16, 15, 3, Skin.filled(Paint.ground(Role.TEXT)));
        sketch.centred(x, TYPE.baseline(top - 14, 15), name, TYPE, Paint.on(Role.TEXT));
    }

    private void bookmark(long nanos) {
        if (!isShown(nanos)) {
            return;
        }
        double x = x(nanos);
        double top = layout.plotTop() - 13;
        String text = words.say("timeline.bookmark", words.span(nanos));
        Tag tag = new Tag("bookmark/" + nanos, text, text, null);
        sketch.box(tag, x - 3.5, top, 7, 10, 1, Skin.outlined(Paint.tint(Role.ACCENT), Paint.edge(Role.ACCENT), 1.2));
        sketch.add(Stroke.line(Tag.NONE, x, top + 10, x, layout.plotTop() + 4, Paint.edge(Role.ACCENT), 1.2));
    }

    private void callout(int index, Remark callout) {
        CalloutPlace place = CalloutPlace.of(callout, model, view, layout);
        if (place != null) {
            arrow(sketch, place);
            text(sketch, index, callout.text(), place, words);
        }
    }

    /// Draws the arrow of a callout, with a rim that keeps it apart from what it crosses.
    static void arrow(Sketch sketch, CalloutPlace place) {
        Point to = place.anchor();
        double fromX = Math.clamp(to.x(), place.box().x(), place.box().right());
        double fromY =
                to.y() > place.box().y() ? place.box().bottom() : place.box().y();
        List<Point> shaft = List.of(new Point(fromX, fromY), to);
        List<Point> head = head(fromX, fromY, to.x(), to.y());
        sketch.add(new Stroke(Tag.NONE, shaft, Paint.fill(Role.PANEL), SHAFT + RIM, false));
        sketch.add(new Stroke(Tag.NONE, head, Paint.fill(Role.PANEL), HEAD + RIM, false));
        sketch.add(new Stroke(Tag.NONE, shaft, Paint.TEXT, SHAFT, false));
        sketch.add(new Stroke(Tag.NONE, head, Paint.TEXT, HEAD, false));
    }

    /// Draws the text of a callout in its box.
    static void text(Sketch sketch, int index, String text, CalloutPlace place, Words words) {
        Box box = place.box();
        Tag tag = new Tag("callout/" + index, "", words.say("timeline.callout.spoken", text), null);
        Skin skin = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.TEXT), 1.2);
        sketch.box(tag, box.x(), box.y(), box.width(), box.height(), 4, skin);
        double baseline = box.y() + PADDING + 10;
        for (String line : lines(text)) {
            sketch.text(tag.part("#text"), box.x() + PADDING, baseline, line, TYPE, Paint.TEXT);
            baseline += LINE;
        }
    }

    private static List<Point> head(double fromX, double fromY, double x, double y) {
        double angle = Math.atan2(y - fromY, x - fromX);
        List<Point> points = new ArrayList<>();
        for (double side : new double[] {-0.45, 0, 0.45}) {
            double reach = side == 0 ? 0 : 8;
            points.add(new Point(x - reach * Math.cos(angle + side), y - reach * Math.sin(angle + side)));
        }
        return points;
    }

    /// The width and height of a callout's box.
    static Point size(String text) {
        double width = 0;
        List<String> lines = lines(text);
        for (String line : lines) {
            width = Math.max(width, TYPE.width(line));
        }
        return new Point(width + 2 * PADDING, lines.size() * LINE + 2 * PADDING - 2);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && TYPE.width(line + " " + word) > WIDEST) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
