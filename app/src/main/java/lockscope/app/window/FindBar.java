package lockscope.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import lockscope.app.session.TimelineDesk;
import lockscope.app.timeline.LaneFilter;
import lockscope.app.words.Words;

/// The search over lanes: what is typed filters them at once, Enter goes from match to match, Escape shows all again.
final class FindBar extends HBox {
    private final TextField field = new TextField();

    FindBar(TimelineDesk desk, Words words) {
        getStyleClass().add("find-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        field.setPromptText(words.say("timeline.find.prompt"));
        field.setAccessibleText(words.say("timeline.find"));
        field.setTooltip(new Tooltip(words.say("timeline.find.tip")));
        field.setPrefColumnCount(24);
        field.textProperty().subscribe(text -> desk.filterProperty().set(LaneFilter.of(text)));
        field.setOnAction(_ -> desk.findNext());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Label label = new Label(words.say("timeline.find"));
        Button next = new Button(words.say("timeline.find.next"));
        next.setOnAction(_ -> desk.findNext());
        getChildren().addAll(label, field, next);
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Shows all lanes again; whether it was open.
    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        field.clear();
        if (open && getParent() != null) {
            getParent().requestFocus();
        }
        return open;
    }
}
