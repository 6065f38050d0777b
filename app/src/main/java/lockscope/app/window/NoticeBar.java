package lockscope.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lockscope.app.shell.Notices;
import lockscope.app.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Shows what is told to the user, with a button for each choice; takes no room while there is nothing.
final class NoticeBar extends HBox {
    private final Shell shell;
    private final Label text = new Label();

    NoticeBar(Shell shell) {
        this.shell = shell;
        getStyleClass().add("notice");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        shell.notices().shownProperty().subscribe(this::show);
    }

    private void show(Notices.@Nullable Notice notice) {
        setVisible(notice != null);
        getChildren().setAll(text);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        for (Notices.Choice choice : notice.choices()) {
            Button button = new Button(choice.text());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                shell.notices().clear();
                choice.action().run();
            });
            getChildren().add(button);
        }
        Button close = new Button(shell.words().say("notice.close.sign"));
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().add("quiet");
        close.setAccessibleText(shell.words().say("notice.close"));
        close.setOnAction(_ -> shell.notices().clear());
        getChildren().add(close);
    }
}
