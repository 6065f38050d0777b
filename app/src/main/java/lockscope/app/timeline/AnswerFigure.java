package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;

/// An empty timeline on which somebody answers: ends of bars that are dragged, or a moment that is pointed at. Once the
/// answer is given, the run lies beneath it.
public final class AnswerFigure {
    private static final double TOP = 8;
    private static final double RULER = 22;
    private static final double HIGHEST = 44;
    private static final double LOWEST = 18;
    private static final double GRIP = 9;
    private static final double RIGHT = 20;
    private static final int MOST_BOXES = 2_000;
    private static final Type NAME = Type.code(12.5);
    private static final Type TIME = Type.bold(12);

    private final Sketch sketch = new Sketch();
    private final Model model;
    private final Words words;
    private final TimelineLayout layout;

    /// A bar whose beginning is given.
    ///
    /// @param role what the bar shows
    /// @param end where somebody put its end
    public record Bar(String lane, Role role, long begin, long end) {}

    /// What is shown.
    ///
    /// @param bars to be drawn; none when a moment is pointed at
    /// @param chosen the bar that keys move, counted from 0
    /// @param moment that is pointed at, -1 for none yet
    /// @param run the lanes of the run, once the answer is given: one for each bar, or those around the moment; before
    ///     that none
    /// @param right where the moment should be, its first and last; none before the answer is given
    public record Model(Viewport view, List<Bar> bars, int chosen, long moment, List<Track> run, List<Long> right) {
        public Model {
            bars = List.copyOf(bars);
            run = List.copyOf(run);
            right = List.copyOf(right);
        }

        private int rows() {
            return Math.max(1, Math.max(bars.size(), run.size()));
        }
    }

    private AnswerFigure(Model model, double width, double height, Words words) {
        this.model = model;
        this.words = words;
        this.layout = layout(model, width, height);
    }

    public static Figure of(Model model, double width, double height, Words words) {
        AnswerFigure figure = new AnswerFigure(model, width, height, words);
        figure.axis();
        figure.bars();
        figure.run();
        figure.moment();
        return figure.sketch.figure(width, height);
    }

    /// Where things lie, for finding times and bars under the pointer.
    public static TimelineLayout layout(Model model, double width, double height) {
        double names = 60;
        for (Bar bar : model.bars()) {
            names = Math.max(names, NAME.width(bar.lane()));
        }
        for (Track track : model.run()) {
            names = Math.max(names, NAME.width(track.name()));
        }
        double lane = Math.clamp((height - TOP - RULER - 8) / model.rows(), LOWEST, HIGHEST);
        List<TimelineLayout.Row> rows = new ArrayList<>();
        for (int row = 0; row < model.rows(); row++) {
            double top = TOP + RULER + row * lane;
            if (top + lane <= height) {
                rows.add(new TimelineLayout.Row(0, row, top));
            }
        }
        double right = TimelineLayout.RIGHT + RIGHT;
        return new TimelineLayout(width - right, height, names + 18, TOP + RULER, lane, rows, 0);
    }

    private double x(long nanos) {
        return layout.plotLeft() + model.view().x(nanos, layout.plotWidth());
    }

    private double bottom() {
        return layout.rows().isEmpty()
                ? layout.plotTop()
                : layout.rows().getLast().top() + layout.laneHeight();
    }

    private void axis() {
        double bottom = bottom();
        double wide = layout.plotWidth();
        sketch.box(
                Tag.NONE,
                layout.plotLeft(),
                layout.plotTop(),
                wide,
                bottom - layout.plotTop(),
                0,
                Skin.filled(Paint.fill(Role.CARD)));
        Type type = Type.text(11.5);
        for (Ruler.Mark mark : Ruler.marks(model.view(), wide, words)) {
            double x = x(mark.nanos());
            if (x >= layout.plotLeft() - 0.5 && x <= layout.plotRight() + 0.5) {
                sketch.add(Stroke.line(Tag.NONE, x, layout.plotTop(), x, bottom, Paint.RULE, 1));
                sketch.centred(x, TOP + 14, mark.label(), type, Paint.FAINT);
            }
        }
        for (TimelineLayout.Row row : layout.rows()) {
            double y = row.top() + layout.laneHeight();
            sketch.add(Stroke.line(Tag.NONE, layout.plotLeft(), y, layout.plotRight(), y, Paint.RULE, 1));
        }
    }

    private void name(TimelineLayout.Row row, String name, boolean chosen) {
        double baseline = NAME.baseline(row.top(), layout.laneHeight());
        sketch.ending(layout.plotLeft() - 10, baseline, name, NAME, chosen ? Paint.ink(Role.ACCENT) : Paint.TEXT);
    }

    // ---------------------------------------------------------------- bars

    private void bars() {
        for (int i = 0; i < model.bars().size() && i < layout.rows().size(); i++) {
            TimelineLayout.Row row = layout.rows().get(i);
            Bar bar = model.bars().get(i);
            name(row, bar.lane(), i == model.chosen() && model.run().isEmpty());
            if (model.run().isEmpty()) {
                open(row, bar, i);
            }
        }
    }

    private void open(TimelineLayout.Row row, Bar bar, int index) {
        double high = Math.min(24, layout.laneHeight() - 6);
        double y = row.top() + (layout.laneHeight() - high) / 2;
        double left = x(bar.begin());
        double right = Math.max(left + 2, x(bar.end()));
        String said = words.say("lesson.draw.bar", bar.lane(), SimTime.brief(bar.begin()), SimTime.brief(bar.end()));
        Tag tag = new Tag("bar/" + index, "", said, null);
        Skin skin = Skin.outlined(Paint.fill(bar.role()), Paint.edge(bar.role()), 1);
        sketch.box(tag, left, y, right - left, high, 3, skin);
        boolean chosen = index == model.chosen();
        Skin grip = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.ACCENT), chosen ? 2.5 : 1.5);
        sketch.box(Tag.of("grip/" + index), right - GRIP / 2, y - 3, GRIP, high + 6, 4, grip);
        String text = SimTime.brief(bar.end());
        time(right, TIME.baseline(row.top(), layout.laneHeight()), text, chosen ? Paint.ink(Role.ACCENT) : Paint.TEXT);
    }

    /// Right of a place, or left of it where there is no room.
    private void time(double x, double baseline, String text, Paint paint) {
        if (x + 12 + TIME.width(text) < layout.width() + RIGHT) {
            sketch.text(x + 10, baseline, text, TIME, paint);
        } else {
            sketch.ending(x - 10, baseline, text, TIME, Paint.on(Role.WAITS_FOR_LOCK));
        }
    }

    // ---------------------------------------------------------------- the run beneath

    private void run() {
        TrackPainter painter =
                new TrackPainter(sketch, layout, model.view(), model.view().toNanos(), MOST_BOXES, true, words);
        for (int i = 0; i < model.run().size() && i < layout.rows().size(); i++) {
            TimelineLayout.Row row = layout.rows().get(i);
            Track track = model.run().get(i);
            if (model.bars().isEmpty()) {
                name(row, track.name(), false);
            }
            painter.draw(track, 0, row.top());
            if (i < model.bars().size()) {
                over(row, model.bars().get(i), i);
            }
        }
    }

    /// A bracket around what was predicted.
    private void over(TimelineLayout.Row row, Bar bar, int index) {
        double high = Math.min(24, layout.laneHeight() - 4);
        double y = row.top() + (layout.laneHeight() - high) / 2;
        double left = x(bar.begin());
        double right = Math.max(left + 2, x(bar.end()));
        String said = words.say("lesson.draw.yours", bar.lane(), SimTime.brief(bar.end()));
        Skin skin = new Skin(null, Paint.edge(Role.ACCENT), 2, true);
        sketch.box(new Tag("yours/" + index, said, said, null), left, y, right - left, high, 3, skin);
        sketch.add(Stroke.line(Tag.NONE, right, y - 3, right, y + high + 3, Paint.fill(Role.ACCENT), 3));
        String text = words.say("lesson.draw.you", SimTime.brief(bar.end()));
        double wide = TIME.width(text) + 8;
        double at = Math.clamp(right + 5, layout.plotLeft(), layout.width() + RIGHT - wide);
        sketch.box(Tag.NONE, at, row.top() + 1, wide, 16, 3, Skin.filled(Paint.fill(Role.PANEL)));
        sketch.text(at + 4, TIME.baseline(row.top() + 1, 16), text, TIME, Paint.ink(Role.ACCENT));
    }

    // ---------------------------------------------------------------- a moment

    private void moment() {
        if (!model.right().isEmpty()) {
            double left = x(model.right().getFirst());
            double right = Math.max(left + 3, x(model.right().getLast()));
            Skin skin = Skin.outlined(Paint.tint(Role.RUNS), Paint.edge(Role.RUNS), 1.5);
            sketch.box(
                    Tag.NONE,
                    left - 2,
                    layout.plotTop() - 4,
                    right - left + 4,
                    bottom() - layout.plotTop() + 4,
                    2,
                    new Skin(null, skin.edge(), 2, false));
        }
        if (model.moment() < 0) {
            return;
        }
        double x = x(model.moment());
        sketch.add(Stroke.line(Tag.of("moment"), x, layout.plotTop() - 2, x, bottom(), Paint.fill(Role.ACCENT), 2.5));
        List<Point> head = List.of(
                new Point(x - 5, layout.plotTop() - 8),
                new Point(x, layout.plotTop()),
                new Point(x + 5, layout.plotTop() - 8));
        sketch.add(new Stroke(Tag.NONE, head, Paint.fill(Role.ACCENT), 2.5, false));
        String text = model.run().isEmpty()
                ? SimTime.brief(model.moment())
                : words.say("lesson.draw.you", SimTime.brief(model.moment()));
        double wide = TIME.width(text) + 8;
        double at = Math.clamp(x + 6, layout.plotLeft(), layout.width() + RIGHT - wide);
        sketch.box(Tag.NONE, at, layout.plotTop() + 2, wide, 17, 3, Skin.filled(Paint.fill(Role.PANEL)));
        sketch.text(at + 4, layout.plotTop() + 15, text, TIME, Paint.ink(Role.ACCENT));
    }
}
