package lockscope.app.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lockscope.app.command.Chord;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// The keys of the mode that the window is in.
final class KeySheet {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 620;
    private static final double COLUMN = 300;

    private final Shell shell;
    private final Words words;

    KeySheet(Shell shell) {
        this.shell = shell;
        this.words = shell.words();
    }

    void open() {
        FlowPane blocks = new FlowPane(Orientation.HORIZONTAL);
        blocks.getStyleClass().add("key-blocks");
        for (Section section : Section.values()) {
            List<Command> commands = shell.commands().in(shell.modeProperty().get()).stream()
                    .filter(command ->
                            command.section() == section && !command.chords().isEmpty())
                    .toList();
            if (!commands.isEmpty()) {
                blocks.getChildren().add(block(section, commands));
            }
        }
        Label title = new Label(words.say("keys.title." + shell.modeProperty().get()));
        title.getStyleClass().add("sheet-title");
        ScrollPane scroll = new ScrollPane(blocks);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("key-sheet");
        sheet.setMaxSize(WIDTH, HEIGHT);
        shell.layers().show(sheet, Pos.CENTER);
        scroll.requestFocus();
    }

    private VBox block(Section section, List<Command> commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < commands.size(); row++) {
            Command command = commands.get(row);
            Label keys = new Label(command.chords().stream().map(Chord::text).collect(Collectors.joining("  ")));
            keys.getStyleClass().add("key");
            Label name = new Label(words.say(command.words()));
            name.setWrapText(true);
            grid.add(keys, 0, row);
            grid.add(name, 1, row);
        }
        Label title = new Label(words.say("section." + section));
        title.getStyleClass().add("why-heading");
        VBox block = new VBox(title, grid);
        block.setPrefWidth(COLUMN);
        return block;
    }
}
