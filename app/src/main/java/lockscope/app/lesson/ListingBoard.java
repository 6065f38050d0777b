package lockscope.app.lesson;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.words.Words;
import lockscope.lessons.Variant;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import org.jspecify.annotations.Nullable;

/// A routine to be read, perhaps with one line to be filled in.
final class ListingBoard extends VBox {
    private static final int FIELD = 46;

    private final ScrollPane scroll = new ScrollPane();
    private final VBox lines = new VBox();
    private @Nullable TextField field;

    /// @param text the lines of the routine
    ListingBoard(String strategy, String routine, List<String> text, Words words) {
        getStyleClass().add("listing-board");
        Label title = new Label(words.say("lesson.listing", routine, strategy));
        title.getStyleClass().add("listing-title");
        lines.getStyleClass().add("listing-lines");
        scroll.setContent(lines);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        text.forEach(line -> lines.getChildren().add(line(line)));
    }

    /// One whose missing line the learner fills in.
    static ListingBoard of(Trial trial, Sheet.Blank blank, Player player, List<String> text, Words words) {
        ListingBoard board = new ListingBoard(blank.strategy(), blank.routine(), text, words);
        for (int i = 0; i < text.size(); i++) {
            if (Variant.bare(text.get(i)).equals(Variant.bare(blank.line()))) {
                board.lines.getChildren().set(i, board.blank(trial, player, text.get(i), words));
                break;
            }
        }
        return board;
    }

    private static Node line(String text) {
        int comment = text.indexOf("//");
        Label code = new Label(comment < 0 ? text : text.substring(0, comment));
        code.getStyleClass().add("listing-line");
        code.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(code);
        if (comment >= 0) {
            Label said = new Label(text.substring(comment));
            said.getStyleClass().addAll("listing-line", "listing-comment");
            said.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(said);
        }
        return row;
    }

    private Node blank(Trial trial, Player player, String missing, Words words) {
        TextField typed = new TextField();
        typed.getStyleClass().add("listing-field");
        typed.setPrefColumnCount(FIELD);
        typed.setPromptText(words.say("lesson.blank.prompt"));
        typed.setAccessibleText(words.say("lesson.blank.spoken"));
        if (trial.answerProperty().get() instanceof Answer.Filled(String line)) {
            typed.setText(line);
        }
        typed.textProperty().subscribe(text -> {
            if (trial.isOpen()) {
                trial.answerProperty().set(text.isBlank() ? null : new Answer.Filled(text.strip()));
            }
        });
        typed.setOnAction(_ -> player.commit(true));
        field = typed;
        int indent = missing.length() - missing.stripLeading().length();
        Label space = new Label(" ".repeat(indent));
        space.getStyleClass().add("listing-line");
        HBox row = new HBox(space, typed);
        row.getStyleClass().add("listing-blank");
        trial.judgementProperty().subscribe(judgement -> {
            if (judgement != null) {
                typed.setDisable(true);
                reveal(row, judgement, missing, words);
            }
        });
        return row;
    }

    private static void reveal(HBox row, Judgement judgement, String missing, Words words) {
        if (!judgement.passed()) {
            Label right = new Label(words.say("lesson.blank.right", missing.strip()));
            right.getStyleClass().addAll("listing-line", "listing-right");
            row.getChildren().add(right);
        }
    }

    /// Puts the keys into the line to be filled in, and that line into view.
    void begin() {
        TextField typed = field;
        if (typed != null) {
            applyCss();
            layout();
            double place = typed.getParent().getBoundsInParent().getMinY();
            double room =
                    Math.max(1, lines.getHeight() - scroll.getViewportBounds().getHeight());
            scroll.setVvalue(Math.clamp((place - 60) / room, 0.0, 1.0));
            typed.requestFocus();
        }
    }

    @Nullable
    TextField field() {
        return field;
    }
}
