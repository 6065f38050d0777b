package lockscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import lockscope.app.words.Words;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// All findings below each other, a warning's path below it; each leads to its place in the text.
final class FindingsList extends ListView<FindingsList.Entry> {
    private static final double ROW = 25;
    private static final int MOST_ROWS = 6;

    /// Takes the place that somebody wants to see.
    interface Visitor {
        void visit(Place place);
    }

    record Entry(String text, Place place, boolean step) {}

    private final FindingWords words;
    private Visitor visitor = _ -> {};

    FindingsList(Words words) {
        this.words = new FindingWords(words);
        getStyleClass().add("findings");
        setAccessibleText(words.say("editor.findings"));
        setCellFactory(_ -> new Cell());
        setFixedCellSize(ROW);
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(_ -> visit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                visit();
                event.consume();
            }
        });
    }

    void setVisitor(Visitor other) {
        visitor = other;
    }

    private void visit() {
        Entry entry = getSelectionModel().getSelectedItem();
        if (entry != null) {
            visitor.visit(entry.place());
        }
    }

    void show(@Nullable Proof proof) {
        List<Entry> entries = new ArrayList<>();
        if (proof != null) {
            for (Diagnostic finding : proof.findings()) {
                entries.add(new Entry(words.line(finding, proof.manuscript().name()), finding.place(), false));
                finding.path().forEach(step -> entries.add(new Entry(words.step(step), step.place(), true)));
            }
        }
        getItems().setAll(entries);
        setVisible(!entries.isEmpty());
        double height = Math.min(entries.size(), MOST_ROWS) * ROW + 6;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static final class Cell extends ListCell<Entry> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("finding-step");
            if (entry == null || empty) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(entry.text());
            setTooltip(new Tooltip(entry.text()));
            if (entry.step()) {
                getStyleClass().add("finding-step");
            }
        }
    }
}
