package lockscope.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Spotlight;
import lockscope.app.session.Experiment;
import lockscope.app.session.Moment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Look;
import lockscope.app.stage.StageFigure;
import lockscope.app.stage.StageModel;
import lockscope.app.words.Words;
import lockscope.engine.run.Outcome;

/// One strategy's stage under its chooser.
final class StagePane extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Session session;
    private final Words words;
    private final int pane;
    private final FigurePane figure = new FigurePane();

    @FXML
    private ComboBox<String> strategy;

    @FXML
    private Label title;

    @FXML
    private Label end;

    private long shownAt;

    StagePane(Session session, Look look, Words words, int pane) {
        this.session = session;
        this.words = words;
        this.pane = pane;
        load();
        figure.getStyleClass().add("stage-figure");
        figure.setSelection(datum -> session.selectedProperty().set(datum.inRun(pane)));
        setVgrow(figure, Priority.ALWAYS);
        getChildren().add(figure);
        look.inkProperty().subscribe(figure::setInk);
        strategy.getItems().setAll(session.lab().strategies());
        session.setupProperty().subscribe(setup -> {
            if (pane < setup.strategies().size()) {
                strategy.setValue(setup.strategies().get(pane));
            }
        });
        strategy.setOnAction(_ -> choose());
        session.momentProperty().subscribe(this::show);
    }

    private void load() {
        FXMLLoader loader = new FXMLLoader(StagePane.class.getResource("stage.fxml"), words.bundle());
        loader.setRoot(this);
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void choose() {
        String chosen = strategy.getValue();
        if (chosen != null && !chosen.equals(session.setup().strategies().get(pane))) {
            session.choose(session.setup().withStrategy(pane, chosen));
        }
    }

    private void show(Moment moment) {
        if (pane >= moment.stages().size()) {
            return;
        }
        StageModel model = moment.stages().get(pane);
        Words counted = words.on(moment.experiment().axis());
        FigurePane.Painter painter = (width, height) -> StageFigure.of(model, width, height, counted);
        String name = moment.experiment().runs().get(pane).name();
        title.setText(name.isEmpty() ? model.title() : name);
        end.setText(ending(moment.experiment(), moment.nanos()));
        boolean stepped = !session.playback().playingProperty().get() && shownAt != moment.nanos();
        shownAt = moment.nanos();
        if (stepped) {
            figure.moveTo(painter);
        } else {
            figure.show(painter);
        }
    }

    /// How the run ended, once the playhead is there.
    private String ending(Experiment experiment, long nanos) {
        RunView run = experiment.runs().get(pane);
        boolean over = nanos >= run.endNanos() && run.outcome() != Outcome.RUNNING;
        boolean broken = run.outcome() == Outcome.DEADLOCK || run.outcome() == Outcome.VIOLATION;
        end.pseudoClassStateChanged(BROKEN, broken);
        return over
                ? session.words()
                        .say("stage.end." + run.outcome(), session.words().brief(run.endNanos()))
                : "";
    }

    void setSpotlight(Spotlight spotlight) {
        figure.setOverlay(spotlight::on);
    }
}
