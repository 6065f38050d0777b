package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.command.Command;
import lockscope.app.session.Playback;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Who could go next: a button for each that can, with its line; for the others the reason why not. Below, the ways that
/// were gone.
final class TurnsPane extends VBox {
    private final ExplorerDesk desk;
    private final Playback playback;
    private final Words words;
    private final VBox rows = new VBox();
    private final Button walkOn = new Button();

    /// @param on goes on by hand from where the window stands
    TurnsPane(ExplorerDesk desk, Playback playback, Words words, Command on) {
        this.desk = desk;
        this.playback = playback;
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        this.words = words;
        walkOn.setText(words.say("explorer.walk-on"));
        walkOn.setTooltip(new Tooltip(words.say("explorer.walk-on.tip")));
        walkOn.setOnAction(_ -> on.perform());
        getStyleClass().add("turns");
        rows.getStyleClass().add("turn-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        desk.turnsProperty().subscribe(_ -> show());
        desk.walksProperty().subscribe(_ -> show());
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        List<Replay.Turn> turns = desk.turnsProperty().get();
        String step = words.on(Axis.STEPS).point(desk.step());
        Violation broken = broken();
        if (turns.isEmpty()) {
            nodes.add(faint(words.say("explorer.turns.none")));
            if (!desk.isWalking()) {
                nodes.add(walkOn);
            }
        } else if (turns.stream().anyMatch(Replay.Turn::isPossible)) {
            nodes.add(title(words.say("explorer.turns.title", step)));
        } else {
            nodes.add(title(words.say("explorer.turns.nobody", step)));
        }
        turns.stream().filter(Replay.Turn::isPossible).forEach(turn -> nodes.add(possible(turn)));
        if (broken == null) {
            turns.stream()
                    .filter(turn -> !turn.isPossible())
                    .forEach(turn -> nodes.add(faint(words.say("explorer.turn.not", turn.refusal()))));
        } else {
            nodes.add(faint(words.say("explorer.turns.broken", broken.id(), broken.text())));
        }
        walks(nodes);
        boolean focused = rows.isFocusWithin();
        rows.getChildren().setAll(nodes);
        if (focused) {
            focusFirst();
        }
    }

    /// The rule that is broken where the playhead stands, null for none.
    private @Nullable Violation broken() {
        Walks walks = desk.walksProperty().get();
        return !walks.isEmpty() && desk.step() == walks.shown().length()
                ? walks.shown().replay().violation()
                : null;
    }

    /// The keys stay here when somebody has stepped.
    private void focusFirst() {
        Node first = rows.lookup(".turn-button");
        if (first != null) {
            first.requestFocus();
        }
    }

    /// Buttons would take the arrows for themselves.
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> playback.stepBack();
            case RIGHT -> playback.step();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node possible(Replay.Turn turn) {
        HBox row = new HBox(button(turn, 0));
        row.getStyleClass().add("turn");
        if (turn.asksForTime()) {
            row.getChildren().add(button(turn, 1));
        }
        Label line = new Label(code(turn));
        line.getStyleClass().add("turn-line");
        line.setMinWidth(0);
        row.getChildren().add(line);
        return row;
    }

    private static String code(Replay.Turn turn) {
        int blank = turn.line().indexOf("  ");
        return blank < 0 ? turn.line() : turn.line().substring(blank).strip();
    }

    private Button button(Replay.Turn turn, int choice) {
        String name = choice == 0 ? turn.actor() : words.say("explorer.turn.late", turn.actor());
        Button button = new Button(name);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("turn-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.say("explorer.turn", name, turn.line()));
        button.setOnAction(_ -> desk.step(turn.actor(), choice));
        return button;
    }

    private void walks(List<Node> nodes) {
        Walks walks = desk.walksProperty().get();
        if (walks.walks().size() < 2) {
            return;
        }
        nodes.add(title(words.say("explorer.walks.title")));
        for (int i = 0; i < walks.walks().size(); i++) {
            Walk walk = walks.walks().get(i);
            String steps = words.count("axis.steps", walk.length());
            String text = walk.from() == 0
                    ? words.say("explorer.way.first", walk.number(), steps)
                    : words.say("explorer.way", walk.number(), steps, walk.from(), walk.at());
            var violation = walk.replay().violation();
            Button button =
                    new Button(violation == null ? text : words.say("explorer.way.broken", text, violation.id()));
            button.getStyleClass().add(i == walks.current() ? "primary" : "plain");
            int index = i;
            button.setOnAction(_ -> desk.showWalk(index));
            nodes.add(button);
        }
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("turn-title");
        return label;
    }

    private static Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
    }
}
