package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
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
    private final List<CalloutShelf> shelves;
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
        Set<String> pointedAt = request.callouts().stream()
                .map(remark -> remark.callout().anchor().lane())
                .collect(Collectors.toSet());
        Set<String> all = choice(Integer.MAX_VALUE, pointedAt);
        double bare = request.height() - RULER - sections * (TITLE + BETWEEN);
        double room = bare - height(shelves(all));
        int fit = Math.max(1, (int) (room / sections / LANE));
        int most = all.size() > fit ? Math.max(1, (int) ((room - NOTE) / sections / LANE)) : fit;
        chosen = choice(most, pointedAt);
        hidden = all.size() - chosen.size();
        shelves = shelves(chosen);
        lane = request.filled() ? filling(bare - height(shelves) - (hidden > 0 ? NOTE : 0)) : LANE;
    }

    private Set<String> choice(int most, Set<String> pointedAt) {
        return LaneChoice.of(model, request.view(), most, request.lanes(), pointedAt);
    }

    private List<CalloutShelf> shelves(Set<String> names) {
        TimelineLayout layout =
                new TimelineLayout(request.width(), request.height(), left(names), RULER, LANE, List.of(), 0);
        List<CalloutShelf> made = new ArrayList<>();
        for (int run = 0; run < model.sections().size(); run++) {
            List<Track> lanes = tracks(model.sections().get(run), names);
            made.add(new CalloutShelf(run, lanes, request.callouts(), request.view(), layout, request.width()));
        }
        return made;
    }

    private static double height(List<CalloutShelf> shelves) {
        return shelves.stream().mapToDouble(CalloutShelf::height).sum();
    }

    private double filling(double room) {
        int lanes = model.sections().stream()
                .mapToInt(section -> tracks(section, chosen).size())
                .sum();
        return Math.clamp(Math.floor(room / Math.max(1, lanes)), LANE, HIGHEST_LANE);
    }

    public static Figure of(TimelineModel model, Request request, Words words) {
        return new TimelinePlate(model, request, words).figure();
    }

    private static List<Track> tracks(TimelineModel.Section section, Set<String> names) {
        return section.tracks().stream()
                .filter(track -> names.contains(track.name()))
                .toList();
    }

    /// How high the lanes of a run are, with the callouts below them.
    private double lanesAndShelf(int run) {
        return tracks(model.sections().get(run), chosen).size() * lane
                + shelves.get(run).height();
    }

    private String name(Track track) {
        return request.labels().getOrDefault(track.name(), track.name());
    }

    private Figure figure() {
        double left = left(chosen);
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
        callouts();
        return sketch.figure(request.width(), y);
    }

    private double left(Set<String> lanes) {
        double names = 0;
        for (TimelineModel.Section section : model.sections()) {
            for (Track track : tracks(section, lanes)) {
                names = Math.max(names, TimelineLayout.NAME.width(name(track)));
            }
        }
        return Math.min(names, request.width() * NAMES) + 7;
    }

    private double bottom() {
        double y = RULER;
        for (int run = 0; run < model.sections().size(); run++) {
            y += TITLE + lanesAndShelf(run) + BETWEEN;
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
        for (Track track : tracks(section, chosen)) {
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
        return y + shelves.get(index).height() + BETWEEN;
    }

    private void callouts() {
        double y = RULER;
        for (int run = 0; run < model.sections().size(); run++) {
            double lanes = y + TITLE;
            double shelf = lanes + tracks(model.sections().get(run), chosen).size() * lane;
            shelves.get(run).draw(sketch, lanes, lane, shelf, request.horizonNanos(), words);
            y = shelf + shelves.get(run).height() + BETWEEN;
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
        for (int run = 0; run < model.sections().size(); run++) {
            double top = y + TITLE;
            double below = top + tracks(model.sections().get(run), chosen).size() * lane;
            sketch.add(Stroke.line(Tag.of("playhead/lanes"), x, top, x, below, Paint.fill(Role.ACCENT), 2));
            y = top + lanesAndShelf(run) + BETWEEN;
        }
        sketch.box(
                Tag.of("playhead/flag"), flag.left(), 1, flag.width(), 15, 3, Skin.filled(Paint.ground(Role.ACCENT)));
        double centre = flag.left() + flag.width() / 2;
        sketch.centred(centre, Flag.TYPE.baseline(1, 15), flag.text(), Flag.TYPE, Paint.on(Role.ACCENT));
    }
}
