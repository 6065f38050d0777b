package lockscope.app.window;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.tally.RangeTally;
import lockscope.app.tally.TallyDesk;
import lockscope.app.timeline.RangeTable;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The chosen range as a table beside the lanes: what each task did in it, for how long, how often.
final class RangePane extends VBox {
    private static final double WIDTH = 396;

    private final Session session;
    private final TimelineDesk desk;
    private final TallyDesk tally;
    private final Words words;
    private final Label title = new Label();
    private final TableView<RangeTable.Row> table = new TableView<>();

    RangePane(Session session, TimelineDesk desk, TallyDesk tally, Words words) {
        this.tally = tally;
        this.session = session;
        this.desk = desk;
        this.words = words;
        getStyleClass().add("range-pane");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        title.getStyleClass().add("why-title");
        title.setWrapText(true);
        Button close = new Button(words.say("timeline.range.close"));
        close.getStyleClass().add("quiet");
        close.setTooltip(new Tooltip(words.say("timeline.range.close.tip")));
        close.setOnAction(_ -> desk.rangeProperty().set(null));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, close);
        column("timeline.range.strategy", 86, RangeTable.Row::strategy);
        column("timeline.range.task", 82, RangeTable.Row::task);
        column("timeline.range.state", 104, row -> words.say("role." + row.role()));
        column("timeline.range.time", 70, row -> session.words().span(row.nanos()));
        column("timeline.range.count", 32, row -> Integer.toString(row.count()));
        table.setPlaceholder(new Label());
        table.setAccessibleText(words.say("timeline.range.title.accessible"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        table.setRowFactory(_ -> new RowOfRange());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                ask(table.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        visibleProperty().bind(desk.rangeProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        desk.rangeProperty().subscribe(this::fill);
        session.playback()
                .horizonProperty()
                .subscribe(_ -> fill(desk.rangeProperty().get()));
    }

    private void column(String key, double width, Function<RangeTable.Row, String> text) {
        TableColumn<RangeTable.Row, String> column = new TableColumn<>(words.say(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void fill(@Nullable Viewport range) {
        if (range == null) {
            return;
        }
        title.setText(words.say(
                "timeline.range.title",
                session.words().span(range.span()),
                session.words().point(range.fromNanos()),
                session.words().point(range.toNanos())));
        long horizon = session.playback().horizon();
        table.getItems().setAll(RangeTable.of(desk.shown(), range, horizon).rows());
    }

    /// A row leads to what its numbers count.
    private final class RowOfRange extends TableRow<RangeTable.Row> {
        private final Tooltip tip = new Tooltip(words.say("number.ask", words.say("timeline.range.number")));

        RowOfRange() {
            setOnMouseClicked(_ -> ask(getItem()));
        }

        @Override
        protected void updateItem(RangeTable.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setTooltip(row == null || empty ? null : tip);
        }
    }

    private void ask(RangeTable.@Nullable Row row) {
        Viewport range = desk.rangeProperty().get();
        if (row == null || range == null) {
            return;
        }
        TimelineModel shown = desk.shown();
        long horizon = session.playback().horizon();
        Words counted = session.words();
        tally.ask(() -> RangeTally.of(shown, row, range, horizon, counted));
    }

    private void select(RangeTable.@Nullable Row row) {
        if (row != null) {
            session.selectedProperty().set(row.datum());
        }
    }
}
