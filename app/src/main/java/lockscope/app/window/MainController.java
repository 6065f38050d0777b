package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.command.Mode;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Spotlight;
import lockscope.app.session.Session;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;
import lockscope.app.why.Inquiry;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/// Puts the panes together.
public final class MainController {
    /// The part with the lanes.
    static final String TIMELINE = "timeline";

    private static final double SIDE_BY_SIDE = 1100;
    /// What two stages beside each other need.
    private static final double TWO_STAGES = 940;
    /// What three stages beside each other need.
    private static final double THREE_STAGES = 960;
    /// Too low for three stages above each other.
    private static final double LOW_FOR_THREE = 900;
    /// Too low for two stages above each other.
    private static final double LOW = 640;
    private static final double STAGES_BESIDE = 0.52;
    private static final double STAGES_ABOVE = 0.56;
    /// A stage lower than this has its hero and its gate only, whatever its height is.
    private static final double LEAST_WHOLE_STAGE = 284;
    /// What a stage with hero and gate needs.
    private static final double BRIEF_STAGE = 192;
    /// Two stages above each other that have namespaces and ring beside hero and gate.
    private static final double TWO_FLAT_STAGES = 380;
    private static final double MOST_STAGES = 0.7;
    /// How far the line may drift by itself when the window changes its size.
    private static final double MOVED = 0.02;

    private final Shell shell;
    private final Session session;
    private final List<StagePane> panes = new ArrayList<>();
    private final TimelinePane timeline;
    private final Inquiry inquiry;
    private final SidePane side;
    private @Nullable Columns columns;
    /// Where the line below the stages was put last.
    private double divided = Double.NaN;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane stages;

    @FXML
    private StatusBar status;

    MainController(Shell shell) {
        this.shell = shell;
        this.session = shell.session();
        this.timeline = new TimelinePane(shell);
        shell.lower().add(new Part(TIMELINE, timeline));
        this.inquiry = new Inquiry(session);
        this.side = new SidePane(shell, inquiry);
    }

    SidePane side() {
        return side;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    TimelinePane timeline() {
        return timeline;
    }

    @FXML
    void initialize() {
        shell.lower().tabs().setMaxWidth(Region.USE_PREF_SIZE);
        StackPane lower = new StackPane(shell.lower(), shell.lower().tabs());
        lower.getStyleClass().add("lower");
        StackPane.setAlignment(shell.lower().tabs(), Pos.TOP_LEFT);
        split.getItems().add(lower);
        root.setTop(new VBox(root.getTop(), new NoticeBar(shell)));
        Node main = root.getCenter();
        columns = new Columns(root, shell, side);
        shell.commands().add(Columns.command(shell, columns));
        shell.leftProperty().subscribe(_ -> arrange());
        shell.insteadProperty().subscribe(other -> root.setCenter(other == null ? main : other));
        shell.modeProperty().subscribe(this::bars);
        root.widthProperty().subscribe(width -> side.fit(width.doubleValue()));
        side.openProperty().subscribe(_ -> arrange());
        inquiry.litProperty().subscribe(_ -> light());
        shell.tally().tallyProperty().subscribe(_ -> light());
        session.setupProperty().subscribe(_ -> arrange());
        root.widthProperty().subscribe(_ -> arrange());
        root.heightProperty().subscribe(_ -> arrange());
        split.heightProperty().subscribe(_ -> divide());
        ButtonBase giveUp =
                CommandButton.of(shell.commands().get("give-up"), shell.words().say("status.give-up"), shell.words());
        AnswerLine answer = new AnswerLine(session, inquiry, side.answersSeen());
        new StatusLine(session, shell.look(), shell.words(), status, giveUp, answer).start(side::showAnswers);
    }

    /// A talk has the whole window.
    private void bars(Mode mode) {
        for (Node bar : new Node[] {root.getTop(), root.getBottom()}) {
            bar.setVisible(mode != Mode.PRESENT);
            bar.setManaged(mode != Mode.PRESENT);
        }
    }

    private boolean isBeside(int count, double room) {
        boolean wide = count > 2 ? room >= THREE_STAGES : root.getWidth() >= SIDE_BY_SIDE && room >= TWO_STAGES;
        return wide || root.getHeight() < (count > 2 ? LOW_FOR_THREE : LOW);
    }

    /// Side by side, or above each other where the window is narrow and high enough.
    private void arrange() {
        int count = session.setup().strategies().size();
        while (panes.size() < count) {
            int run = panes.size();
            StagePane pane = new StagePane(session, shell.look(), shell.words(), run);
            pane.setAsking(statistic -> shell.tally().ask(statistic, run));
            panes.add(pane);
        }
        List<StagePane> shown = panes.subList(0, count);
        double taken = columns == null ? side.taken() : columns.taken();
        boolean beside = isBeside(count, root.getWidth() - taken);
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
            divided = Double.NaN;
        }
        divide();
    }

    /// Gives the stages what they need and the rest to the timeline, unless somebody has moved the line between them.
    private void divide() {
        boolean moved = !Double.isNaN(divided) && Math.abs(split.getDividerPositions()[0] - divided) > MOVED;
        double height = split.getHeight();
        if (moved || height < 1 || stages.getChildren().isEmpty()) {
            return;
        }
        boolean above = stages.getChildren().getFirst() instanceof VBox
                && panes.size() > 1
                && session.setup().strategies().size() > 1;
        double usual = above ? STAGES_ABOVE : STAGES_BESIDE;
        boolean brief = !above && height * usual < LEAST_WHOLE_STAGE;
        double least = above ? TWO_FLAT_STAGES : brief ? BRIEF_STAGE : 0;
        divided = brief ? least / height : Math.max(usual, Math.min(MOST_STAGES, least / height));
        split.setDividerPositions(divided);
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
        timeline.setSpotlights(spotlights, shell.tally().tallyProperty().get());
    }
}
