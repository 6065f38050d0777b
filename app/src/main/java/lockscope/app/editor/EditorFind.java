package lockscope.app.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import lockscope.app.words.Words;

/// The search in the listing that is edited: what is typed is found at once, Enter goes on, Shift+Enter back, Escape
/// leaves the caret at what was found.
final class EditorFind extends HBox {
    private final CodeArea area;
    private final Words words;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private int from;

    EditorFind(CodeArea area, Words words) {
        this.area = area;
        this.words = words;
        getStyleClass().add("find-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        field.setPromptText(words.say("editor.find.prompt"));
        field.setAccessibleText(words.say("command.find-in-listing"));
        field.setPrefColumnCount(18);
        field.textProperty().subscribe(_ -> seek(from));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count.setMinWidth(USE_PREF_SIZE);
        Button next = new Button(words.say("editor.find.next"));
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(_ -> next());
        getChildren().addAll(field, count, next);
    }

    /// Asks what to look for, from the caret on; what is selected is offered.
    void open() {
        from = area.text().getSelection().getStart();
        String selected = area.text().getSelectedText();
        setVisible(true);
        if (!selected.isBlank() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
        seek(from);
    }

    /// Goes to the next match, after the last one to the first.
    void next() {
        seek(area.text().getSelection().getEnd());
    }

    private void previous() {
        String wanted = Search.folded(field.getText());
        String text = Search.folded(area.text().getText());
        int before = text.lastIndexOf(wanted, area.text().getSelection().getStart() - 1);
        show(wanted, text, before >= 0 ? before : text.lastIndexOf(wanted));
    }

    private void seek(int start) {
        String wanted = Search.folded(field.getText());
        String text = Search.folded(area.text().getText());
        int after = text.indexOf(wanted, start);
        show(wanted, text, after >= 0 ? after : text.indexOf(wanted));
    }

    private void show(String wanted, String text, int at) {
        if (wanted.isEmpty()) {
            count.setText("");
        } else if (at < 0) {
            count.setText(words.say("editor.find.none"));
        } else {
            from = at;
            area.select(at, at + wanted.length());
            int all = Search.count(text, wanted);
            count.setText(words.say("editor.find.count", Search.count(text.substring(0, at), wanted) + 1, all));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            area.text().requestFocus();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            previous();
        } else if (event.getCode() == KeyCode.ENTER) {
            next();
        } else {
            return;
        }
        event.consume();
    }
}
