package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.command.Chord;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// The keys of the mode that the window is in, by section, in as many columns as there is room for.
final class KeySheet {
    private static final double WIDTH = 1240;
    private static final double HEIGHT = 690;
    private static final double COLUMN = 298;
    private static final double KEYS = 98;
    private static final double AROUND = 60;
    /// More ways to press the same thing only fill the sheet.
    private static final int MOST_CHORDS = 2;

    private final Shell shell;
    private final Words words;

    KeySheet(Shell shell) {
        this.shell = shell;
        this.words = shell.words();
    }

    void open() {
        Label title = new Label(words.say("keys.title." + shell.modeProperty().get()));
        title.getStyleClass().add("raised-title");
        double room = shell.layers().getWidth() < 1 ? WIDTH : shell.layers().getWidth() - AROUND;
        double width = Math.min(WIDTH, room);
        ScrollPane scroll = new ScrollPane(columns((int) Math.max(1, width / COLUMN)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("key-sheet");
        sheet.setMaxSize(width, HEIGHT);
        shell.layers().show(sheet, Pos.CENTER);
        scroll.requestFocus();
    }

    /// Sections one below the other, the next one where most room is left.
    private HBox columns(int count) {
        List<VBox> columns = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            column.setPrefWidth(COLUMN);
            columns.add(column);
            rows.add(0);
        }
        for (Section section : Section.values()) {
            List<Command> commands = shell.commands().in(shell.modeProperty().get()).stream()
                    .filter(command ->
                            command.section() == section && !command.chords().isEmpty())
                    .toList();
            if (!commands.isEmpty()) {
                int shortest = rows.indexOf(rows.stream().min(Integer::compare).orElseThrow());
                columns.get(shortest).getChildren().add(block(section, commands));
                rows.set(shortest, rows.get(shortest) + commands.size() + 2);
            }
        }
        HBox box = new HBox();
        box.getStyleClass().add("key-columns");
        box.getChildren().setAll(columns);
        return box;
    }

    private VBox block(Section section, List<Command> commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        grid.getColumnConstraints()
                .add(new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE));
        for (int row = 0; row < commands.size(); row++) {
            Command command = commands.get(row);
            Label name = new Label(words.say(command.words()));
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(chords(command), 0, row);
            grid.add(name, 1, row);
        }
        Label title = new Label(words.say("section." + section));
        title.getStyleClass().add("why-heading");
        return new VBox(title, grid);
    }

    private static HBox chords(Command command) {
        HBox box = new HBox();
        box.getStyleClass().add("key-chords");
        box.setMinWidth(KEYS);
        for (String text : command.chords().stream()
                .map(Chord::text)
                .distinct()
                .limit(MOST_CHORDS)
                .toList()) {
            Label key = new Label(text);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(key);
        }
        return box;
    }
}
