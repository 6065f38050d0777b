package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Spotlight;
import lockscope.app.session.Session;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import org.controlsfx.control.StatusBar;

/// Puts the panes together and gives keys to commands.
public final class MainController {
    private static final double SIDE_BY_SIDE = 1100;
    /// Too low for two stages above each other.
    private static final double LOW = 640;
    private static final double STAGES_BESIDE = 0.52;
    private static final double STAGES_ABOVE = 0.56;
    private static final double ZOOM = 1.25;
    private static final double PAN = 0.1;

    private final Session session;
    private final Look look;
    private final Words words;
    private final List<StagePane> panes = new ArrayList<>();

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane stages;

    @FXML
    private StatusBar status;

    private TimelinePane timeline;
    private final Inquiry inquiry;
    private final SidePane side;

    MainController(Session session, Look look, Words words) {
        this.session = session;
        this.look = look;
        this.words = words;
        this.timeline = new TimelinePane(session, look, words);
        this.inquiry = new Inquiry(session);
        this.side = new SidePane(session, inquiry, look, words);
    }

    SidePane side() {
        return side;
    }

    @FXML
    void initialize() {
        look.inkProperty().subscribe(_ -> root.setStyle(look.lookedUpColours()));
        split.getItems().add(timeline);
        root.setRight(side);
        root.widthProperty().subscribe(width -> side.fit(width.doubleValue()));
        side.openProperty().subscribe(_ -> arrange());
        inquiry.litProperty().subscribe(_ -> light());
        session.setupProperty().subscribe(_ -> arrange());
        root.widthProperty().subscribe(_ -> arrange());
        root.heightProperty().subscribe(_ -> arrange());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new StatusLine(session, look, words, status).start();
    }

    /// Side by side, or above each other where the window is narrow and high enough.
    private void arrange() {
        int count = session.setup().strategies().size();
        while (panes.size() < count) {
            panes.add(new StagePane(session, look, words, panes.size()));
        }
        List<StagePane> shown = panes.subList(0, count);
        boolean beside = root.getWidth() - side.taken() >= SIDE_BY_SIDE || root.getHeight() < LOW;
        Pane box = beside ? new HBox() : new VBox();
        box.getStyleClass().add("stages");
        for (Node pane : shown) {
            HBox.setHgrow(pane, Priority.ALWAYS);
            VBox.setVgrow(pane, Priority.ALWAYS);
        }
        shown.forEach(pane -> pane.setPrefSize(400, 300));
        boolean same = stages.getChildren().size() == 1
                && stages.getChildren().getFirst() instanceof Pane old
                && old.getChildren().equals(shown)
                && old instanceof HBox == beside;
        if (!same) {
            box.getChildren().setAll(shown);
            stages.getChildren().setAll(box);
            split.setDividerPositions(beside || count == 1 ? STAGES_BESIDE : STAGES_ABOVE);
        }
    }

    /// Rings what is asked about, and what it waits for, in all pictures.
    private void light() {
        List<Set<Datum>> lit = inquiry.litProperty().get();
        long nanos = session.momentProperty().get().nanos();
        List<Spotlight> spotlights = new ArrayList<>();
        for (int pane = 0; pane < panes.size(); pane++) {
            Set<Datum> data = pane < lit.size() ? lit.get(pane) : Set.of();
            Spotlight spotlight = new Spotlight(data, nanos);
            panes.get(pane).setSpotlight(spotlight);
            spotlights.add(spotlight);
        }
        timeline.setSpotlights(spotlights);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Command.of(event).ifPresent(command -> {
            perform(command);
            event.consume();
        });
    }

    void perform(Command command) {
        switch (command) {
            case PLAY -> session.playback().togglePlaying();
            case STEP -> session.playback().step();
            case STEP_BACK -> session.playback().stepBack();
            case TO_START -> session.playback().toStart();
            case TO_END -> session.playback().toEnd();
            case ZOOM_IN -> session.zoom(1 / ZOOM, session.playback().playhead());
            case ZOOM_OUT -> session.zoom(ZOOM, session.playback().playhead());
            case PAN_LEFT -> session.pan(-PAN);
            case PAN_RIGHT -> session.pan(PAN);
            case FIT -> session.fit();
            case LANES_UP -> timeline.scrollLanes(-1);
            case LANES_DOWN -> timeline.scrollLanes(1);
            case COMPARE -> session.compare(session.setup().strategies().size() < 2);
            case WHY -> side.toggle();
            case TABLES -> side.toggleTables();
            case DIFFERENCE ->
                side.desk()
                        .differenceProperty()
                        .set(!side.desk().differenceProperty().get());
            case DESELECT -> session.selectedProperty().set(null);
        }
    }
}
