package lockscope.app.charts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Sketch;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Adds the charts to the window, where the timeline stands otherwise.
public final class ChartPart {
    public static final String ID = "charts";

    private static final double TABS = 34;

    private final Shell shell;
    private final Session session;
    private final FigurePane figure = new FigurePane();
    private final StackPane pane = new StackPane();
    private ChartKind kind = ChartKind.WAITS;
    private @Nullable Key known;
    private @Nullable ChartModel model;

    private record Key(List<RunView> runs, ChartKind kind, long horizon) {}

    public ChartPart(Shell shell) {
        this.shell = shell;
        this.session = shell.session();
    }

    public void attach() {
        pane.getStyleClass().addAll("panel", "chart-pane");
        pane.setMinSize(0, 0);
        HBox kinds = kinds();
        StackPane.setAlignment(kinds, Pos.TOP_RIGHT);
        pane.getChildren().addAll(figure, kinds);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.setSelection(session.selectedProperty()::set);
        figure.show(this::paint);
        session.experimentProperty().subscribe(_ -> read());
        session.playback().horizonProperty().subscribe(_ -> read());
        session.playback().playingProperty().subscribe(_ -> read());
        pane.visibleProperty().subscribe(_ -> read());
        shell.lower().add(new Part(ID, pane));
        shell.commands().add(Command.of("charts", Section.COMPARE, this::toggle, "K"));
    }

    private HBox kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("chart-kinds");
        box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (ChartKind each : ChartKind.values()) {
            ToggleButton button = new ToggleButton(shell.words().say("charts." + each));
            button.getStyleClass().add("quiet");
            button.setToggleGroup(group);
            button.setSelected(each == kind);
            button.setOnAction(_ -> {
                button.setSelected(true);
                kind = each;
                read();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private void toggle() {
        boolean shown = shell.lower().shownProperty().get().equals(ID);
        shell.lower().show(shown ? shell.lower().parts().getFirst().id() : ID);
    }

    private void read() {
        List<RunView> runs = session.experiment().runs();
        boolean looked =
                pane.isVisible() && !session.playback().playingProperty().get();
        if (!looked || runs.isEmpty() || session.experiment().isReplay()) {
            return;
        }
        long horizon =
                Math.min(session.playback().horizon(), session.experiment().endNanos());
        Key key = new Key(runs, kind, horizon);
        if (key.equals(known)) {
            return;
        }
        known = key;
        session.work(() -> ChartModel.of(key.kind(), runs, session.playback().horizon()), next -> {
            if (key.equals(known)) {
                model = next;
                figure.redraw();
            }
        });
    }

    private Figure paint(double width, double height) {
        Sketch sketch = new Sketch();
        ChartModel now = model;
        if (now != null) {
            sketch.place(ChartFigure.of(now, now, width, height - TABS, shell.words()), 0, TABS);
        }
        return sketch.figure(width, height);
    }
}
