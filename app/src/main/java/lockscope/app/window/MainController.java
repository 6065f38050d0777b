package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
    /// Too low for two stages above each other.
    private static final double LOW = 640;
    private static final double STAGES_BESIDE = 0.52;
    private static final double STAGES_ABOVE = 0.56;

    private final Shell shell;
    private final Session session;
    private final List<StagePane> panes = new ArrayList<>();
    private final TimelinePane timeline;
    private final Inquiry inquiry;
    private final SidePane side;
    private @Nullable Columns columns;

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
        session.setupProperty().subscribe(_ -> arrange());
        root.widthProperty().subscribe(_ -> arrange());
        root.heightProperty().subscribe(_ -> arrange());
        new StatusLine(session, shell.look(), shell.words(), status).start();
    }

    /// A talk has the whole window.
    private void bars(Mode mode) {
        for (Node bar : new Node[] {root.getTop(), root.getBottom()}) {
            bar.setVisible(mode != Mode.PRESENT);
            bar.setManaged(mode != Mode.PRESENT);
        }
    }

    /// Side by side, or above each other where the window is narrow and high enough.
    private void arrange() {
        int count = session.setup().strategies().size();
        while (panes.size() < count) {
            panes.add(new StagePane(session, shell.look(), shell.words(), panes.size()));
        }
        List<StagePane> shown = panes.subList(0, count);
        double taken = columns == null ? side.taken() : columns.taken();
        boolean wide = root.getWidth() >= SIDE_BY_SIDE && root.getWidth() - taken >= TWO_STAGES;
        boolean beside = wide || root.getHeight() < LOW;
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
}
