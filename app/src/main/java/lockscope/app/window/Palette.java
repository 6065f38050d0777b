package lockscope.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.command.Command;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// Finds a command by a few letters of its name and does it.
final class Palette extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 364;

    private final Shell shell;
    private final Words words;
    private final TextField field = new TextField();
    private final ListView<Command> found = new ListView<>();

    Palette(Shell shell) {
        this.shell = shell;
        this.words = shell.words();
        getStyleClass().add("palette");
        setMaxSize(WIDTH, HEIGHT);
        field.setPromptText(words.say("palette.prompt"));
        field.setAccessibleText(words.say("palette.prompt"));
        field.textProperty().subscribe(_ -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setPlaceholder(new Label(words.say("palette.nothing")));
        found.setAccessibleText(words.say("palette.found"));
        found.setCellFactory(_ -> new Row());
        found.setFocusTraversable(false);
        found.setOnMouseClicked(_ -> perform());
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(field, found);
    }

    void open() {
        field.clear();
        find();
        shell.layers().show(this, Pos.TOP_CENTER);
        field.requestFocus();
    }

    private void find() {
        List<String> wanted = Arrays.stream(lower(field.getText()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        found.getItems()
                .setAll(shell.commands().in(shell.modeProperty().get()).stream()
                        .filter(command -> command.enabled().get())
                        .filter(command -> wanted.stream().allMatch(lower(searched(command))::contains))
                        .toList());
        found.getSelectionModel().selectFirst();
    }

    private String searched(Command command) {
        return words.say(command.words()) + " " + words.say("section." + command.section());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case KeyCode.DOWN -> 1;
            case KeyCode.UP -> -1;
            case KeyCode.PAGE_DOWN -> 8;
            case KeyCode.PAGE_UP -> -8;
            default -> 0;
        };
        if (event.getCode() == KeyCode.ENTER) {
            perform();
            event.consume();
        } else if (step != 0) {
            int last = found.getItems().size() - 1;
            int next = Math.clamp(found.getSelectionModel().getSelectedIndex() + (long) step, 0, Math.max(0, last));
            found.getSelectionModel().select(next);
            found.scrollTo(Math.max(0, next - 4));
            event.consume();
        }
    }

    private void perform() {
        Command command = found.getSelectionModel().getSelectedItem();
        if (command != null) {
            shell.layers().close();
            command.perform();
        }
    }

    /// What it is called, where it belongs, which key does it.
    private final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            Label name = new Label(words.say(command.words()));
            Label section = new Label(words.say("section." + command.section()));
            section.getStyleClass().add("faint");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label key = new Label(command.keys());
            key.getStyleClass().add("key");
            key.setVisible(!command.keys().isEmpty());
            HBox row = new HBox(name, section, space, key);
            row.getStyleClass().add("palette-row");
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + command.keys());
        }
    }
}
