package lockscope.app.explorer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lockscope.app.words.Words;

/// What stands where states will be drawn before anything was asked: what exploring is, and two questions to begin with,
/// one for each kind of answer.
final class StartPane extends VBox {
    private static final String SCENARIO = "small/module";

    private final ExplorerDesk desk;
    private final Words words;

    StartPane(ExplorerDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
        getStyleClass().add("explorer-start");
        setMinSize(0, 0);
        Label title = new Label(words.say("explorer.start.title"));
        title.getStyleClass().add("turn-title");
        Label what = new Label(words.say("explorer.start.what"));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        title,
                        what,
                        question("explorer.start.holds", "pernet_ops_rwsem"),
                        question("explorer.start.breaks", "broken/no_lock"));
    }

    private Button question(String key, String strategy) {
        Button button = new Button(words.say(key, strategy, SCENARIO));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("plain");
        button.setOnAction(_ -> {
            desk.questionProperty().set(new Question(SCENARIO, strategy, Property.ALL));
            desk.ask();
        });
        return button;
    }
}
