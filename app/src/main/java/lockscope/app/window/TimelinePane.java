package lockscope.app.window;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Spotlight;
import lockscope.app.session.Experiment;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.TimelineView;
import lockscope.app.words.Words;

/// The shared timeline with its buttons.
final class TimelinePane extends StackPane {
    private static final double RESERVED = 190;

    private final Session session;
    private final Words words;
    private final FlowPane tabs;
    private final FigurePane figure = new FigurePane();
    private final IntegerProperty firstTrack = new SimpleIntegerProperty();

    TimelinePane(Shell shell) {
        this.session = shell.session();
        this.words = shell.words();
        getStyleClass().add("panel");
        figure.getStyleClass().add("timeline-figure");
        figure.setSelection(session.selectedProperty()::set);
        shell.look().inkProperty().subscribe(figure::setInk);
        tabs = shell.lower().tabs();
        tabs.widthProperty().subscribe(_ -> figure.redraw());
        getChildren().addAll(figure, buttons());
        new TimeInput(session, this).attach(figure);
        figure.show(this::paint);
        session.experimentProperty().subscribe(_ -> firstTrack.set(0));
        session.experimentProperty().subscribe(_ -> figure.redraw());
        session.playback().playheadProperty().subscribe(_ -> figure.redraw());
        session.playback().horizonProperty().subscribe(_ -> figure.redraw());
        session.viewportProperty().subscribe(_ -> figure.redraw());
        session.selectedProperty().subscribe(_ -> figure.redraw());
        firstTrack.subscribe(_ -> figure.redraw());
    }

    private HBox buttons() {
        ToggleButton future = new ToggleButton(words.say("timeline.button.future"));
        future.setTooltip(new Tooltip(words.say("timeline.button.future.tip")));
        future.selectedProperty().bindBidirectional(session.playback().showFutureProperty());
        Button fit = new Button(words.say("timeline.button.fit"));
        fit.setTooltip(new Tooltip(words.say("timeline.button.fit.tip")));
        fit.setOnAction(_ -> session.fit());
        HBox box = new HBox(future, fit);
        box.getStyleClass().add("timeline-buttons");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_RIGHT);
        return box;
    }

    private Figure paint(double width, double height) {
        Experiment experiment = session.experiment();
        long playhead = session.playback().playhead();
        List<Long> waited =
                experiment.runs().stream().map(run -> run.waitedUntil(playhead)).toList();
        TimelineView view = new TimelineView(
                session.viewportProperty().get(),
                playhead,
                session.playback().horizon(),
                firstTrack.get(),
                waited,
                session.selectedProperty().get());
        return TimelineFigure.of(experiment.timeline(), view, width, height, titled(), RESERVED, session.words());
    }

    /// How much of the header's left end the tabs take.
    private double titled() {
        return tabs.isVisible() ? tabs.getWidth() : 0;
    }

    /// The layout of what is shown, for finding times and lanes under the pointer.
    TimelineLayout layoutOf(double width, double height) {
        return TimelineLayout.of(session.experiment().timeline(), firstTrack.get(), width, height);
    }

    /// Scrolls lanes in all sections alike.
    void scrollLanes(int lanes) {
        int hidden = layoutOf(figure.getWidth(), figure.getHeight()).hidden();
        firstTrack.set(Math.clamp(firstTrack.get() + (long) lanes, 0, hidden));
    }

    /// Rings what is lit, in each run's lanes its own.
    void setSpotlights(List<Spotlight> spotlights) {
        figure.setOverlay(plain -> {
            TimelineLayout layout = layoutOf(plain.width(), plain.height());
            Figure lit = plain;
            for (int run = 0; run < spotlights.size(); run++) {
                double top = sectionTop(layout, run);
                lit = spotlights
                        .get(run)
                        .between(top, sectionTop(layout, run + 1))
                        .on(lit);
            }
            return lit;
        });
    }

    private static double sectionTop(TimelineLayout layout, int section) {
        for (TimelineLayout.Row row : layout.rows()) {
            if (row.section() >= section) {
                return row.top();
            }
        }
        return layout.height();
    }
}
