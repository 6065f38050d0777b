package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.shell.WordButton;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Move;
import org.jspecify.annotations.Nullable;

/// A question in the column: its prompt, the answers, the reasons, and what commits to them.
final class TrialView extends VBox {
    private final Trial trial;
    private final Player player;
    private final ProseNodes prose;
    private final Words words;
    private final List<OptionCard> answers = new ArrayList<>();
    private final List<OptionCard> reasons = new ArrayList<>();
    private final VBox answerBox = new VBox();
    private final VBox reasonBox = new VBox();
    private final VBox hintBox = new VBox();
    private final FlowPane commitBox = new FlowPane();
    private @Nullable TextField field;

    TrialView(Trial trial, Player player, ProseNodes prose, Words words) {
        this.trial = trial;
        this.player = player;
        this.prose = prose;
        this.words = words;
        getStyleClass().add("trial");
        answerBox.getStyleClass().add("options");
        reasonBox.getStyleClass().add("options");
        commitBox.getStyleClass().add("commit");
        hintBox.getStyleClass().add("hints");
        getChildren().addAll(prose.text(trial.sheet().head().prompt()), answerBox, reasonBox, hintBox, commitBox);
        answers();
        reasons();
        commit();
        trial.answerProperty().subscribe(_ -> show());
        trial.reasonProperty().subscribe(_ -> show());
        trial.hintsProperty().subscribe(_ -> hints());
        trial.judgementProperty().subscribe(judgement -> {
            if (judgement != null) {
                judged(judgement);
            }
        });
    }

    Trial trial() {
        return trial;
    }

    // ---------------------------------------------------------------- answers

    private void answers() {
        switch (trial.sheet()) {
            case Sheet.Choice choice -> {
                for (int option : choice.shown()) {
                    answer(choice.options().get(option).text(), () -> set(new Answer.Chosen(option)));
                }
            }
            case Sheet.Numeric numeric -> number(numeric);
            case Sheet.Order order -> {
                for (String item : order.shown()) {
                    answer("`" + item + "`", () -> toggle(order, item));
                }
            }
            case Sheet.Draw draw -> {
                answerBox.getChildren().add(note("lesson.draw.how"));
                draw.bars().forEach(_ -> answerBox.getChildren().add(line()));
            }
            case Sheet.Point _ -> {
                answerBox.getChildren().add(note("lesson.point.how"));
                answerBox.getChildren().add(line());
            }
            case Sheet.Blank _ -> answerBox.getChildren().add(note("lesson.blank.how"));
            case Sheet.Repair _ -> answerBox.getChildren().add(note("lesson.repair.note"));
            case Sheet.Schedule schedule ->
                answerBox.getChildren().add(note(schedule.told() ? "lesson.break.note" : "lesson.schedule.note"));
        }
    }

    private void set(Answer answer) {
        if (trial.isOpen()) {
            trial.answerProperty().set(answer);
        }
    }

    private void answer(String markdown, Runnable action) {
        OptionCard card = card(markdown, answers.size() + 1, action);
        answers.add(card);
        answerBox.getChildren().add(card);
    }

    private OptionCard card(String markdown, int digit, Runnable action) {
        return new OptionCard(digit <= 9 ? Integer.toString(digit) : "", prose.line(markdown), action);
    }

    private void number(Sheet.Numeric numeric) {
        TextField typed = new TextField();
        typed.setPrefColumnCount(7);
        typed.setPromptText(words.say("lesson.number.prompt"));
        typed.setAccessibleText(words.say("lesson.number.spoken", numeric.unit()));
        typed.textProperty().subscribe(text -> {
            if (trial.isOpen()) {
                trial.type(text);
            }
        });
        typed.setOnAction(_ -> enter());
        field = typed;
        HBox row = new HBox(typed, new Label(numeric.unit()));
        row.getStyleClass().add("number");
        answerBox.getChildren().add(row);
    }

    /// Enter in a field: commits, or goes on to the reasons.
    void enter() {
        if (!player.commit(true) && !reasons.isEmpty()) {
            reasons.getFirst().requestFocus();
        }
    }

    private final List<String> order = new ArrayList<>();

    private void toggle(Sheet.Order sheet, String item) {
        if (!trial.isOpen()) {
            return;
        }
        if (!order.remove(item)) {
            order.add(item);
        }
        trial.answerProperty().set(order.size() == sheet.items().size() ? new Answer.Ordered(order) : null);
        show();
    }

    private Label note(String key) {
        Label label = new Label(words.say(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
    }

    private static Label line() {
        Label label = new Label();
        label.getStyleClass().add("answer-line");
        return label;
    }

    // ---------------------------------------------------------------- reasons, hints, commit

    private void reasons() {
        Sheet.Head head = trial.sheet().head();
        if (head.reasons().isEmpty()) {
            return;
        }
        Label because = new Label(words.say("lesson.because"));
        because.getStyleClass().add("lesson-subheading");
        reasonBox.getChildren().add(because);
        for (int index : head.shownReasons()) {
            int digit = answers.size() + reasons.size() + 1;
            OptionCard card = card(head.reasons().get(index).text(), digit, () -> {
                if (trial.isOpen()) {
                    trial.reasonProperty().set(index);
                }
            });
            reasons.add(card);
            reasonBox.getChildren().add(card);
        }
    }

    private void commit() {
        if (trial.asksHowSure()) {
            commitBox
                    .getChildren()
                    .addAll(button("lesson.commit.sure", true, true), button("lesson.commit.unsure", false, false));
        } else {
            commitBox.getChildren().add(button(commitKey(), true, true));
        }
        if (player.isEarlier(trial)) {
            Hyperlink skip = new Hyperlink(words.say("lesson.skip"));
            skip.setOnAction(_ -> player.skipQuestion());
            commitBox.getChildren().add(skip);
        }
        if (trial.offered() > 0) {
            hints();
        }
    }

    private String commitKey() {
        return switch (trial.sheet()) {
            case Sheet.Repair _ -> "lesson.repair.prove";
            case Sheet.Schedule _ -> "lesson.schedule.commit";
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Draw _, Sheet.Point _, Sheet.Blank _ ->
                "lesson.commit";
        };
    }

    private Button button(String key, boolean sure, boolean primary) {
        Button button = WordButton.of(words, key, () -> player.commit(sure));
        button.disableProperty().bind(trial.readyProperty().not());
        if (primary) {
            button.getStyleClass().add("primary");
        }
        return button;
    }

    private void hints() {
        hintBox.getChildren().clear();
        for (String hint : trial.hintsGiven()) {
            VBox text = prose.text(hint);
            text.getStyleClass().add("hint");
            hintBox.getChildren().add(text);
        }
        int given = trial.hintsProperty().get();
        if (trial.isOpen() && given < trial.offered()) {
            Hyperlink more = new Hyperlink(words.say("lesson.hint", given + 1, trial.offered()));
            more.setOnAction(_ -> trial.hint());
            hintBox.getChildren().add(more);
        }
    }

    /// Chooses what has that digit.
    ///
    /// @return whether anything has
    boolean press(int digit) {
        List<OptionCard> all = new ArrayList<>(answers);
        all.addAll(reasons);
        if (digit < 1 || digit > all.size() || !trial.isOpen()) {
            return false;
        }
        OptionCard card = all.get(digit - 1);
        card.requestFocus();
        card.executeAccessibleAction(javafx.scene.AccessibleAction.FIRE);
        return true;
    }

    /// Puts the keys where an answer begins.
    void begin() {
        TextField typed = field;
        if (typed != null) {
            typed.requestFocus();
        } else if (!answers.isEmpty()) {
            answers.getFirst().requestFocus();
        }
    }

    // ---------------------------------------------------------------- what is chosen

    private void show() {
        Answer answer = trial.answerProperty().get();
        switch (trial.sheet()) {
            case Sheet.Choice choice -> {
                for (int i = 0; i < answers.size(); i++) {
                    answers.get(i).choose(new Answer.Chosen(choice.shown().get(i)).equals(answer));
                }
            }
            case Sheet.Order sheet -> {
                for (int i = 0; i < answers.size(); i++) {
                    int place = order.indexOf(sheet.shown().get(i)) + 1;
                    answers.get(i).choose(place > 0);
                    answers.get(i).judged(false, place > 0 ? words.say("lesson.order.place", place) : "");
                }
            }
            case Sheet.Draw draw -> {
                if (answer instanceof Answer.Drawn(List<Long> ends)) {
                    for (int i = 0; i < ends.size(); i++) {
                        say(i + 1, draw.bars().get(i).lane(), ends.get(i));
                    }
                }
            }
            case Sheet.Point _ -> {
                if (answer instanceof Answer.Pointed(long moment)) {
                    ((Label) answerBox.getChildren().get(1))
                            .setText(words.say("lesson.point.at", SimTime.brief(moment)));
                }
            }
            case Sheet.Numeric _, Sheet.Blank _, Sheet.Repair _, Sheet.Schedule _ -> {}
        }
        boolean answered = answer != null;
        reasonBox.setVisible(answered && !reasons.isEmpty());
        reasonBox.setManaged(reasonBox.isVisible());
        List<Integer> shown = trial.sheet().head().shownReasons();
        for (int i = 0; i < reasons.size(); i++) {
            reasons.get(i).choose(shown.get(i) == trial.reasonProperty().get());
        }
    }

    private void say(int row, String lane, long end) {
        ((Label) answerBox.getChildren().get(row)).setText(words.say("lesson.draw.line", lane, SimTime.brief(end)));
    }

    /// Once it is judged only what was chosen and what is right stay.
    private void judged(Judgement judgement) {
        commitBox.getChildren().clear();
        hints();
        if (trial.sheet() instanceof Sheet.Choice choice) {
            for (int i = 0; i < answers.size(); i++) {
                int option = choice.shown().get(i);
                boolean right = choice.options().get(option).reply() == null;
                boolean mine =
                        new Answer.Chosen(option).equals(trial.answerProperty().get());
                keep(answers.get(i), mine, right, right ? "lesson.right" : "lesson.yours");
            }
        } else if (trial.sheet() instanceof Sheet.Order) {
            answers.forEach(card -> card.setDisable(true));
        }
        List<Integer> shown = trial.sheet().head().shownReasons();
        for (int i = 0; i < reasons.size(); i++) {
            boolean mine = shown.get(i) == trial.reasonProperty().get();
            keep(reasons.get(i), mine, mine && judgement.rightReason(), "lesson.yours");
        }
        TextField typed = field;
        if (typed != null) {
            typed.setDisable(true);
            answerBox.getChildren().add(new Label(words.say("lesson.number.right", right())));
        }
    }

    private void keep(OptionCard card, boolean mine, boolean right, String key) {
        card.setDisable(true);
        String said = mine && right && key.equals("lesson.right") ? "lesson.yours.right" : key;
        card.judged(right, mine || key.equals("lesson.right") && right ? words.say(said) : "");
        card.setVisible(mine || key.equals("lesson.right") && right);
        card.setManaged(card.isVisible());
    }

    private String right() {
        return right(trial.sheet());
    }

    /// What would have been right, for a number.
    private static String right(Sheet sheet) {
        if (sheet instanceof Sheet.Numeric numeric) {
            return numeric.time()
                    ? SimTime.brief(Math.round(numeric.answer()))
                    : String.format(
                            Locale.ROOT,
                            numeric.answer() == Math.rint(numeric.answer()) ? "%.0f" : "%.2f",
                            numeric.answer());
        }
        return "";
    }

    /// What was answered, in one line of Markdown.
    static String said(Trial trial) {
        Answer answer = trial.answerProperty().get();
        if (answer == null) {
            return "";
        }
        return switch (answer) {
            case Answer.Chosen(int option) ->
                trial.sheet() instanceof Sheet.Choice choice
                        ? choice.options().get(option).text()
                        : "";
            case Answer.Typed(double value) ->
                trial.sheet() instanceof Sheet.Numeric numeric && numeric.time()
                        ? SimTime.brief(Math.round(value))
                        : String.format(Locale.ROOT, "%.2f", value);
            case Answer.Ordered(List<String> names) -> String.join(", ", names);
            case Answer.Drawn(List<Long> ends) ->
                String.join(", ", ends.stream().map(SimTime::brief).toList());
            case Answer.Pointed(long moment) -> SimTime.brief(moment);
            case Answer.Filled(String line) -> "`" + line + "`";
            case Answer.Mended(String text) ->
                trial.sheet() instanceof Sheet.Repair repair
                        ? "`" + changes(text, repair.given().text()) + "`"
                        : "";
            case Answer.Scheduled(var moves, var illegal) -> Move.write(moves);
        };
    }

    /// The lines that were written anew.
    private static String changes(String text, String before) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        before.lines().forEach(lines::remove);
        return String.join(" ", lines.stream().map(String::strip).toList());
    }

    /// The cards in the order of their digits.
    List<? extends Node> cards() {
        List<OptionCard> all = new ArrayList<>(answers);
        all.addAll(reasons);
        return all;
    }
}
