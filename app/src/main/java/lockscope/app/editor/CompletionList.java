package lockscope.app.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The offers at the caret, and what the chosen one does.
final class CompletionList extends VBox {
    private static final double ROW = 22;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 380;

    private final Words words;
    private final ListView<Offer> list = new ListView<>();
    private final Label about = new Label();
    private Consumer<Offer> taker = _ -> {};

    CompletionList(Words words) {
        this.words = words;
        getStyleClass().add("completion");
        setManaged(false);
        setVisible(false);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(words.say("editor.offers"));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> take());
        about.setWrapText(true);
        about.getStyleClass().add("completion-about");
        about.setMaxWidth(WIDTH);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        getChildren().addAll(list, about);
    }

    void setTaker(Consumer<Offer> other) {
        taker = other;
    }

    /// @param x where the caret is
    /// @param y its bottom
    void open(List<Offer> offers, double x, double y, double roomX, double roomY) {
        if (offers.isEmpty()) {
            close();
            return;
        }
        list.getItems().setAll(offers);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        double height = Math.min(offers.size(), MOST_ROWS) * ROW + 6;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        setVisible(true);
        applyCss();
        double tall = prefHeight(WIDTH);
        double wide = Math.min(WIDTH, roomX);
        double top = y + tall + 4 <= roomY ? y + 2 : Math.max(0, y - tall - 22);
        resizeRelocate(Math.clamp(x, 0, Math.max(0, roomX - wide)), top, wide, tall);
        layout();
    }

    /// The text was scrolled below it.
    void shift(double pixels) {
        relocate(getLayoutX(), getLayoutY() + pixels);
    }

    void close() {
        setVisible(false);
    }

    void move(int rows) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + (long) rows,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    void take() {
        Offer offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            taker.accept(offer);
        }
    }

    List<Offer> offers() {
        return List.copyOf(list.getItems());
    }

    private void tell(@Nullable Offer offer) {
        if (offer == null) {
            return;
        }
        boolean called = offer.kind() == Offer.Kind.PRIMITIVE || offer.kind() == Offer.Kind.ROUTINE;
        String sleeps = called ? words.say(offer.sleeps() ? "code.sleeps" : "code.sleeps.not") : "";
        about.setText(
                words.say("editor.offer", offer.shown(), offer.about(), sleeps).strip());
    }

    private final class Cell extends ListCell<Offer> {
        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(
                    offer == null || empty
                            ? null
                            : words.say("editor.offer.row", offer.word(), words.say("editor.kind." + offer.kind())));
        }
    }
}
