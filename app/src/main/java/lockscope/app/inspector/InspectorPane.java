package lockscope.app.inspector;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Names;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.run.Cell;
import lockscope.engine.run.Snapshot;

/// The words of memory of what is selected as a table, and below it what happened to it as a list that leads there.
final class InspectorPane extends VBox {
    private static final double ROW = 22;

    private final Words words;
    private final InspectorDesk desk;
    private final Label title = new Label();
    private final TableView<Cell> table = new TableView<>();
    private final ListView<Happened> list = new ListView<>();

    InspectorPane(Shell shell, InspectorDesk desk) {
        this.words = shell.words();
        this.desk = desk;
        getStyleClass().addAll("twin-pane", "inspector-pane");
        setMinHeight(0);
        title.getStyleClass().add("why-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        table.setFixedCellSize(ROW);
        table.setMinHeight(0);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(words.say("inspector.gone")));
        table.setAccessibleText(words.say("inspector.words"));
        column("inspector.structure", Cell::structure);
        column("inspector.word", Cell::name);
        column("inspector.value", this::value);
        list.setMinHeight(0);
        list.setPlaceholder(new Label(words.say("inspector.nothing")));
        list.setAccessibleText(words.say("inspector.history"));
        list.setCellFactory(_ -> new Line());
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label heading = new Label(words.say("inspector.history"));
        heading.getStyleClass().add("why-heading");
        getChildren().addAll(title, table, heading, list);
        desk.cellsProperty().subscribe(_ -> show());
        desk.historyProperty().subscribe(history -> list.getItems().setAll(history));
        visibleProperty().subscribe(desk::setShown);
    }

    private void column(String key, Function<Cell, String> text) {
        TableColumn<Cell, String> column = new TableColumn<>(words.say(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private static final class Line extends ListCell<Happened> {
        @Override
        protected void updateItem(Happened item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : SimTime.text(item.nanos()) + "  " + item.text());
        }
    }

    private void go() {
        Happened chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            desk.seek(chosen.nanos());
        }
    }

    private void show() {
        List<Cell> cells = desk.cellsProperty().get();
        table.getItems().setAll(cells);
        Snapshot snapshot = desk.snapshot();
        if (snapshot != null) {
            title.setText(name(snapshot, desk.thing()));
        }
    }

    private String name(Snapshot s, Datum thing) {
        int index = thing.index();
        String name = switch (thing.subject()) {
            case TASK -> index <= s.tasks() ? s.taskName(index) : "";
            case LOCK ->
                index < s.program().locks().size()
                        ? s.program().locks().get(index).name()
                        : "";
            case CPU, NET, GRACE_PERIOD -> Integer.toString(index);
            case STRATEGY -> s.program().strategy();
        };
        return words.say("inspector." + thing.subject(), name, s.program().strategy(), SimTime.brief(s.time()));
    }

    private String value(Cell cell) {
        Snapshot s = desk.snapshot();
        if (s == null) {
            return "";
        }
        long value = cell.value();
        return switch (cell.kind()) {
            case NUMBER -> Long.toString(value);
            case FLAG -> words.say(value == 0 ? "inspector.no" : "inspector.yes");
            case TIME -> value == 0 ? "0" : SimTime.exact(value);
            case TASK -> value == 0 || value > s.tasks() ? words.say("inspector.none") : s.taskName((int) value);
            case LINE -> new Names(s.program(), s::taskName).place((int) value);
            case CPU -> words.say("inspector.cpu", value);
            case REFERENCE -> value == 0 ? "null" : "0x" + Long.toHexString(value);
        };
    }
}
