package lockscope.app.lesson;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.shell.WordButton;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.lessons.answer.Sheet;

/// Who moves next: a button for everybody, with the line that comes. Digits move, with Shift as far as it goes; left goes
/// back. Where it is a test nothing says beforehand who can move.
final class ScheduleBoard extends VBox {
    private static final PseudoClass ILLEGAL = PseudoClass.getPseudoClass("illegal");
    private static final int DIGITS = 9;
    private static final double TASKS = 0.4;

    private final Trial trial;
    private final Sheet.Schedule sheet;
    private final Scheduler scheduler;
    private final Player player;
    private final Words words;
    private final VBox rows = new VBox();
    private final TaskLines tasks;
    private final Label count = new Label();
    private final Label said = new Label();

    ScheduleBoard(Trial trial, Sheet.Schedule sheet, Scheduler scheduler, Player player, Words words) {
        this.trial = trial;
        this.sheet = sheet;
        this.scheduler = scheduler;
        this.player = player;
        this.words = words;
        getStyleClass().addAll("schedule-board", "turns");
        Label aim = new Label(aim());
        aim.getStyleClass().add("board-aim");
        aim.setMinWidth(0);
        HBox.setHgrow(aim, Priority.ALWAYS);
        aim.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("faint");
        count.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(aim, count);
        head.getStyleClass().add("board-head");
        rows.getStyleClass().add("turn-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        said.getStyleClass().add("board-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        tasks = new TaskLines(sheet.exercise().scenario(), true, words);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox body = new HBox(scroll, tasks);
        body.getStyleClass().add("board-body");
        body.setMinHeight(0);
        setVgrow(body, Priority.ALWAYS);
        tasks.prefWidthProperty().bind(body.widthProperty().multiply(TASKS));
        scroll.prefWidthProperty().bind(body.widthProperty().multiply(1 - TASKS));
        getChildren().addAll(head, body, said, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scheduler.turnsProperty().subscribe(_ -> show());
        scheduler.refusalProperty().subscribe(_ -> show());
        trial.judgementProperty().subscribe(_ -> show());
    }

    private String aim() {
        String goal = sheet.exercise().aim().goal();
        return goal.isEmpty()
                ? words.say(
                        "lesson.schedule.break",
                        sheet.exercise().aim().rules().getFirst(),
                        sheet.strategy().name())
                : words.say("lesson.schedule.reach", goal, sheet.strategy().name());
    }

    private HBox foot() {
        Button back = WordButton.of(words, "lesson.schedule.back", scheduler::back);
        Button show = WordButton.of(words, "lesson.schedule.show", scheduler::surrender);
        Button commit = WordButton.of(words, "lesson.schedule.commit", () -> player.commit(true));
        commit.getStyleClass().add("primary");
        commit.disableProperty().bind(trial.readyProperty().not());
        // whoever has moved to the end with keys hands in with Enter
        trial.readyProperty().subscribe(ready -> {
            if (ready && isFocusWithin()) {
                commit.requestFocus();
            }
        });
        back.disableProperty().bind(trial.judgementProperty().isNotNull());
        show.disableProperty()
                .bind(trial.judgementProperty()
                        .isNotNull()
                        .or(trial.readyProperty())
                        .or(trial.provingProperty()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(back, between, show, commit);
        foot.getStyleClass().add("board-foot");
        return foot;
    }

    // ---------------------------------------------------------------- who can move

    /// Rows stay where they are, and the focus with them, as long as the same may have something to do.
    private void show() {
        List<Replay.Turn> turns = scheduler.turnsProperty().get();
        while (rows.getChildren().size() > turns.size()) {
            rows.getChildren().removeLast();
        }
        for (int i = 0; i < turns.size(); i++) {
            if (i == rows.getChildren().size()) {
                rows.getChildren().add(new Row(i + 1));
            }
            ((Row) rows.getChildren().get(i)).show(turns.get(i));
        }
        tasks.show(turns);
        String steps = words.on(Axis.STEPS).point(scheduler.position());
        count.setText(
                sheet.told() ? steps : words.say("lesson.schedule.count", steps, scheduler.illegal(), sheet.illegal()));
        say();
    }

    private void say() {
        String refusal = scheduler.refusalProperty().get();
        boolean illegal = !refusal.isEmpty();
        String text = "";
        if (!trial.isOpen()) {
            text = "";
        } else if (illegal) {
            text = words.say("lesson.schedule.illegal", refusal);
        } else if (scheduler.isReached()) {
            text = words.say("lesson.schedule.reached");
        } else if (trial.readyProperty().get()) {
            text = words.say("lesson.schedule.ended");
        }
        said.setText(text);
        said.setVisible(!text.isEmpty());
        said.setManaged(said.isVisible());
        said.pseudoClassStateChanged(ILLEGAL, illegal);
    }

    /// Somebody who may have something to do.
    private final class Row extends HBox {
        private final int digit;
        private final Button move = new Button();
        private final Button far = new Button(words.say("lesson.schedule.far"));
        private final Button late = new Button();
        private final Label line = new Label();

        Row(int digit) {
            this.digit = digit;
            getStyleClass().add("turn");
            for (Button button : List.of(move, far, late)) {
                button.setMnemonicParsing(false);
                button.setMinWidth(USE_PREF_SIZE);
            }
            move.getStyleClass().add("turn-button");
            late.managedProperty().bind(late.visibleProperty());
            line.setMinWidth(0);
            getChildren().addAll(move, far, late, line);
        }

        void show(Replay.Turn turn) {
            boolean refused = sheet.told() && !turn.isPossible();
            String actor = turn.actor();
            move.setText(digit > DIGITS ? actor : words.say("lesson.schedule.move", digit, actor));
            move.setAccessibleText(words.say("explorer.turn", actor, turn.line()));
            move.setOnAction(_ -> scheduler.move(turn, 0, false));
            String tip = words.say("lesson.schedule.far.tip", actor);
            far.setTooltip(new Tooltip(tip));
            far.setAccessibleText(tip);
            far.setOnAction(_ -> scheduler.move(turn, 0, true));
            late.setText(words.say("explorer.turn.late", actor));
            late.setVisible(turn.asksForTime());
            late.setOnAction(_ -> scheduler.move(turn, 1, false));
            List.of(move, far, late).forEach(button -> button.setDisable(refused || !trial.isOpen()));
            line.setText(refused ? turn.refusal() : code(turn));
            line.getStyleClass().setAll("label", refused ? "turn-refusal" : "turn-line");
        }
    }

    private String code(Replay.Turn turn) {
        if (turn.line().isEmpty()) {
            return turn.task() == 0 || !turn.isPossible() && !sheet.told() ? "" : words.say("lesson.schedule.begins");
        }
        int blank = turn.line().indexOf("  ");
        return blank < 0 ? turn.line() : turn.line().substring(blank).strip();
    }

    // ---------------------------------------------------------------- keys

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT) {
            scheduler.back();
        } else if (code == KeyCode.RIGHT) {
            scheduler.on();
        } else if (code == KeyCode.ENTER && trial.readyProperty().get() && isMove(event.getTarget())) {
            // whoever moved last may have no move left, and his button takes no key
            player.commit(true);
        } else if (code.isDigitKey() && !event.isShortcutDown()) {
            press(code.getName().charAt(code.getName().length() - 1) - '0', event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isMove(EventTarget target) {
        return target instanceof Node node && node.getParent() instanceof Row;
    }

    /// Lets whoever has that digit move.
    ///
    /// @param far as long as possible
    /// @return whether anybody has it
    boolean press(int digit, boolean far) {
        List<Replay.Turn> turns = scheduler.turnsProperty().get();
        if (digit < 1 || digit > turns.size() || !trial.isOpen()) {
            return false;
        }
        Replay.Turn turn = turns.get(digit - 1);
        if (!sheet.told() || turn.isPossible()) {
            scheduler.move(turn, 0, far);
        }
        return true;
    }

    /// Puts the keys on the first who can be tried.
    void begin() {
        for (Node button : rows.lookupAll(".turn-button")) {
            if (!button.isDisabled()) {
                button.requestFocus();
                return;
            }
        }
    }

    Scheduler scheduler() {
        return scheduler;
    }
}
