package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.code.CodeDesk;
import lockscope.app.code.CodeFigure;
import lockscope.app.code.CodePage;
import lockscope.app.code.LineStop;
import lockscope.app.code.LineWords;
import lockscope.app.code.Span;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Shown;
import lockscope.app.words.Words;

/// The listing of one routine, or its difference in two strategies, with a marker for each task on its line.
final class CodePane extends VBox {
    /// The header, the legend and a little air.
    private static final double HEAD = 84;

    private final CodeDesk desk;
    private final Shell shell;
    private final Session session;
    private final Words words;
    private final FigurePane figure = new FigurePane();
    private final ComboBox<String> routine = new ComboBox<>();
    private final HBox legend = new HBox();
    private final Label about = new Label();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private String shown = "";
    private int stoodOn = -1;
    private double top;
    /// Whether the user chose what is in view since a task came to another line.
    private boolean scrolled;
    private final AtomicInteger stops = new AtomicInteger();

    CodePane(Shell shell, CodeDesk desk) {
        this.shell = shell;
        this.desk = desk;
        this.session = shell.session();
        this.words = shell.words();
        getStyleClass().add("code-pane");
        setMinHeight(0);
        figure.getStyleClass().add("code-figure");
        figure.setAccessibleText(words.say("code.routine.choose"));
        setVgrow(figure, Priority.ALWAYS);
        about.getStyleClass().add("code-about");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.managedProperty().bind(about.visibleProperty());
        legend.getStyleClass().add("code-legend");
        getChildren().addAll(header(), legend, figure, about);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.setSelection(session.selectedProperty()::set);
        figure.setPick(this::pick);
        figure.addEventHandler(ScrollEvent.SCROLL, event -> {
            scrolled = true;
            scroll(-event.getDeltaY());
        });
        figure.addEventFilter(MouseEvent.MOUSE_CLICKED, this::gutter);
        figure.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        figure.heightProperty().subscribe(_ -> resize());
        figure.widthProperty().subscribe(_ -> resize());
        desk.pageProperty().subscribe(this::show);
        desk.routinesProperty().subscribe(names -> routine.getItems().setAll(names));
        selected.subscribe(_ -> describe());
    }

    private HBox header() {
        routine.getStyleClass().add("strategy");
        routine.setAccessibleText(words.say("code.routine.choose"));
        routine.setMinWidth(60);
        routine.setConverter(new Shown<>(name -> name.isEmpty() ? "" : words.say("code.title", name)));
        routine.setOnAction(_ -> {
            String name = routine.getValue();
            if (name != null && !name.equals(desk.page().routine())) {
                desk.choose(name);
            }
        });
        Button edit = new Button(words.say("code.edit"));
        edit.getStyleClass().add("quiet");
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setTooltip(new Tooltip(words.say("code.edit.tip")));
        edit.setOnAction(_ -> shell.commands().get("edit-listing").perform());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(routine, space, toggle("code.follow"), toggle("code.diff"), edit);
        header.getStyleClass().add("code-header");
        return header;
    }

    private ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(words.say(key));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.say(key + ".tip")));
        button.selectedProperty()
                .bindBidirectional(key.equals("code.diff") ? desk.differenceProperty() : desk.followsProperty());
        return button;
    }

    private void show(CodePage page) {
        boolean other = !page.routine().equals(shown);
        shown = page.routine();
        if (other) {
            routine.setValue(page.routine());
            selected.set(-1);
            top = 0;
        }
        legend(page);
        int standing = page.firstStanding();
        if (other || standing != stoodOn) {
            stoodOn = standing;
            scrolled = false;
            reveal(standing);
        }
        figure.show(this::paint);
        describe();
    }

    private void legend(CodePage page) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < page.strategies().size(); i++) {
            String sign = i == 0 ? "-" : "+";
            String name = page.strategies().get(i);
            Label label = new Label(page.isDifference() ? words.say("code.legend", sign, name) : name);
            label.getStyleClass().add(!page.isDifference() ? "faint" : i == 0 ? "removed" : "added");
            labels.add(label);
        }
        legend.getChildren().setAll(labels);
    }

    private Figure paint(double width, double height) {
        return CodeFigure.of(desk.page(), width, height, top, selected.get(), session.words());
    }

    // ---------------------------------------------------------------- lines

    private double[] tops() {
        double width = figure.getWidth()
                - figure.getInsets().getLeft()
                - figure.getInsets().getRight();
        return CodeFigure.tops(desk.page(), width, session.words());
    }

    /// How high it would like to be to show the whole routine.
    double wanted() {
        double[] tops = tops();
        return tops[tops.length - 1] + HEAD;
    }

    private double room() {
        return figure.getHeight()
                - figure.getInsets().getTop()
                - figure.getInsets().getBottom();
    }

    private void scroll(double pixels) {
        double[] tops = tops();
        double most = Math.max(0, tops[tops.length - 1] - room());
        double next = Math.clamp(top + pixels, 0.0, most);
        if (next != top) {
            top = next;
            figure.redraw();
        }
    }

    /// Shows the same at a size as if it had always had it, unless the user has chosen what is in view.
    private void resize() {
        if (!scrolled) {
            top = 0;
            reveal(selected.get() < 0 ? stoodOn : selected.get());
        }
        scroll(0);
    }

    /// Scrolls until the row is in view, not at its edge.
    private void reveal(int row) {
        double[] tops = tops();
        if (row < 0 || row + 1 >= tops.length || room() < 40) {
            return;
        }
        double margin = Math.min(60, room() / 4);
        if (tops[row] - margin < top) {
            scroll(tops[row] - margin - top);
        } else if (tops[row + 1] + margin > top + room()) {
            scroll(tops[row + 1] + margin - room() - top);
        }
    }

    private void pick(Mark mark) {
        String id = mark.tag().id();
        if (!id.startsWith(CodeFigure.ROW)) {
            return;
        }
        String[] parts = id.substring(CodeFigure.ROW.length()).split("/", -1);
        int row = Integer.parseInt(parts[0]);
        if (isRoutine(row, text(mark))) {
            desk.choose(text(mark));
        } else {
            select(row == selected.get() ? -1 : row);
        }
    }

    private static String text(Mark mark) {
        return mark instanceof lockscope.app.figure.Label drawn ? drawn.text() : "";
    }

    private boolean isRoutine(int row, String text) {
        return desk.page().rows().get(row).line().spans().stream()
                .anyMatch(
                        span -> span.kind() == Span.Kind.ROUTINE && span.text().equals(text));
    }

    void select(int row) {
        selected.set(Math.clamp(row, -1, desk.page().rows().size() - 1));
        reveal(selected.get());
        figure.redraw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> select(Math.max(0, selected.get() - 1));
            case DOWN -> select(selected.get() + 1);
            case ENTER -> playTo(selected.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A press in the strip at the left of a line plays to it.
    private void gutter(MouseEvent event) {
        if (event.getX() - figure.getInsets().getLeft() >= CodeFigure.GUTTER) {
            return;
        }
        double y = event.getY() - figure.getInsets().getTop() + top;
        double[] tops = tops();
        for (int row = 0; row + 1 < tops.length; row++) {
            if (y >= tops[row] && y < tops[row + 1]) {
                select(row);
                playTo(row);
                event.consume();
            }
        }
    }

    /// To the next time that any task stands on the line.
    private void playTo(int row) {
        if (row < 0 || row >= desk.page().rows().size()) {
            return;
        }
        LineStop stop = desk.stop(desk.page().rows().get(row));
        List<RunView> runs = session.experiment().runs();
        if (stop == null || stop.run() >= runs.size()) {
            return;
        }
        RunView run = runs.get(stop.run());
        long after = session.playback().playhead();
        int mine = stops.incrementAndGet();
        session.playback().playingProperty().set(false);
        shell.work().later(() -> stop.next(run, after, () -> mine == stops.get()), found -> {
            if (mine != stops.get()) {
                return;
            }
            if (found.isPresent()) {
                session.playback().seek(found.getAsLong());
            } else {
                shell.notices().tell(words.say("code.stop.none", stop.place().line()));
            }
        });
    }

    /// What the selected line says, below the listing.
    private void describe() {
        CodePage page = desk.page();
        int row = selected.get();
        boolean some = row >= 0 && row < page.rows().size();
        about.setVisible(some);
        about.setText(
                some
                        ? new LineWords(session.words()).row(page.rows().get(row), page) + "\n"
                                + words.say("code.stop.hint")
                        : "");
        figure.setAccessibleHelp(about.getText());
    }

    FigurePane figure() {
        return figure;
    }
}
