package lockscope.app.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.session.Moment;
import lockscope.app.shell.Shell;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.Statistic;
import lockscope.app.tally.Counted;
import lockscope.app.tally.Tally;
import lockscope.app.tally.TallyDesk;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// Every number of the stages as a table; below it the one that is asked about: what it means, and what it counts.
///
/// Arrows go from number to number, Tab to the events; Enter there moves the playhead to the event.
final class NumbersPane extends VBox {
    private static final double ROW = 30;
    private static final double HEADER = 32;
    private static final double HIGH_HEADER = 50;
    private static final int LONG = 10;
    private static final double NAME = 150;
    private static final double VALUE = 118;

    private final Shell shell;
    private final Words words;
    private final TallyDesk desk;
    private final TableView<Standing> table = new TableView<>();
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label definition = new Label();
    private final Label heading = new Label();
    private final ListView<Counted> events = new ListView<>();
    private int columns;
    private boolean following;

    NumbersPane(Shell shell) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = shell.tally();
        getStyleClass().addAll("twin-pane", "numbers-pane");
        setMinHeight(0);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().getSelectedCells().addListener((javafx.beans.InvalidationListener) _ -> ask());
        table.setFixedCellSize(ROW);
        table.setAccessibleText(words.say("numbers.table"));
        table.setPlaceholder(new Label());
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.setPrefHeight(Statistic.values().length * ROW + HEADER);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        style(title, "why-title");
        style(value, "number-value");
        style(definition, "why-sentence");
        style(heading, "why-heading");
        events.setMinHeight(0);
        events.setAccessibleText(words.say("numbers.events"));
        events.setPlaceholder(new Label(words.say("numbers.events.none")));
        events.setCellFactory(_ -> new Line());
        events.setOnMouseClicked(_ -> go());
        events.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        setVgrow(events, Priority.ALWAYS);
        getChildren().addAll(table, title, value, definition, heading, events);
        visibleProperty().subscribe(this::open);
        shell.session().toldProperty().subscribe(_ -> fill());
        desk.tallyProperty().subscribe(this::show);
        desk.askedProperty().subscribe(_ -> follow());
    }

    private static void style(Label label, String style) {
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    /// Begins with the number that the window is about.
    private void open(boolean shown) {
        fill();
        if (shown && desk.tallyProperty().get() == null && desk.askedProperty().get() == null) {
            desk.ask(Statistic.WAITING, 0);
        }
    }

    // ---- all numbers

    private void fill() {
        Moment moment = shell.session().toldProperty().get();
        if (!isVisible() || moment.stages().isEmpty() || moment.experiment().isReplay()) {
            return;
        }
        following = true;
        int runs = moment.stages().size();
        if (columns != runs) {
            columns = runs;
            table.getColumns()
                    .setAll(IntStream.range(-1, runs).mapToObj(this::column).toList());
        }
        for (int run = 0; run < runs; run++) {
            String title = moment.experiment().runs().get(run).title();
            table.getColumns().get(run + 1).setText(runs > 2 ? inTwoLines(title) : title);
        }
        table.setPrefHeight(Statistic.values().length * ROW + (runs > 2 ? HIGH_HEADER : HEADER));
        Words counted = words.on(moment.experiment().axis());
        table.getItems()
                .setAll(Arrays.stream(Statistic.values())
                        .map(each -> standing(each, moment.stages(), counted))
                        .toList());
        following = false;
        follow();
    }

    /// Long names of three strategies have no room beside each other.
    private static String inTwoLines(String title) {
        int last = title.lastIndexOf('_');
        return title.length() > LONG && last > 0
                ? title.substring(0, last + 1) + "\n" + title.substring(last + 1)
                : title;
    }

    private static Standing standing(Statistic statistic, List<StageModel> stages, Words words) {
        return new Standing(
                statistic,
                stages.stream()
                        .map(stage -> Standing.value(statistic, stage, words))
                        .toList());
    }

    private TableColumn<Standing, String> column(int run) {
        TableColumn<Standing, String> column = new TableColumn<>(run < 0 ? words.say("numbers.number") : "");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(run < 0 ? NAME : VALUE);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                run < 0
                        ? words.say("number." + row.getValue().statistic() + ".short")
                        : row.getValue().values().get(run)));
        return column;
    }

    private void ask() {
        if (following || table.getSelectionModel().getSelectedCells().isEmpty()) {
            return;
        }
        TablePosition<?, ?> cell = table.getSelectionModel().getSelectedCells().getFirst();
        if (cell.getRow() >= 0) {
            desk.ask(table.getItems().get(cell.getRow()).statistic(), Math.max(0, cell.getColumn() - 1));
        }
    }

    /// Marks the number that is asked about.
    private void follow() {
        TallyDesk.Asked asked = desk.askedProperty().get();
        if (following || columns == 0) {
            return;
        }
        following = true;
        table.getSelectionModel().clearSelection();
        if (asked != null && asked.run() < columns) {
            table.getSelectionModel()
                    .select(asked.statistic().ordinal(), table.getColumns().get(asked.run() + 1));
        }
        following = false;
    }

    // ---- the one that is asked about

    private void show(@Nullable Tally tally) {
        title.setText(tally == null ? words.say("numbers.nothing") : tally.title());
        value.setText(tally == null ? "" : Words.unbroken(tally.value()));
        definition.setText(tally == null ? "" : Words.unbroken(tally.definition()));
        heading.setText(
                tally == null
                        ? ""
                        : words.count("numbers.counts", tally.events().size()));
        events.setVisible(tally != null);
        events.getItems().setAll(tally == null ? List.of() : tally.events());
    }

    private void go() {
        Counted chosen = events.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            desk.go(chosen);
        }
    }

    private static final class Line extends ListCell<Counted> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Counted item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : Words.unbroken(item.text()));
        }
    }
}
