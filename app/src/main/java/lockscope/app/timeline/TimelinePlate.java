package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The lanes of a figure that leaves the program: laid out for its width, as high as it needs to be. Lanes that are too
/// many are left out by rank, with a note.
public final class TimelinePlate {
    private static final double RULER = 19;
    /// Figures are looked at one at a time: every slice that can be seen is drawn.
    private static final int BOXES = 4_000;
    private static final double LANE = 17;
    /// How high lanes may grow where there is a height to fill.
    private static final double HIGHEST_LANE = 26;
    private static final double TITLE = 19;
    private static final double BETWEEN = 5;
    private static final double NOTE = 16;
    /// Names take at most this part of the width.
    private static final double NAMES = 0.34;

    private final Sketch sketch = new Sketch();
    private final TimelineModel model;
    private final Request request;
    private final Words words;
    private final Set<String> chosen;
    private final int hidden;
    private final double lane;

    /// What is wanted.
    ///
    /// @param view the range
    /// @param playheadNanos where a line marks the moment, -1 for none
    /// @param horizonNanos nothing after it is drawn, so that a row of figures builds up
    /// @param lanes which names are wanted
    /// @param labels other names for lanes
    /// @param callouts what is pointed at
    /// @param waited how long was waited for locks in the range, a number per run
    /// @param height most of it
    /// @param filled whether lanes grow to fill the height; else the plate is as low as its lanes
    public record Request(
            Viewport view,
            long playheadNanos,
            long horizonNanos,
            Predicate<String> lanes,
            Map<String, String> labels,
            List<Remark> callouts,
            List<Long> waited,
            double width,
            double height,
            boolean filled) {}

    private TimelinePlate(TimelineModel model, Request request, Words words) {
        this.model = model;
        this.request = request;
        this.words = words;
        int sections = Math.max(1, model.sections().size());
        double room = request.height() - RULER - sections * (TITLE + BETWEEN);
        int all = LaneChoice.of(model, request.view(), Integer.MAX_VALUE, request.lanes())
                .size();
        int fit = Math.max(1, (int) (room / sections / LANE));
        int most = all > fit ? Math.max(1, (int) ((room - NOTE) / sections / LANE)) : fit;
        chosen = LaneChoice.of(model, request.view(), most, request.lanes());
        hidden = all - chosen.size();
        lane = request.filled() ? filling(room - (hidden > 0 ? NOTE : 0)) : LANE;
    }

    private double filling(double room) {
        int lanes = model.sections().stream()
                .mapToInt(section -> tracks(section).size())
                .sum();
        return Math.clamp(Math.floor(room / Math.max(1, lanes)), LANE, HIGHEST_LANE);
    }

    public static Figure of(TimelineModel model, Request request, Words words) {
        return new TimelinePlate(model, request, words).figure();
    }

    private List<Track> tracks(TimelineModel.Section section) {
        return section.tracks().stream()
                .filter(track -> chosen.contains(track.name()))
                .toList();
    }

    private String name(Track track) {
        return request.labels().getOrDefault(track.name(), track.name());
    }

    private Figure figure() {
        double left = left();
        TimelineLayout layout =
                new TimelineLayout(request.width(), request.height(), left, RULER, lane, List.of(), hidden);
        double bottom = bottom();
        grid(layout, bottom);
        double y = RULER;
        for (int s = 0; s < model.sections().size(); s++) {
            y = section(model.sections().get(s), s, y, layout);
        }
        if (hidden > 0) {
            String note = words.count("plate.hidden", hidden);
            sketch.text(Tag.of("hidden"), 0, y + 8, note, Type.text(Type.SMALLEST), Paint.FAINT);
            y += NOTE;
        }
        playhead(layout);
        callouts(layout, bottom);
        return sketch.figure(request.width(), y);
    }

    private double left() {
        double names = 0;
        for (TimelineModel.Section section : model.sections()) {
            for (Track track : tracks(section)) {
                names = Math.max(names, TimelineLayout.NAME.width(name(track)));
            }
        }
        return Math.min(names, request.width() * NAMES) + 7;
    }

    private double bottom() {
        double y = RULER;
        for (TimelineModel.Section section : model.sections()) {
            y += TITLE + tracks(section).size() * lane + BETWEEN;
        }
        return y - BETWEEN;
    }

    private double right() {
        return request.width() - TimelineLayout.RIGHT;
    }

    private void grid(TimelineLayout layout, double bottom) {
        Type type = Type.text(Type.SMALLEST);
        double plot = right() - layout.plotLeft();
        double free = 0;
        Flag flag = flag(layout);
        for (Ruler.Mark mark : Ruler.marks(request.view(), plot, words)) {
            double x = layout.plotLeft() + request.view().x(mark.nanos(), plot);
            if (x > right() + 0.5) {
                continue;
            }
            sketch.add(Stroke.line(Tag.NONE, x, RULER - 3, x, bottom, Paint.RULE, 1));
            double half = type.width(mark.label()) / 2;
            double at = Math.clamp(x, layout.plotLeft() - 4 + half, request.width() - half);
            boolean covered = flag != null && at + half > flag.left() - 3 && at - half < flag.right() + 3;
            if (at - half >= free && !covered) {
                sketch.centred(at, RULER - 7, mark.label(), type, Paint.FAINT);
                free = at + half + 4;
            }
        }
    }

    private double section(TimelineModel.Section section, int index, double top, TimelineLayout layout) {
        double baseline = top + 13;
        Type type = TimelineLayout.TITLE;
        List<String> waits =
                index < request.waited().size() ? waits(request.waited().get(index)) : List.of();
        Type small = Type.strong(Type.SMALLEST);
        double room = request.width() - type.width(section.strategy()) - 12;
        // the lines of the axis end where a title begins
        sketch.box(Tag.NONE, 0, top, request.width(), TITLE - 1, 0, Skin.filled(Paint.fill(Role.PANEL)));
        sketch.text(0, baseline, section.strategy(), type, Paint.TEXT);
        waits.stream()
                .filter(text -> small.width(text) <= room)
                .findFirst()
                .ifPresent(text -> sketch.ending(request.width(), baseline, text, small, Paint.TEXT));
        double y = top + TITLE;
        TrackPainter painter =
                new TrackPainter(sketch, layout, request.view(), request.horizonNanos(), BOXES, true, words);
        for (Track track : tracks(section)) {
            Type font = TimelineLayout.NAME;
            double end = layout.plotLeft() - 6;
            String told = LaneSentence.of(
                    track, name(track), section.strategy(), request.view(), request.horizonNanos(), words);
            Tag tag = new Tag("", "", told, null);
            String text = font.fit(name(track), end);
            sketch.add(new Label(tag, end, font.baseline(y, lane), text, font, Paint.TEXT, Label.Anchor.END));
            painter.draw(track, index, y);
            y += lane;
        }
        return y + BETWEEN;
    }

    private void callouts(TimelineLayout layout, double bottom) {
        double y = RULER;
        for (int run = 0; run < model.sections().size(); run++) {
            y += TITLE;
            for (Track track : tracks(model.sections().get(run))) {
                for (Remark remark : request.callouts()) {
                    if (remark.run() == run) {
                        callout(remark, track, y, layout, bottom);
                    }
                }
                y += lane;
            }
            y += BETWEEN;
        }
    }

    private void callout(Remark callout, Track track, double top, TimelineLayout layout, double bottom) {
        long nanos = CalloutPlace.nanos(callout.callout().anchor(), track, request.view(), request.horizonNanos());
        if (nanos >= 0) {
            double x = layout.plotLeft() + request.view().x(nanos, layout.plotWidth());
            CalloutPlace place =
                    CalloutPlace.near(new Point(x, top + lane / 2), callout.text(), request.width(), bottom);
            NoteLayer.draw(sketch, request.callouts().indexOf(callout), callout.text(), place, words);
        }
    }

    private List<String> waits(long nanos) {
        String span = nanos == 0 ? words.say("timeline.waited.zero") : words.span(nanos);
        List<String> forms = new ArrayList<>();
        forms.add(words.say("plate.waited", span));
        forms.add(words.say("plate.waited.brief", span));
        return forms;
    }

    /// Where the flag of the playhead stands on the ruler.
    ///
    /// @param x of the line below it
    private record Flag(double x, double left, double width, String text) {
        static final Type TYPE = Type.bold(Type.SMALLEST);

        double right() {
            return left + width;
        }
    }

    /// Null when the moment is not in the range.
    private @Nullable Flag flag(TimelineLayout layout) {
        double plot = right() - layout.plotLeft();
        double x = layout.plotLeft() + request.view().x(request.playheadNanos(), plot);
        if (request.playheadNanos() < 0 || x < layout.plotLeft() || x > right()) {
            return null;
        }
        String text = words.brief(request.playheadNanos());
        double width = Flag.TYPE.width(text) + 8;
        return new Flag(x, Math.clamp(x - width / 2, 0.0, request.width() - width), width, text);
    }

    /// A line through the lanes; the titles between them stay readable.
    private void playhead(TimelineLayout layout) {
        Flag flag = flag(layout);
        if (flag == null) {
            return;
        }
        double x = flag.x();
        double y = RULER;
        sketch.add(Stroke.line(Tag.of("playhead"), x, RULER - 3, x, RULER, Paint.fill(Role.ACCENT), 2));
        for (TimelineModel.Section section : model.sections()) {
            double top = y + TITLE;
            y = top + tracks(section).size() * lane;
            sketch.add(Stroke.line(Tag.of("playhead/lanes"), x, top, x, y, Paint.fill(Role.ACCENT), 2));
            y += BETWEEN;
        }
        sketch.box(
                Tag.of("playhead/flag"), flag.left(), 1, flag.width(), 15, 3, Skin.filled(Paint.ground(Role.ACCENT)));
        double centre = flag.left() + flag.width() / 2;
        sketch.centred(centre, Flag.TYPE.baseline(1, 15), flag.text(), Flag.TYPE, Paint.on(Role.ACCENT));
    }
}
