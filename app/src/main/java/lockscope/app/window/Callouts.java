package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lockscope.app.figure.Datum;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.FigurePane;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.Callout;
import lockscope.app.timeline.CalloutPlace;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Track;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The callouts of the timeline: written, changed, found under a pointer, and given a place.
final class Callouts {
    private static final double RIGHT = 26;
    private static final double UP = -44;
    private static final double TOP = 60;

    private final Session session;
    private final TimelineDesk desk;
    private final FigurePane figure;
    private final Supplier<TimelineView> view;
    private final Supplier<TimelineLayout> layout;
    private final Words words;
    private final CalloutEditor editor;

    /// @param figure in which they are drawn
    /// @param view what it shows
    /// @param layout how it is laid out now
    Callouts(
            Session session,
            TimelineDesk desk,
            FigurePane figure,
            Supplier<TimelineView> view,
            Supplier<TimelineLayout> layout,
            Words words) {
        this.session = session;
        this.desk = desk;
        this.figure = figure;
        this.view = view;
        this.layout = layout;
        this.words = words;
        this.editor = new CalloutEditor(words);
    }

    /// Where texts are written, to be laid above the figure.
    CalloutEditor editor() {
        return editor;
    }

    /// Gives those that come from a figure a place, and places anew once they are seen.
    void attach() {
        desk.notesProperty().subscribe(_ -> settle());
        figure.layoutBoundsProperty().subscribe(_ -> settle());
        session.viewportProperty().subscribe(_ -> settle());
    }

    private @Nullable CalloutPlace place(Remark remark) {
        return CalloutPlace.of(remark, desk.shown(), view.get(), layout.get());
    }

    private Remark free(Remark remark, List<Remark> others) {
        return CalloutPlace.free(remark, others, desk.shown(), view.get(), layout.get());
    }

    /// The index of the one that lies there, -1 for none.
    int at(double x, double y) {
        List<Remark> callouts = desk.notesProperty().get().callouts();
        for (int i = callouts.size() - 1; i >= 0; i--) {
            CalloutPlace place = place(callouts.get(i));
            if (place != null && place.box().covers(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /// Asks for a remark on the selected lane at the playhead.
    void write() {
        Datum datum = session.selectedProperty().get();
        int last = desk.shown().sections().size() - 1;
        if (last < 0) {
            return;
        }
        int run = datum == null ? 0 : Math.min(datum.run(), last);
        List<Track> tracks = desk.shown().sections().get(run).tracks();
        tracks.stream()
                .filter(track -> datum == null || track.datum().equals(datum.thing()))
                .findFirst()
                .ifPresent(track -> write(Anchor.at(track, session.playback().playhead()), run));
    }

    /// Asks for a remark on an event; does nothing where there is none.
    void write(@Nullable Anchor anchor, int run) {
        if (anchor == null) {
            return;
        }
        Callout unsaid = new Callout(anchor, words.say("timeline.callout.new"));
        Remark callout = new Remark(run, unsaid, RIGHT, UP);
        ask(callout, "", text -> {
            if (!text.isBlank()) {
                List<Remark> others = desk.notesProperty().get().callouts();
                desk.add(free(callout.withText(text), others));
            }
        });
    }

    /// Asks for another text.
    void edit(int index) {
        Remark callout = desk.notesProperty().get().callouts().get(index);
        ask(callout, callout.text(), text -> desk.edit(index, text));
    }

    private void ask(Remark callout, String text, Consumer<String> taker) {
        CalloutPlace place = place(callout);
        double x = place == null ? layout.get().plotLeft() : place.box().x();
        double y = place == null ? TOP : place.box().y();
        editor.ask(x + figure.getInsets().getLeft(), y + figure.getInsets().getTop(), text, written -> {
            taker.accept(written);
            figure.requestFocus();
        });
    }

    /// Finds places for callouts that have none of their own, once they are seen.
    private void settle() {
        Notes notes = desk.notesProperty().get();
        if (notes.callouts().stream().noneMatch(Remark::isUnplaced) || figure.shown() == null) {
            return;
        }
        List<Remark> placed = new ArrayList<>();
        for (Remark remark : notes.callouts()) {
            boolean seen = remark.isUnplaced() && place(remark) != null;
            placed.add(seen ? free(remark.movedBy(RIGHT, UP), placed) : remark);
        }
        if (!placed.equals(notes.callouts())) {
            desk.notesProperty().set(notes.withCallouts(placed));
        }
    }
}
