package lockscope.app.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Sketch;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// A chart that is linked with the other views.
///
/// A click on a bar asks what it counts, and in a chart over time moves the playhead; dragging there chooses a range,
/// which every chart then counts alone. Left and Right go from bar to bar, Enter asks about it.
final class ChartPane extends StackPane implements FigurePane.Asking {
    private static final double TABS = 34;
    private static final double LEAST_DRAG = 4;

    private final Shell shell;
    private final Session session;
    private final TimelineDesk timeline;
    private final Words words;
    private final ChartDesk desk;
    private final FigurePane figure = new FigurePane();
    private final Button whole = new Button();
    private Drawing drawing = new Drawing(new Figure(0, 0, List.of()), List.of());
    private String asked = "";
    private double pressedAt = Double.NaN;
    private @Nullable Viewport dragged;

    ChartPane(Shell shell, ChartDesk desk) {
        this.shell = shell;
        this.desk = desk;
        this.session = shell.session();
        this.timeline = shell.timeline();
        this.words = shell.words();
        getStyleClass().addAll("panel", "chart-pane");
        setMinSize(0, 0);
        HBox kinds = kinds();
        StackPane.setAlignment(kinds, Pos.TOP_RIGHT);
        ScrollPane scroll = new ScrollPane(figure);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.viewportBoundsProperty()
                .subscribe(bounds -> figure.setPrefHeight(Math.max(least(), bounds.getHeight())));
        figure.minHeightProperty().bind(figure.prefHeightProperty());
        getChildren().addAll(scroll, kinds);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.setAsking(this);
        figure.setOverlay(this::light);
        figure.show(this::paint);
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressedAt = event.getX());
        figure.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        figure.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> choose());
        figure.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        figure.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        desk.readProperty().subscribe(_ -> {
            asked = "";
            figure.setPrefHeight(Math.max(least(), scroll.getViewportBounds().getHeight()));
            figure.redraw();
        });
        session.playback().playheadProperty().subscribe(_ -> figure.setOverlay(this::light));
        session.selectedProperty().subscribe(_ -> figure.setOverlay(this::light));
        visibleProperty().subscribe(desk::setShown);
    }

    private HBox kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("chart-kinds");
        box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (ChartKind each : ChartKind.values()) {
            ToggleButton button = new ToggleButton(words.say("charts." + each));
            button.getStyleClass().add("quiet");
            button.setTooltip(new Tooltip(words.say("chart." + each)));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                desk.kindProperty().set(each);
            });
            desk.kindProperty().subscribe(now -> button.setSelected(now == each));
            box.getChildren().add(button);
        }
        whole.setText(words.say("charts.whole"));
        whole.setTooltip(new Tooltip(words.say("charts.whole.tip")));
        whole.setOnAction(_ -> timeline.rangeProperty().set(null));
        whole.getStyleClass().add("quiet");
        whole.managedProperty().bind(whole.visibleProperty());
        timeline.rangeProperty().subscribe(range -> whole.setVisible(range != null));
        box.getChildren().add(whole);
        return box;
    }

    // ---- the picture

    /// Less than this is scrolled.
    private double least() {
        ChartDesk.Read read = desk.readProperty().get();
        return read == null ? 0 : TABS + ChartFigure.leastHeight(read.model());
    }

    private Figure paint(double width, double height) {
        ChartDesk.Read read = desk.readProperty().get();
        Sketch sketch = new Sketch();
        if (read == null) {
            drawing = new Drawing(sketch.figure(width, height), List.of());
            return drawing.figure();
        }
        Drawing drawn = ChartFigure.draw(read.model(), read.model(), width, height - TABS, session.words());
        sketch.place(drawn.figure(), 0, TABS);
        drawing = new Drawing(
                sketch.figure(width, height),
                drawn.panels().stream().map(panel -> panel.movedBy(0, TABS)).toList());
        return drawing.figure();
    }

    private Figure light(Figure plain) {
        ChartDesk.Read read = desk.readProperty().get();
        if (read == null) {
            return plain;
        }
        Datum datum = session.selectedProperty().get();
        Datum slice = datum == null ? Datum.of(Datum.Subject.STRATEGY, 0) : datum;
        return new ChartLight(session.playback().playhead(), timeline.selected(), slice, dragged, asked)
                .on(plain, drawing, read.model());
    }

    // ---- what it counts

    @Override
    public String prompt(Mark mark) {
        return Ask.of(mark.tag().id()) == null ? "" : mark.tag().tooltip();
    }

    @Override
    public void ask(Mark mark) {
        Ask ask = Ask.of(mark.tag().id());
        if (ask != null) {
            ask(ask);
        }
    }

    private void ask(Ask ask) {
        ChartDesk.Read read = desk.readProperty().get();
        if (read == null) {
            return;
        }
        asked = ask.id();
        figure.setOverlay(this::light);
        Words counted = session.words();
        shell.tally().ask(() -> new ChartTallies(read.runs(), read.model(), counted).of(ask));
    }

    // ---- charts over time

    private @Nullable ChartPanel panelAt(MouseEvent event) {
        double y = event.getY() - figure.getInsets().getTop();
        return drawing.panels().stream()
                .filter(panel -> panel.isTime() && panel.covers(x(event.getX()), y))
                .findFirst()
                .orElse(null);
    }

    private double x(double inPane) {
        return inPane - figure.getInsets().getLeft();
    }

    private void click(MouseEvent event) {
        ChartPanel panel = panelAt(event);
        if (panel != null && event.isStillSincePress()) {
            session.playback().playingProperty().set(false);
            session.playback().seek(panel.nanos(x(event.getX())));
        }
    }

    private void drag(MouseEvent event) {
        ChartPanel panel =
                drawing.panels().stream().filter(ChartPanel::isTime).findFirst().orElse(null);
        if (panel == null || Double.isNaN(pressedAt) || Math.abs(event.getX() - pressedAt) < LEAST_DRAG) {
            return;
        }
        long a = panel.nanos(Math.clamp(x(pressedAt), panel.left(), panel.left() + panel.width()));
        long b = panel.nanos(Math.clamp(x(event.getX()), panel.left(), panel.left() + panel.width()));
        dragged = new Viewport(Math.min(a, b), Math.max(a, b));
        figure.setOverlay(this::light);
    }

    private void choose() {
        Viewport range = dragged;
        dragged = null;
        if (range != null) {
            timeline.rangeProperty().set(range);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case ENTER -> {
                Ask ask = Ask.of(asked);
                if (ask != null) {
                    ask(ask);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Goes to the next bar, or the one before.
    private void step(int by) {
        Set<String> ids = new LinkedHashSet<>();
        for (Mark mark : drawing.figure().leaves()) {
            Ask ask = Ask.of(mark.tag().id());
            if (ask != null) {
                ids.add(ask.id());
            }
        }
        List<String> all = List.copyOf(ids);
        if (!all.isEmpty()) {
            int now = all.indexOf(asked);
            asked = all.get(now < 0 ? 0 : Math.clamp((long) now + by, 0, all.size() - 1));
            figure.setOverlay(this::light);
        }
    }
}
