package lockscope.app.lesson;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// One of several answers, as a card to be pressed.
final class OptionCard extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Runnable action;
    private final Label note = new Label();
    private boolean chosen;

    /// @param key the digit that chooses it
    OptionCard(String key, TextFlow text, Runnable action) {
        this.action = action;
        getStyleClass().add("option");
        Region circle = new Region();
        circle.getStyleClass().add("option-sign");
        Label digit = new Label(key);
        digit.getStyleClass().add("option-key");
        note.getStyleClass().add("option-note");
        note.setMinWidth(USE_PREF_SIZE);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox said = new VBox(text, note);
        setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        said.setMouseTransparent(true);
        getChildren().addAll(circle, said, digit);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(ProseNodes.plain(text));
        setOnMouseClicked(_ -> press());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                press();
                event.consume();
            }
        });
    }

    private void press() {
        if (!isDisabled()) {
            requestFocus();
            action.run();
        }
    }

    /// Shows it as the one that was chosen, or not.
    void choose(boolean isChosen) {
        chosen = isChosen;
        pseudoClassStateChanged(CHOSEN, isChosen);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    /// Shows how it was judged, in words as well.
    void judged(boolean right, String words) {
        pseudoClassStateChanged(RIGHT, right);
        note.setText(words);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(chosen)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction done, Object... parameters) {
        if (done == AccessibleAction.FIRE) {
            press();
        } else {
            super.executeAccessibleAction(done, parameters);
        }
    }
}
