package lockscope.app.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws the lanes that can be seen under a ruler, with legend, playhead and what has not run yet.
public final class TimelineFigure {
    private static final double FLAG = 19;
    private static final Type FLAG_TYPE = Type.bold(12);
    private static final Type HIDDEN = Type.strong(11.5);
    private static final double VEIL = 0.5;
    private static final int MOST_WAITED_LINES = 2;
    private static final double WAITED_LINE = 20;
    /// How many slices of all lanes together are drawn as boxes, about.
    private static final int BOXES = 3_000;
    private static final int FEWEST_BOXES = 24;
    /// The id of the mark that says how long was waited so far.
    public static final String WAITED = "waited";

    /// How much higher the legend stands beside the words of others, so that they share a baseline.
    private static final double BESIDE_OTHERS = 2;

    private final Sketch sketch = new Sketch();
    private final TimelineModel model;
    private final TimelineView view;
    private final TimelineLayout layout;
    private final Words words;

    private TimelineFigure(TimelineModel model, TimelineView view, TimelineLayout layout, Words words) {
        this.model = model;
        this.view = view;
        this.layout = layout;
        this.words = words;
    }

    /// @param reservedLeft how much of the header's left end belongs to others; 0 for a title of its own
    /// @param reserved how much of the header's right end belongs to others
    public static Figure of(
            TimelineModel model,
            TimelineView view,
            double width,
            double height,
            double reservedLeft,
            double reserved,
            Words words) {
        TimelineLayout layout = TimelineLayout.of(model, view.firstTrack(), width, height);
        TimelineFigure figure = new TimelineFigure(model, view, layout, words);
        figure.future();
        figure.ruler();
        new EndingLayer(figure.sketch, model, view, layout).draw();
        figure.lanes();
        new ArrowLayer(figure.sketch, model, view, layout).draw();
        figure.veil();
        figure.sofar();
        figure.header(reservedLeft, width - reserved);
        new NoteLayer(figure.sketch, model, view, layout, words).draw();
        figure.hidden();
        new Minimap(figure.sketch, model, view, layout).draw();
        figure.playhead();
        figure.titles();
        return figure.sketch.figure(width, height);
    }

    /// What a slice says in a tooltip: who, what, how long and from when.
    ///
    /// @param horizon what goes on beyond it is told so far
    public static String sentence(Track track, int slice, long horizon, Words words) {
        return TrackPainter.sentence(track, slice, horizon, words);
    }

    private double bottom() {
        return layout.plotBottom();
    }

    private double x(long nanos) {
        return layout.plotLeft() + view.viewport().x(nanos, layout.plotWidth());
    }

    /// How far the pictures tell: the end of the longest run, or the horizon before it.
    private boolean openEnd() {
        return view.horizonNanos() < model.endNanos();
    }

    private double futureLeft() {
        return Math.clamp(x(view.horizonNanos()), layout.plotLeft(), layout.plotRight());
    }

    private void future() {
        double left = futureLeft();
        if (openEnd() && left < layout.plotRight()) {
            String text = words.say("timeline.future");
            Tag tag = new Tag("future", text, text, null);
            double top = layout.plotTop();
            Skin skin = Skin.filled(Paint.fill(Role.FUTURE));
            sketch.box(tag, left, top, layout.plotRight() - left, bottom() - top, 0, skin);
        }
    }

    private void ruler() {
        Type type = Type.text(11.5);
        double baseline = TimelineLayout.HEADER + 15;
        for (Ruler.Mark mark : Ruler.marks(view.viewport(), layout.plotWidth(), words)) {
            double x = x(mark.nanos());
            double half = type.width(mark.label()) / 2;
            if (x < layout.plotLeft() - 0.5 || x > layout.plotRight() + 0.5) {
                continue;
            }
            sketch.add(Stroke.line(Tag.NONE, x, layout.plotTop(), x, bottom(), Paint.RULE, 1));
            double at = Math.min(x, layout.width() - half - 2);
            if (Math.abs(at - x(view.playheadNanos())) > half + flagWidth() / 2 + 4) {
                sketch.centred(at, baseline, mark.label(), type, Paint.FAINT);
            }
        }
    }

    private void lanes() {
        int boxes = Math.max(FEWEST_BOXES, BOXES / Math.max(1, layout.rows().size()));
        TrackPainter painter =
                new TrackPainter(sketch, layout, view.viewport(), view.horizonNanos(), boxes, false, words);
        for (TimelineLayout.Row row : layout.rows()) {
            TimelineModel.Section section = model.sections().get(row.section());
            if (row.isTitle()) {
                continue;
            }
            Track track = section.tracks().get(row.track());
            boolean beside = layout.isBesideTitle(row);
            if (!beside) {
                name(row, track);
            }
            painter.draw(track, row.section(), row.top(), beside);
        }
    }

    /// The strategies' names, over the lines of the axis where they reach so far.
    private void titles() {
        Type type = TimelineLayout.TITLE;
        for (TimelineLayout.Row row : layout.rows()) {
            if (row.isTitle()) {
                String whole = model.sections().get(row.section()).strategy();
                double right = row.section() == 0 ? hiddenLeft() - 8 : layout.plotRight();
                String name = type.fit(whole, right);
                double width = type.width(name) + 4;
                if (type.width(name) > layout.plotLeft()) {
                    Skin ground = Skin.filled(Paint.fill(Role.PANEL));
                    sketch.box(Tag.NONE, 0, row.top(), width, layout.titleHeight(), 0, ground);
                }
                sketch.text(titleTag(row), 0, row.top() + 14, name, type, Paint.TEXT);
            }
        }
    }

    /// The name of a strategy stands for the lane beside it, too.
    private Tag titleTag(TimelineLayout.Row title) {
        List<Track> tracks = model.sections().get(title.section()).tracks();
        return layout.rows().stream()
                .filter(row -> !row.isTitle() && row.section() == title.section() && layout.isBesideTitle(row))
                .findFirst()
                .map(row -> laneTag(row, tracks.get(row.track())))
                .orElse(Tag.NONE);
    }

    private void hidden() {
        if (layout.hidden() > 0) {
            double left = hiddenLeft();
            Skin ground = Skin.filled(Paint.fill(Role.PANEL));
            sketch.box(Tag.NONE, left, layout.plotTop() + 1, layout.plotRight() - left, 16, 3, ground);
            sketch.text(left + 4, layout.plotTop() + 13, hiddenWords(), HIDDEN, Paint.FAINT);
        }
    }

    /// Where the note on lanes that did not fit begins; the right end when there is none.
    private double hiddenLeft() {
        return layout.plotRight() - (layout.hidden() > 0 ? HIDDEN.width(hiddenWords()) + 8 : 0);
    }

    private String hiddenWords() {
        String whole = words.count("timeline.hidden", layout.hidden());
        // it never lies over what has happened
        double room = layout.plotRight() - futureLeft() - 8;
        boolean crowded = openEnd() && HIDDEN.width(whole) > room;
        return crowded ? words.count("timeline.hidden.brief", layout.hidden()) : whole;
    }

    private void name(TimelineLayout.Row row, Track track) {
        Type type = TimelineLayout.NAME;
        Datum datum = track.datum().inRun(row.section());
        boolean selected = view.selected().contains(datum);
        double baseline = type.baseline(row.top(), layout.laneHeight());
        double end = layout.plotLeft() - 8;
        String name = type.fit(track.name(), end);
        if (selected) {
            double width = type.width(name) + 10;
            Skin skin = Skin.outlined(Paint.tint(Role.ACCENT), Paint.edge(Role.ACCENT), 1);
            sketch.box(Tag.NONE, end - width + 5, row.top() + 1, width, layout.laneHeight() - 2, 3, skin);
        }
        Paint paint = selected ? Paint.ink(Role.ACCENT) : Paint.TEXT;
        sketch.add(new Label(laneTag(row, track), end, baseline, name, type, paint, Label.Anchor.END));
    }

    private Tag laneTag(TimelineLayout.Row row, Track track) {
        Datum datum = track.datum().inRun(row.section());
        return new Tag("", words.say("timeline.lane.tip", track.name()), now(track), datum);
    }

    /// What a screen reader says of a lane: what goes on there now.
    private String now(Track track) {
        long nanos = Math.min(view.playheadNanos(), view.horizonNanos());
        int slice = track.at(nanos);
        return slice < 0
                ? words.say("timeline.lane.spoken.nothing", track.name())
                : TrackPainter.sentence(track, slice, nanos, words);
    }

    /// What lies after the playhead but has been shown is pale, so that the present stands out.
    private void veil() {
        double left = Math.clamp(x(view.playheadNanos()), layout.plotLeft(), layout.plotRight());
        double right = openEnd() ? futureLeft() : layout.plotRight();
        if (left < right) {
            Sketch veil = new Sketch();
            double top = layout.plotTop();
            veil.box(Tag.NONE, left, top, right - left, bottom() - top, 0, Skin.filled(Paint.fill(Role.PANEL)));
            List<Mark> marks = veil.marks();
            sketch.add(new Group(Tag.NONE, VEIL, marks));
        }
    }

    /// In the empty part: how long was waited so far.
    private void sofar() {
        double left = futureLeft();
        double room = layout.plotRight() - left - 30;
        double middle = left + (layout.plotRight() - left) / 2;
        double y = layout.plotTop() + (bottom() - layout.plotTop()) * 0.28;
        Type small = Type.strong(13);
        String future = words.say("timeline.future");
        if (!openEnd() || small.width(future) > room) {
            return;
        }
        sketch.centred(middle, y, future, small, Paint.FAINT);
        Type large = Type.bold(15);
        String text = waited();
        double below = layout.plotTop() + (bottom() - layout.plotTop()) * 0.68;
        List<String> lines = TextLines.of(Words.unbroken(text), large, room);
        if (lines.size() <= MOST_WAITED_LINES) {
            for (String line : lines) {
                sketch.add(new Label(Tag.of(WAITED), middle, below, line, large, Paint.TEXT, Label.Anchor.MIDDLE));
                below += WAITED_LINE;
            }
        }
    }

    private String waited() {
        List<String> spans = view.waited().stream()
                .map(nanos -> nanos == 0 ? words.say("timeline.waited.zero") : words.span(nanos))
                .toList();
        return switch (spans.size()) {
            case 0 -> "";
            case 1 -> words.say("timeline.waited.one", spans.getFirst());
            case 3 -> words.say("timeline.waited.three", spans.get(0), spans.get(1), spans.get(2));
            default -> words.say("timeline.waited.two", spans.getFirst(), spans.getLast());
        };
    }

    private void header(double left, double right) {
        Type title = Type.bold(14);
        double titled = left > 0 ? left : title.width(words.say("timeline.title"));
        if (left == 0) {
            sketch.text(0, 15, words.say("timeline.title"), title, Paint.TEXT);
        }
        double x = Math.max(layout.plotLeft(), titled + 20);
        double rise = left > 0 ? BESIDE_OTHERS : 0;
        new LegendLine(sketch, words).draw(used(), x, 15 - rise, right);
    }

    private Set<Role> used() {
        Set<Role> used = EnumSet.noneOf(Role.class);
        if (openEnd()) {
            used.add(Role.FUTURE);
        }
        for (TimelineModel.Section section : model.sections()) {
            used.addAll(section.roles());
        }
        return used;
    }

    private double flagWidth() {
        return FLAG_TYPE.width(words.point(view.playheadNanos())) + 12;
    }

    private void playhead() {
        double x = x(view.playheadNanos());
        if (x < layout.plotLeft() - 1 || x > layout.plotRight() + 1) {
            return;
        }
        double top = TimelineLayout.HEADER + 1;
        sketch.add(Stroke.line(Tag.of("playhead"), x, top, x, bottom(), Paint.fill(Role.ACCENT), 2.5));
        Type type = FLAG_TYPE;
        String text = words.point(view.playheadNanos());
        double width = flagWidth();
        double left = Math.clamp(x - width / 2, 0.0, Math.max(0, layout.width() - width));
        sketch.box(Tag.of("playhead/flag"), left, top, width, FLAG, 3, Skin.filled(Paint.ground(Role.ACCENT)));
        sketch.centred(left + width / 2, type.baseline(top, FLAG), text, type, Paint.on(Role.ACCENT));
    }
}
