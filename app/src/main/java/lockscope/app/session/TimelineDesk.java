package lockscope.app.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lockscope.app.figure.Datum;
import lockscope.app.timeline.Causes;
import lockscope.app.timeline.LaneFilter;
import lockscope.app.timeline.LaneOrder;
import lockscope.app.timeline.NetTrack;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The view-model of the timeline: which lanes are shown, where somebody looks, and what is noted there. All of it can
/// be undone.
public final class TimelineDesk {
    private static final double ROOM_AROUND = 0.25;

    private final Session session;
    private final Words words;
    private final NavigationHistory history = new NavigationHistory(System::nanoTime);
    private final ObjectProperty<Notes> notes = new SimpleObjectProperty<>(Notes.NONE);
    private final ObjectProperty<@Nullable Viewport> range = new SimpleObjectProperty<>();
    private final ObjectProperty<LaneFilter> filter = new SimpleObjectProperty<>(LaneFilter.ALL);
    private final ObjectProperty<Set<String>> pinned = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<Integer>> nets = new SimpleObjectProperty<>(Set.of());
    private TimelineModel shown = TimelineModel.EMPTY;

    public TimelineDesk(Session session, Words words) {
        this.session = session;
        this.words = words;
        session.experimentProperty().subscribe(_ -> {
            range.set(null);
            history.clear();
            arrange();
        });
        filter.subscribe(_ -> arrange());
        pinned.subscribe(_ -> arrange());
        nets.subscribe(_ -> arrange());
        session.playback().edgeProperty().subscribe(_ -> arrange());
    }

    /// Markers, bookmarks and callouts.
    public ObjectProperty<Notes> notesProperty() {
        return notes;
    }

    /// A chosen span of time, null for none.
    public ObjectProperty<@Nullable Viewport> rangeProperty() {
        return range;
    }

    /// Only lanes that match are shown, and those that are pinned.
    public ObjectProperty<LaneFilter> filterProperty() {
        return filter;
    }

    /// The names of the lanes that stand first and do not scroll.
    public ObjectProperty<Set<String>> pinnedProperty() {
        return pinned;
    }

    /// The namespaces that have a lane of their own, by number.
    public ObjectProperty<Set<Integer>> netsProperty() {
        return nets;
    }

    /// The lanes as they are shown.
    public TimelineModel shown() {
        return shown;
    }

    // ---- lanes

    private void arrange() {
        TimelineModel all = LaneOrder.waitsFirst(session.experiment()
                .timeline()
                .until(session.playback().edgeProperty().get()));
        int stay = pinned.get().size() + nets.get().size();
        boolean plain = stay == 0 && filter.get().isAll();
        shown = plain ? all : all.with(this::lanes, stay);
    }

    private List<Track> lanes(int run, List<Track> tracks) {
        List<Track> lanes = new ArrayList<>();
        RunView view = session.experiment().runs().get(run);
        for (int serial : nets.get()) {
            lanes.add(NetTrack.of(serial, view.rows(), view.endNanos(), words));
        }
        tracks.stream().filter(track -> pinned.get().contains(track.name())).forEach(lanes::add);
        long horizon = session.playback().horizon();
        tracks.stream()
                .filter(track -> !pinned.get().contains(track.name()))
                .filter(track -> filter.get().matches(track, horizon, role -> words.say("role." + role)))
                .forEach(lanes::add);
        return lanes;
    }

    /// Pins the lane of what is selected, or lets it go.
    public void togglePin() {
        Track lane = selectedLane();
        if (lane == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(pinned.get());
        if (!names.remove(lane.name())) {
            names.add(lane.name());
        }
        pinned.set(names);
    }

    /// Gives a namespace a lane of its own, or takes it away.
    public void toggleNet(int serial) {
        Set<Integer> serials = new LinkedHashSet<>(nets.get());
        if (!serials.remove(serial)) {
            serials.add(serial);
        }
        nets.set(serials);
    }

    /// What is selected, in the numbers of each run that has it.
    public Set<Datum> selected() {
        Set<Datum> selected = new LinkedHashSet<>();
        Datum datum = session.selectedProperty().get();
        for (int run = 0; datum != null && run < session.experiment().runs().size(); run++) {
            Datum there = session.experiment().counterparts().of(datum, run);
            if (there != null) {
                selected.add(there.thing().inRun(run));
            }
        }
        return selected;
    }

    // ---- looking around

    private NavigationHistory.State state() {
        return new NavigationHistory.State(session.viewportProperty().get(), notes.get());
    }

    /// @param factor below 1 shows less
    public void zoom(double factor, long aroundNanos) {
        history.record(state(), "zoom");
        session.zoom(factor, aroundNanos);
    }

    /// @param part of the span that is shown; more than 0 goes to later times
    public void pan(double part) {
        history.record(state(), "pan");
        session.pan(part);
    }

    public void show(Viewport span) {
        history.record(state(), "");
        session.show(span);
    }

    /// Shows the whole run.
    public void fit() {
        history.record(state(), "");
        session.fit();
    }

    /// Shows what is chosen, a range or a slice, with some room around it; when that is shown already, the whole run.
    public void focus() {
        Viewport wanted = chosen();
        if (wanted == null || wanted.equals(session.viewportProperty().get())) {
            fit();
        } else {
            show(wanted);
        }
    }

    private @Nullable Viewport chosen() {
        Datum datum = session.selectedProperty().get();
        Viewport span = range.get();
        if (span == null && datum != null && datum.endNanos() > datum.startNanos()) {
            long end = Math.min(datum.endNanos(), session.playback().horizon());
            span = new Viewport(datum.startNanos(), end);
        }
        if (span == null) {
            return null;
        }
        long room = Math.round(span.span() * ROOM_AROUND);
        Viewport around = new Viewport(span.fromNanos() - room, span.toNanos() + room);
        return around.zoom(1, around.fromNanos(), session.bounds(), session.axis());
    }

    /// Takes the last look or note back.
    public void undo() {
        restore(history.undo(state(), session.playback().playhead()));
    }

    public void redo() {
        restore(history.redo(state(), session.playback().playhead()));
    }

    /// Whether there is a look or a note to take back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.anyProperty();
    }

    private void restore(NavigationHistory.@Nullable State to) {
        if (to != null) {
            session.show(to.viewport());
            notes.set(to.notes());
            if (to.playhead() >= 0) {
                session.playback().seek(to.playhead());
            }
        }
    }

    /// Selects what somebody points at. At rest the playhead goes there too where it lies at another time, so that stage
    /// and answers are about what was pointed at.
    ///
    /// @param nanos the time that is pointed at
    public void look(Datum at, long nanos) {
        Playback playback = session.playback();
        long now = playback.playhead();
        boolean elsewhere = at.endNanos() > at.startNanos() && (now < at.startNanos() || now >= at.endNanos());
        if (elsewhere && !playback.playingProperty().get()) {
            history.record(
                    new NavigationHistory.State(session.viewportProperty().get(), notes.get(), now), "");
            long last = Math.min(at.endNanos() - 1, playback.horizon());
            playback.seek(Math.clamp(nanos, at.startNanos(), Math.max(at.startNanos(), last)));
        }
        session.selectedProperty().set(at);
    }

    // ---- from slice to slice

    private @Nullable Track selectedLane() {
        Datum datum = session.selectedProperty().get();
        if (datum == null || datum.run() >= shown.sections().size()) {
            return null;
        }
        return lane(datum);
    }

    private @Nullable Track lane(Datum datum) {
        return shown.sections().get(datum.run()).tracks().stream()
                .filter(track -> track.datum().equals(datum.thing()))
                .findFirst()
                .orElse(null);
    }

    /// Selects the next slice of the lane, or the one before.
    ///
    /// @param steps 1 or -1
    public void along(int steps) {
        Datum datum = session.selectedProperty().get();
        Track lane = selectedLane();
        if (datum == null || lane == null) {
            return;
        }
        long now = session.playback().playhead();
        int next = datum.endNanos() > datum.startNanos()
                ? lane.from(datum.startNanos()) + steps
                : steps > 0 ? lane.after(now) : lane.from(now) - 1;
        if (next >= 0
                && next < lane.size()
                && lane.begin(next) < session.playback().horizon()) {
            select(lane, next, datum.run());
        }
    }

    private void select(Track lane, int slice, int run) {
        Datum of = lane.datum();
        session.selectedProperty().set(new Datum(of.subject(), of.index(), lane.begin(slice), lane.end(slice), run));
        reveal(lane.begin(slice));
    }

    private void reveal(long nanos) {
        Viewport view = session.viewportProperty().get();
        if (nanos < view.fromNanos() || nanos > view.toNanos()) {
            show(view.showing(nanos, session.bounds()));
        }
    }

    /// Goes to the task that let the selected one go on, or (backwards) to the first that it let go on.
    ///
    /// @return whether there was one
    public boolean follow(boolean toCause) {
        Datum datum = session.selectedProperty().get();
        if (datum == null
                || datum.subject() != Datum.Subject.TASK
                || datum.run() >= shown.sections().size()) {
            return false;
        }
        boolean hasPart = datum.endNanos() > datum.startNanos();
        long now = session.playback().playhead();
        long begin = hasPart ? datum.startNanos() : now;
        long end = Math.min(hasPart ? datum.endNanos() : now, session.playback().horizon());
        Causes causes = new Causes(shown.sections().get(datum.run()).arrows());
        Causes.Link link = toCause ? causes.of(datum.index(), begin, end) : causes.effect(datum.index(), begin, end);
        if (link == null) {
            return false;
        }
        Datum other = Datum.of(Datum.Subject.TASK, link.task()).inRun(datum.run());
        Track lane = lane(other);
        int slice = lane == null ? -1 : toCause ? lane.at(link.nanos() - 1) : lane.at(link.nanos());
        if (lane == null || slice < 0) {
            session.selectedProperty().set(other);
        } else {
            select(lane, slice, datum.run());
        }
        return true;
    }

    /// Selects the next slice that the filter looks for, from the selected one or the playhead on.
    public void findNext() {
        Datum datum = session.selectedProperty().get();
        long from = datum != null && datum.endNanos() > 0 ? datum.startNanos() + 1 : 0;
        long best = Long.MAX_VALUE;
        Runnable found = () -> {};
        for (int run = 0; run < shown.sections().size(); run++) {
            for (Track lane : shown.sections().get(run).tracks()) {
                int slice = filter.get()
                        .next(lane, lane.from(from), session.playback().horizon(), role -> words.say("role." + role));
                if (slice < lane.size() && lane.begin(slice) < best) {
                    best = lane.begin(slice);
                    int section = run;
                    found = () -> select(lane, slice, section);
                }
            }
        }
        found.run();
    }

    // ---- notes

    private void note(Notes next) {
        history.record(state(), "");
        notes.set(next);
    }

    /// Sets marker A at the playhead, then B.
    public void mark() {
        note(notes.get().mark(session.playback().playhead()));
    }

    /// Sets or takes away a bookmark at the playhead.
    public void bookmark() {
        note(notes.get().bookmark(session.playback().playhead()));
    }

    /// Moves the playhead to the next bookmark, after the last one to the first.
    public void toNextBookmark() {
        List<Long> times = notes.get().bookmarks();
        if (!times.isEmpty()) {
            long now = session.playback().playhead();
            long next = times.stream().filter(time -> time > now).findFirst().orElse(times.getFirst());
            session.playback().playingProperty().set(false);
            session.playback().seek(next);
            reveal(next);
        }
    }

    /// Takes markers, bookmarks and callouts away.
    public void clearNotes() {
        note(Notes.NONE);
    }

    public void add(Remark callout) {
        note(notes.get().with(callout));
    }

    public void edit(int index, String text) {
        note(
                text.isBlank()
                        ? notes.get().without(index)
                        : notes.get().replace(index, callout(index).withText(text)));
    }

    public void remove(int index) {
        note(notes.get().without(index));
    }

    /// Moves a callout's text; what one drag does is one step back.
    public void move(int index, double right, double down) {
        history.record(state(), "callout " + index);
        notes.set(notes.get().replace(index, callout(index).movedBy(right, down)));
    }

    private Remark callout(int index) {
        return notes.get().callouts().get(index);
    }

    /// Selects nothing: no thing, no range.
    public void deselect() {
        session.selectedProperty().set(null);
        range.set(null);
    }
}
