package lockscope.app.lesson;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.lessons.Ask;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.Result;

/// The course at a glance: every lesson with what has been done of it.
final class Contents {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 760;
    /// The room of the number and of what has been done.
    private static final double BESIDE = 150;

    private final Shell shell;
    private final Words words;
    private final Player player;

    Contents(Shell shell, Player player) {
        this.shell = shell;
        this.words = shell.words();
        this.player = player;
    }

    void open() {
        VBox list = new VBox();
        list.getStyleClass().add("contents-list");
        for (Lesson lesson : player.shelf().contents()) {
            list.getChildren().add(row(lesson, list));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = new Label(words.say("contents.title"));
        title.getStyleClass().add("raised-title");
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("contents");
        sheet.setMaxSize(WIDTH, HEIGHT);
        shell.layers().show(sheet, Pos.CENTER);
        list.getChildren().getFirst().requestFocus();
    }

    private Button row(Lesson lesson, Region list) {
        Label number = new Label(Integer.toString(lesson.number()));
        number.getStyleClass().add("contents-number");
        Label name = new Label(lesson.title());
        name.getStyleClass().add("contents-name");
        Label goal = new Label(plain(lesson.goal()));
        goal.getStyleClass().add("contents-goal");
        goal.setWrapText(true);
        goal.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(name, goal);
        // what wraps is as high as it is at its least width
        text.minWidthProperty().bind(list.widthProperty().subtract(BESIDE));
        HBox.setHgrow(text, Priority.ALWAYS);
        String state = state(lesson);
        Label done = new Label(state);
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.getStyleClass().add("contents-state");
        HBox row = new HBox(number, text, done);
        row.getStyleClass().add("contents-row");
        Button button = new Button();
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("contents-button");
        button.setAccessibleText(words.say("contents.row", lesson.number(), lesson.title(), state));
        button.setOnAction(_ -> {
            shell.layers().close();
            player.open(lesson.name());
        });
        return button;
    }

    private static String plain(Prose prose) {
        return prose.source().replaceAll("[`*]", "");
    }

    private String state(Lesson lesson) {
        Progress progress = player.learner().progress();
        long asked = lesson.questions().stream()
                .filter(question -> question.ask().role() != Ask.Role.AGAIN)
                .count();
        List<Result> mine = progress.results().stream()
                .filter(result -> result.lesson().equals(lesson.name()))
                .toList();
        if (mine.isEmpty()) {
            return progress.segments().containsKey(lesson.name())
                    ? words.say("contents.begun")
                    : words.say("contents.minutes", lesson.minutes());
        }
        long right = mine.stream()
                .filter(result -> result.passed() && result.rightReason())
                .map(Result::question)
                .distinct()
                .filter(id -> {
                    var question = lesson.question(id);
                    return question != null && question.ask().role() != Ask.Role.AGAIN;
                })
                .count();
        return words.say("contents.done", right, asked);
    }
}
