package lockscope.app.present;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.session.Experiment;
import lockscope.app.session.Moment;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Talk;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.TalkStage;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineView;
import lockscope.app.words.Words;
import lockscope.engine.program.MachineSpec;

/// The window during a talk. It is laid out in pixels of which [#HEIGHT] make the height of the screen, so that the
/// smallest text is a fiftieth of it, on any screen.
final class TalkPane extends Region {
    /// Fifty times the smallest text, a little less so that nothing is rounded below it.
    static final double HEIGHT = 570;

    /// The stages' part of the height.
    private static final double STAGES = 0.425;

    private final Shell shell;
    private final Session session;
    private final Words words;
    private final BorderPane content = new BorderPane();
    private final StackPane ground = new StackPane();
    private final HBox stages = new HBox();
    private final List<FigurePane> panes = new ArrayList<>();
    private final FigurePane lanes = new FigurePane();
    private final Label title = new Label();
    private final Label clock = new Label();
    private final Label model = new Label();
    private final Label hint = new Label();
    private final Region black = new Region();
    private final Scale scale = new Scale(1, 1);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private long shownAt = -1;

    TalkPane(Shell shell) {
        this.shell = shell;
        this.session = shell.session();
        this.words = shell.words();
        getStyleClass().add("talk");
        setAccessibleText(words.say("talk.pane"));
        setMinSize(0, 0);
        setFocusTraversable(true);
        content.setTop(head());
        VBox middle = new VBox(stages, lanesPanel());
        middle.getStyleClass().add("talk-middle");
        content.setCenter(middle);
        content.setBottom(foot());
        stages.getStyleClass().add("talk-stages");
        stages.setMinHeight(HEIGHT * STAGES);
        stages.setMaxHeight(HEIGHT * STAGES);
        black.getStyleClass().add("talk-black");
        black.setAccessibleText(words.say("talk.black"));
        black.visibleProperty().bind(dark);
        ground.getChildren().addAll(content, black);
        ground.setManaged(false);
        ground.getTransforms().add(scale);
        getChildren().add(ground);
        lanes.setAccessibleText(words.say("talk.lanes"));
        lanes.setSelection(session.selectedProperty()::set);
        lanes.show(this::paint);
        listen();
    }

    private void listen() {
        shell.look().inkProperty().subscribe(lanes::setInk);
        session.setupProperty().subscribe(_ -> arrange());
        session.momentProperty().subscribe(this::show);
        session.playback().playheadProperty().subscribe(_ -> tell());
        session.playback().horizonProperty().subscribe(_ -> lanes.redraw());
        session.viewportProperty().subscribe(_ -> lanes.redraw());
        session.selectedProperty().subscribe(_ -> lanes.redraw());
        session.experimentProperty().subscribe(_ -> tell());
        shell.talkProperty().flatMap(Talk::aside).subscribe(content::setRight);
    }

    private HBox head() {
        title.getStyleClass().add("talk-title");
        title.setMinWidth(0);
        clock.getStyleClass().add("talk-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, clock);
        head.getStyleClass().add("talk-head");
        return head;
    }

    private StackPane lanesPanel() {
        lanes.getStyleClass().add("talk-lanes");
        StackPane panel = new StackPane(lanes);
        panel.getStyleClass().add("panel");
        panel.setMinHeight(0);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private HBox foot() {
        model.getStyleClass().add("faint");
        hint.getStyleClass().add("talk-hint");
        hint.setVisible(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(model, space, hint);
        foot.getStyleClass().add("talk-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    /// A line at the foot; empty for none.
    void hint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
    }

    private void arrange() {
        int count = session.setup().strategies().size();
        while (panes.size() < count) {
            FigurePane pane = new FigurePane();
            pane.setSelection(session.selectedProperty()::set);
            pane.getStyleClass().add("talk-stage");
            HBox.setHgrow(pane, Priority.ALWAYS);
            pane.setPrefSize(400, 240);
            shell.look().inkProperty().subscribe(pane::setInk);
            pane.setDetail(scale.getX());
            panes.add(pane);
        }
        List<Region> shown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            panes.get(i)
                    .setAccessibleText(
                            words.say("talk.stage", session.setup().strategies().get(i)));
            StackPane panel = new StackPane(panes.get(i));
            panel.getStyleClass().add("panel");
            panel.setMinSize(0, 0);
            HBox.setHgrow(panel, Priority.ALWAYS);
            shown.add(panel);
        }
        stages.getChildren().setAll(shown);
    }

    private void show(Moment moment) {
        boolean stepped = !session.playback().playingProperty().get() && shownAt != moment.nanos();
        shownAt = moment.nanos();
        Words counted = words.on(moment.experiment().axis());
        for (int i = 0; i < Math.min(panes.size(), moment.stages().size()); i++) {
            StageModel stage = moment.stages().get(i);
            String name = moment.experiment().runs().get(i).section().strategy();
            FigurePane.Painter painter = (width, height) -> TalkStage.of(stage, name, width, height, counted);
            if (stepped && !shell.look().reducedMotionProperty().get()) {
                panes.get(i).moveTo(painter);
            } else {
                panes.get(i).show(painter);
            }
        }
        tell();
    }

    private void tell() {
        Experiment experiment = session.experiment();
        clock.setText(session.words().point(session.playback().playhead()));
        if (!experiment.failed()) {
            MachineSpec machine = experiment.runs().getFirst().program().machine();
            title.setText(experiment.runs().getFirst().program().scenarioTitle());
            model.setText(words.say("talk.model", machine.seed(), machine.cpus(), machine.hz()));
        }
        lanes.redraw();
    }

    private Figure paint(double width, double height) {
        Experiment experiment = session.experiment();
        long playhead = session.playback().playhead();
        List<Long> waited =
                experiment.runs().stream().map(run -> run.waitedUntil(playhead)).toList();
        Datum selected = session.selectedProperty().get();
        TimelineModel all = shell.timeline().shown();
        TimelineModel model = TalkLanes.of(all, selected, TalkLanes.MOST);
        int hidden = TimelineLayout.of(model, 0, width, height).hidden();
        if (hidden > 0) {
            int fitting = TalkLanes.MOST - hidden * model.sections().size();
            model = TalkLanes.of(all, selected, fitting);
        }
        TimelineView view = new TimelineView(
                session.viewportProperty().get(),
                session.bounds(),
                playhead,
                session.playback().horizon(),
                0,
                waited,
                shell.timeline().selected(),
                null,
                shell.timeline().notesProperty().get());
        return TimelineFigure.of(model, view, width, height, 0, 0, session.words());
    }

    @Override
    protected void layoutChildren() {
        if (getHeight() < 1 || getWidth() < 1) {
            return;
        }
        double factor = getHeight() / HEIGHT;
        if (factor != scale.getX()) {
            scale.setX(factor);
            scale.setY(factor);
            lanes.setDetail(factor);
            panes.forEach(pane -> pane.setDetail(factor));
        }
        ground.resizeRelocate(0, 0, getWidth() / factor, HEIGHT);
    }
}
