package lockscope.app.window;

import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Spotlight;
import lockscope.app.figure.Tag;
import lockscope.app.session.Experiment;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Ground;
import lockscope.app.shell.Shell;
import lockscope.app.stage.Statistic;
import lockscope.app.tally.CountedMarks;
import lockscope.app.tally.Tally;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The shared timeline with its buttons, the search and the table of a range.
final class TimelinePane extends StackPane implements TimeAxis {
    private static final double AROUND_BUTTONS = 50;
    private static final double BESIDE_BUTTONS = 12;

    private final Session session;
    private final TimelineDesk desk;
    private final Words words;
    private final FlowPane tabs;
    private final FigurePane figure = FigurePane.ofPixels();
    private final IntegerProperty firstTrack = new SimpleIntegerProperty();
    private final TimeInput input;
    private final HBox buttons;
    private final FindBar find;
    private final Callouts callouts;
    private int grabbed = -1;

    TimelinePane(Shell shell) {
        this.session = shell.session();
        this.desk = shell.timeline();
        this.words = shell.words();
        figure.getStyleClass().add("timeline-figure");
        figure.setSelection(this::select);
        figure.setProbe(this::probe);
        figure.setAsking(asking(shell));
        shell.look().inkProperty().subscribe(figure::setInk);
        tabs = shell.lower().tabs();
        tabs.widthProperty().subscribe(_ -> figure.redraw());
        find = new FindBar(desk, words);
        callouts = new Callouts(session, desk, figure, this::view, this::layoutNow, words);
        buttons = buttons();
        buttons.widthProperty().subscribe(_ -> figure.redraw());
        RangePane range = new RangePane(session, desk, shell.tally(), words);
        HBox.setHgrow(figure, Priority.ALWAYS);
        getChildren().addAll(new HBox(figure, range), buttons, find, callouts.editor());
        Ground.under(this);
        setAlignment(find, Pos.TOP_CENTER);
        setAlignment(callouts.editor(), Pos.TOP_LEFT);
        input = new TimeInput(session, desk, this, figure);
        input.attach();
        figure.show(this::paint);
        callouts.attach();
        session.experimentProperty().subscribe(_ -> firstTrack.set(0));
        session.experimentProperty().subscribe(_ -> figure.redraw());
        session.playback().playheadProperty().subscribe(_ -> figure.redraw());
        session.playback().horizonProperty().subscribe(_ -> figure.redraw());
        session.viewportProperty().subscribe(_ -> figure.redraw());
        session.selectedProperty().subscribe(_ -> figure.redraw());
        desk.notesProperty().subscribe(_ -> figure.redraw());
        desk.rangeProperty().subscribe(_ -> figure.redraw());
        desk.filterProperty().subscribe(_ -> figure.redraw());
        desk.pinnedProperty().subscribe(_ -> figure.redraw());
        desk.netsProperty().subscribe(_ -> figure.redraw());
        firstTrack.subscribe(_ -> figure.redraw());
    }

    private void select(Datum datum) {
        desk.look(datum, input.pointed());
    }

    /// How long was waited so far can be asked about.
    private FigurePane.Asking asking(Shell shell) {
        return new FigurePane.Asking() {
            @Override
            public String prompt(Mark mark) {
                boolean counts = mark.tag().id().equals(TimelineFigure.WAITED)
                        && !session.experiment().isReplay();
                return counts ? Statistic.WAITED.prompt(words) : "";
            }

            @Override
            public void ask(Mark mark) {
                shell.tally().ask(Statistic.WAITED, 0);
            }
        };
    }

    private HBox buttons() {
        ToggleButton future = new ToggleButton(words.say("timeline.button.future"));
        future.setTooltip(new Tooltip(words.say("timeline.button.future.tip")));
        future.selectedProperty().bindBidirectional(session.playback().showFutureProperty());
        Button fit = new Button(words.say("timeline.button.fit"));
        fit.setTooltip(new Tooltip(words.say("timeline.button.fit.tip")));
        fit.setOnAction(_ -> desk.fit());
        Button back = new Button(words.say("timeline.button.back"));
        back.setTooltip(new Tooltip(words.say("timeline.button.back.tip")));
        back.setOnAction(_ -> desk.undo());
        // commands, too: they go where the tabs need their room
        future.managedProperty().bind(future.visibleProperty());
        back.managedProperty().bind(back.visibleProperty());
        Runnable makeRoom = () -> {
            double left = getWidth() - titled() - fit.prefWidth(-1) - AROUND_BUTTONS;
            boolean goesBack = desk.canUndoProperty().get() && back.prefWidth(-1) <= left;
            back.setVisible(goesBack);
            future.setVisible(future.prefWidth(-1) + (goesBack ? back.prefWidth(-1) + BESIDE_BUTTONS : 0) <= left);
        };
        widthProperty().subscribe(_ -> makeRoom.run());
        tabs.widthProperty().subscribe(_ -> makeRoom.run());
        desk.canUndoProperty().subscribe(_ -> makeRoom.run());
        HBox box = new HBox(back, future, fit);
        box.getStyleClass().add("timeline-buttons");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_RIGHT);
        return box;
    }

    private Figure paint(double width, double height) {
        return TimelineFigure.of(desk.shown(), view(), width, height, titled(), reserved(), session.words());
    }

    private TimelineView view() {
        Experiment experiment = session.experiment();
        long playhead = session.playback().playhead();
        List<Long> waited =
                experiment.runs().stream().map(run -> run.waitedUntil(playhead)).toList();
        Set<Datum> selected = desk.selected();
        return new TimelineView(
                session.viewportProperty().get(),
                session.bounds(),
                playhead,
                session.playback().horizon(),
                firstTrack.get(),
                waited,
                selected,
                desk.rangeProperty().get(),
                desk.notesProperty().get());
    }

    /// How much of the header's left end the tabs take.
    private double titled() {
        return tabs.isVisible() ? tabs.getWidth() : 0;
    }

    /// How much of the header's right end the buttons take.
    private double reserved() {
        return buttons.getWidth() + BESIDE_BUTTONS;
    }

    private TimelineLayout layout(double width, double height) {
        return TimelineLayout.of(desk.shown(), firstTrack.get(), width, height);
    }

    private TimelineLayout layoutNow() {
        Figure shown = figure.shown();
        return shown == null ? layout(1, 1) : layout(shown.width(), shown.height());
    }

    // ---- the axis

    @Override
    public double plotLeft() {
        return layoutNow().plotLeft();
    }

    @Override
    public double plotWidth() {
        return layoutNow().plotWidth();
    }

    @Override
    public boolean isRuler(double y) {
        return layoutNow().isRuler(y);
    }

    @Override
    public boolean isOverview(double y) {
        return layoutNow().isMinimap(y);
    }

    /// Scrolls lanes in all sections alike.
    @Override
    public void scrollLanes(int lanes) {
        int hidden = layoutNow().hidden();
        firstTrack.set(Math.clamp(firstTrack.get() + (long) lanes, 0, hidden));
    }

    @Override
    public boolean grab(double x, double y) {
        grabbed = callouts.at(x, y);
        return grabbed >= 0;
    }

    @Override
    public void move(double right, double down) {
        desk.move(grabbed, right, down);
    }

    @Override
    public void doubleClick(double x, double y) {
        int callout = callouts.at(x, y);
        Found found = find(x, y);
        if (callout >= 0) {
            callouts.edit(callout);
        } else if (found != null && found.slice() >= 0) {
            Track track = found.track();
            int slice = found.slice();
            long end = Math.min(track.end(slice), session.playback().horizon());
            session.selectedProperty().set(datum(found));
            desk.show(new Viewport(track.begin(slice), end));
        } else if (found != null) {
            callouts.write(Anchor.at(found.track(), found.nanos()), found.run());
        }
    }

    // ---- what lies where

    private record Found(int run, Track track, int slice, long nanos) {}

    private @Nullable Found find(double x, double y) {
        TimelineLayout layout = layoutNow();
        TimelineLayout.Row row = layout.rowAt(y);
        if (row == null || x < layout.plotLeft() || x > layout.plotRight()) {
            return null;
        }
        Track track = desk.shown().sections().get(row.section()).tracks().get(row.track());
        Viewport viewport = session.viewportProperty().get();
        long nanos = viewport.nanos(x - layout.plotLeft(), layout.plotWidth());
        if (nanos > session.playback().horizon()) {
            return null;
        }
        // a slice under a pixel can be hit beside its time
        long reach = Math.round(2 * viewport.span() / layout.plotWidth());
        int slice = track.at(nanos);
        if (slice < 0) {
            int next = track.after(nanos);
            boolean near = next < track.size() && track.begin(next) - nanos <= reach;
            slice = near ? next : next > 0 && nanos - track.end(next - 1) <= reach ? next - 1 : -1;
        }
        return new Found(row.section(), track, slice, nanos);
    }

    private static Datum datum(Found found) {
        Datum of = found.track().datum();
        long begin = found.track().begin(found.slice());
        long end = found.track().end(found.slice());
        return new Datum(of.subject(), of.index(), begin, end, found.run());
    }

    private @Nullable Tag probe(double x, double y) {
        Found found = find(x, y);
        if (found == null || found.slice() < 0) {
            return null;
        }
        long horizon = session.playback().horizon();
        String sentence = TimelineFigure.sentence(found.track(), found.slice(), horizon, session.words());
        return new Tag("", sentence, "", datum(found));
    }

    /// Asks for a remark on the selected lane at the playhead.
    void callout() {
        callouts.write();
    }

    // ---- for commands

    void zoom(double factor) {
        desk.zoom(factor, input.pointed());
    }

    void openFind() {
        find.open();
    }

    /// Closes the search, or selects nothing.
    void deselect() {
        if (!find.close()) {
            desk.deselect();
        }
    }

    /// Rings what is lit, in each run's lanes its own, and points at the events that a number counts.
    void setSpotlights(List<Spotlight> spotlights, @Nullable Tally tally) {
        figure.setOverlay(plain -> {
            TimelineLayout layout = layout(plain.width(), plain.height());
            Figure lit = plain;
            for (int run = 0; run < spotlights.size(); run++) {
                double top = sectionTop(layout, run);
                lit = spotlights
                        .get(run)
                        .between(top, sectionTop(layout, run + 1))
                        .on(lit);
            }
            return tally == null
                    ? lit
                    : CountedMarks.on(
                            lit, tally, desk.shown(), session.viewportProperty().get(), layout);
        });
    }

    private static double sectionTop(TimelineLayout layout, int section) {
        for (TimelineLayout.Row row : layout.rows()) {
            if (row.section() >= section) {
                return row.top();
            }
        }
        return layout.plotBottom();
    }
}
