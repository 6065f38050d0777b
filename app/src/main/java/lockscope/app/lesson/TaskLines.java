package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;

/// What is going on in a scenario: its variables, operations and tasks, with whoever stands on a line named before it.
final class TaskLines extends VBox {
    private final String file;
    private final Map<Integer, Label> standing = new TreeMap<>();

    /// @param moving whether somebody moves there, so that there is room for names
    TaskLines(Source scenario, boolean moving, Words words) {
        file = scenario.name();
        getStyleClass().add("task-lines");
        String title = Listing.of(scenario).title();
        Label name = new Label(title.isEmpty() ? scenario.name() : title);
        name.setAccessibleText(words.say("lesson.tasks", scenario.name()));
        name.getStyleClass().add("board-aim");
        VBox lines = new VBox();
        lines.getStyleClass().add("listing-lines");
        int number = 0;
        boolean begun = false;
        for (String line : scenario.text().lines().toList()) {
            number++;
            begun |= line.matches("(int|bool|ops|task) .*");
            if (begun) {
                lines.getChildren().add(moving ? row(line, number) : code(line));
            }
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(name, scroll);
    }

    private static Label code(String line) {
        Label code = new Label(line.isEmpty() ? " " : line);
        code.getStyleClass().add("listing-line");
        code.setMinWidth(USE_PREF_SIZE);
        return code;
    }

    private HBox row(String line, int number) {
        Label who = new Label();
        who.getStyleClass().add("task-at");
        who.setMinWidth(USE_PREF_SIZE);
        who.setVisible(false);
        standing.put(number, who);
        StackPane gutter = new StackPane(who);
        gutter.getStyleClass().add("task-gutter");
        HBox row = new HBox(gutter, code(line));
        row.getStyleClass().add("task-row");
        return row;
    }

    /// Names whoever stands on a line of the scenario itself.
    void show(List<Replay.Turn> turns) {
        Map<Integer, List<String>> names = new TreeMap<>();
        for (Replay.Turn turn : turns) {
            int blank = turn.line().indexOf(' ');
            int colon = turn.line().lastIndexOf(':', Math.max(0, blank));
            if (colon > 0 && turn.line().substring(0, colon).equals(file)) {
                int line = Integer.parseInt(turn.line().substring(colon + 1, blank));
                names.computeIfAbsent(line, _ -> new ArrayList<>()).add(turn.actor());
            }
        }
        standing.forEach((line, who) -> {
            who.setText(String.join(", ", names.getOrDefault(line, List.of())));
            who.setVisible(!who.getText().isEmpty());
        });
    }
}
