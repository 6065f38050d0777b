package lockscope.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Spotlight;
import lockscope.app.figure.Type;
import lockscope.app.session.Experiment;
import lockscope.app.session.Moment;
import lockscope.app.session.Playback;
import lockscope.app.session.Playheads;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.FittingLabel;
import lockscope.app.shell.Ground;
import lockscope.app.shell.Look;
import lockscope.app.stage.FlowFigure;
import lockscope.app.stage.FlowReader;
import lockscope.app.stage.Happenings;
import lockscope.app.stage.Pace;
import lockscope.app.stage.StageFigure;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.Statistic;
import lockscope.app.words.Words;
import lockscope.engine.run.Outcome;
import org.jspecify.annotations.Nullable;

/// One strategy's stage under its chooser.
final class StagePane extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private static final Type NAME = Type.codeBold(16);
    private static final double AROUND_NAME = 36;

    private final Session session;
    private final Look look;
    private final Words words;
    private final int pane;
    private final FigurePane figure = new FigurePane();
    private final FittingLabel title = new FittingLabel();

    @FXML
    private ComboBox<String> strategy;

    @FXML
    private Button close;

    @FXML
    private HBox header;

    @FXML
    private Label end;

    private long shownAt;

    StagePane(Session session, Look look, Words words, int pane) {
        this.session = session;
        this.look = look;
        this.words = words;
        this.pane = pane;
        load();
        header.getChildren().add(title);
        figure.getStyleClass().add("stage-figure");
        figure.setSelection(datum -> session.selectedProperty().set(datum.inRun(pane)));
        setVgrow(figure, Priority.ALWAYS);
        getChildren().add(figure);
        Ground.under(this);
        look.inkProperty().subscribe(figure::setInk);
        Tooltip closing = new Tooltip();
        close.setTooltip(closing);
        close.managedProperty().bind(close.visibleProperty());
        close.setOnAction(_ -> session.closePane(pane));
        session.setupProperty().subscribe(setup -> {
            close.setVisible(setup.strategies().size() > 1);
            if (pane < setup.strategies().size()) {
                fill(setup.strategies().get(pane));
                strategy.setValue(setup.strategies().get(pane));
                closing.setText(
                        words.say("stage.close.tip", setup.strategies().get(pane), words.say("command.compare-fewer")));
                close.setAccessibleText(
                        words.say("stage.close.spoken", setup.strategies().get(pane)));
            }
        });
        header.widthProperty().subscribe(_ -> fitEnd());
        end.textProperty().subscribe(_ -> fitEnd());
        strategy.setOnAction(_ -> choose());
        strategy.valueProperty().subscribe(this::fitName);
        session.momentProperty().subscribe(this::show);
        session.playback().playheadProperty().subscribe(_ -> flow());
        session.playback()
                .playingProperty()
                .subscribe(_ -> show(session.momentProperty().get()));
    }

    /// All strategies, and the shown one if it is none that is listed.
    private void fill(String shown) {
        List<String> known = new ArrayList<>(session.lab().strategies());
        if (!known.contains(shown)) {
            known.add(shown);
        }
        if (!strategy.getItems().equals(known)) {
            strategy.getItems().setAll(known);
        }
    }

    /// The arrow stands beside the name, not beside the longest of all names.
    private void fitName(@Nullable String name) {
        strategy.setPrefWidth(NAME.width(name == null ? "" : name) + AROUND_NAME);
    }

    /// How the run ended is said in full, as far as the title beside it can give way.
    private void fitEnd() {
        double others = strategy.getPrefWidth() + close.prefWidth(-1) + 4 * header.getSpacing();
        end.setMinWidth(Math.clamp(header.getWidth() - others, 0, Math.ceil(end.prefWidth(-1))));
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
        if (pace(moment) == Pace.FLOWS) {
            return;
        }
        StageModel model = moment.stages().get(pane);
        Words counted = words.on(moment.experiment().axis());
        List<StageModel> alike = moment.stages();
        FigurePane.Painter painter = (width, height) -> StageFigure.of(model, alike, width, height, counted);
        String name = moment.experiment().runs().get(pane).name();
        title.setTexts(name.isEmpty() ? model.titles() : StageModel.titles(name));
        end.setText(ending(moment.experiment(), moment.nanos(), moment.times().get(pane)));
        boolean happened = happened(moment);
        shownAt = moment.nanos();
        boolean playing = session.playback().playingProperty().get();
        if (happened && !playing && figure.isMoving()) {
            // one of many places on the way, as in a drag: each is shown as it is
            figure.cutTo(painter);
        } else if (happened
                && pace(moment) == Pace.MOVES
                && !look.reducedMotionProperty().get()) {
            figure.moveTo(painter);
        } else {
            figure.follow(painter);
        }
    }

    /// Whether something has changed its place since the last moment.
    private boolean happened(Moment moment) {
        Happenings happenings = moment.experiment().runs().get(pane).flow().happenings();
        long from = Math.min(shownAt, moment.nanos());
        return happenings.between(from, Math.max(shownAt, moment.nanos())) > 0;
    }

    /// How the stage is shown at the speed at which it plays; at rest always as it is.
    private Pace pace(Moment moment) {
        Playback playback = session.playback();
        if (!playback.playingProperty().get()) {
            return Pace.MOVES;
        }
        RunView run = moment.experiment().runs().get(pane);
        return Pace.of(run.flow()
                .happenings()
                .perSecond(moment.nanos(), playback.speedProperty().get()));
    }

    /// While it plays too fast, the picture follows the playhead itself.
    private void flow() {
        Experiment experiment = session.experiment();
        Playback playback = session.playback();
        if (!playback.playingProperty().get() || pane >= experiment.runs().size()) {
            return;
        }
        long nanos = playback.playhead();
        long speed = playback.speedProperty().get();
        FlowReader reader = experiment.runs().get(pane).flow();
        if (Pace.of(reader.happenings().perSecond(nanos, speed)) == Pace.FLOWS) {
            Words counted = words.on(experiment.axis());
            figure.show((width, height) -> FlowFigure.of(reader.read(nanos, speed), width, height, counted));
            end.setText(ending(experiment, nanos, nanos));
        }
    }

    /// How the run ended, once it is there; where playheads go by work, where this one is.
    ///
    /// @param nanos the playhead
    /// @param at where this run is
    private String ending(Experiment experiment, long nanos, long at) {
        RunView run = experiment.runs().get(pane);
        boolean byTime = session.playheadsProperty().get() == Playheads.TIME;
        boolean over = (byTime ? nanos : at) >= run.endNanos() && run.outcome() != Outcome.RUNNING;
        boolean broken = run.outcome() == Outcome.DEADLOCK || run.outcome() == Outcome.VIOLATION;
        end.pseudoClassStateChanged(BROKEN, broken);
        Words counted = session.words();
        if (over) {
            long last = run.endNanos();
            String when = experiment.isReplay() ? counted.point(last) : counted.brief(last);
            return counted.say("stage.end." + run.outcome(), when);
        }
        return byTime ? "" : words.count("compare.at-call", run.callsUntil(at), counted.brief(at));
    }

    /// Takes the numbers of the stage that somebody asks about.
    void setAsking(Consumer<Statistic> taker) {
        figure.setAsking(new FigurePane.Asking() {
            @Override
            public String prompt(Mark mark) {
                Statistic statistic = Statistic.ofId(mark.tag().id());
                return statistic == null || session.experiment().isReplay() ? "" : statistic.prompt(words);
            }

            @Override
            public void ask(Mark mark) {
                Statistic statistic = Statistic.ofId(mark.tag().id());
                if (statistic != null) {
                    taker.accept(statistic);
                }
            }
        });
    }

    void setSpotlight(Spotlight spotlight) {
        figure.setOverlay(spotlight::on);
    }
}
