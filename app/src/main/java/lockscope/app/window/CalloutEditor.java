package lockscope.app.window;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import lockscope.app.words.Words;

/// A text field where a callout stands or will stand: Enter takes the text, Escape leaves things as they were.
final class CalloutEditor extends StackPane {
    private final TextField field = new TextField();
    private Consumer<String> taker = _ -> {};

    CalloutEditor(Words words) {
        getStyleClass().add("callout-editor");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        setManaged(true);
        field.setPromptText(words.say("timeline.callout.prompt"));
        field.setAccessibleText(words.say("timeline.callout.prompt"));
        field.setPrefColumnCount(26);
        field.setOnAction(_ -> take());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        getChildren().add(field);
    }

    void ask(double x, double y, String text, Consumer<String> then) {
        taker = then;
        field.setText(text);
        setTranslateX(x);
        setTranslateY(y);
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void take() {
        setVisible(false);
        taker.accept(field.getText());
    }
}
