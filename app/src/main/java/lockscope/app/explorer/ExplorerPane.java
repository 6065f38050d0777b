package lockscope.app.explorer;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.session.Experiment;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The explorer's place in the window: the question above, what was found at the left, the states in the middle, the
/// way through them at the right.
final class ExplorerPane extends VBox {
    private static final int SCHEDULE = 0;
    private static final int TURNS = 2;
    private static final double FINDINGS = 0.24;
    private static final double WAY = 0.32;
    private static final double ROOMY = 760;
    /// A height at which states are drawn.
    private static final double DOTS = 220;

    private final ExplorerDesk desk;
    private final Words words;
    private final FindingText text;
    private final QuestionRow question;
    private final ListView<Finding> findings = new ListView<>();

    ExplorerPane(ExplorerDesk desk, Shell shell) {
        this.desk = desk;
        this.words = shell.words();
        this.text = new FindingText(words);
        getStyleClass().addAll("panel", "explorer");
        setMinSize(0, 0);
        question = new QuestionRow(desk, shell.session(), words);
        Region tabs = shell.lower().tabs();
        Runnable beside = () -> question.beside(tabs.isVisible() ? tabs.getWidth() : 0);
        tabs.widthProperty().subscribe(_ -> beside.run());
        question.widthProperty().subscribe(_ -> beside.run());
        findings();
        StackPane map = pictures(shell);
        HBox.setHgrow(map, Priority.ALWAYS);
        VBox way = way(shell);
        HBox body = new HBox(findings, map, way);
        body.getStyleClass().add("explorer-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        widthProperty().subscribe(_ -> share(way));
        findings.getItems().addListener((ListChangeListener<Finding>) _ -> share(way));
        getChildren().addAll(question, sentence(shell), body);
    }

    /// Gives each part its width: nothing to what has nothing to show.
    private void share(Region way) {
        findings.setPrefWidth(getWidth() * FINDINGS);
        findings.setVisible(getWidth() >= ROOMY && !findings.getItems().isEmpty());
        findings.setManaged(findings.isVisible());
        way.setPrefWidth(getWidth() * (findings.isVisible() ? WAY : WAY + 0.1));
        way.setMinWidth(way.getPrefWidth());
    }

    /// What is known, and the way out of the walk that it led to.
    private HBox sentence(Shell shell) {
        Label said = said();
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button back = new Button(words.say("explorer.back"));
        back.setTooltip(new Tooltip(words.say("command.leave-replay")));
        back.getStyleClass().add("quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> shell.commands().get("leave-replay").perform());
        back.visibleProperty().bind(shell.session().experimentProperty().map(Experiment::isReplay));
        back.managedProperty().bind(back.visibleProperty());
        HBox sentence = new HBox(said, back);
        sentence.getStyleClass().add("explorer-sentence");
        sentence.visibleProperty().bind(said.visibleProperty().or(back.visibleProperty()));
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    /// How far it is, or the verdict: the sentence that all the rest explains.
    private Label said() {
        Label said = new Label();
        said.getStyleClass().add("explorer-said");
        said.textProperty().bind(desk.saidProperty());
        said.setMinWidth(0);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(desk.saidProperty());
        said.setTooltip(whole);
        return said;
    }

    private void findings() {
        findings.getStyleClass().add("explorer-findings");
        findings.setAccessibleText(words.say("explorer.findings"));
        findings.setItems(desk.findings());
        findings.setMinWidth(0);
        findings.setCellFactory(_ -> new Row());
        findings.setOnMouseClicked(_ -> open());
        findings.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER -> open();
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private void open() {
        Finding finding = findings.getSelectionModel().getSelectedItem();
        if (finding != null) {
            desk.show(finding);
        }
    }

    private final class Row extends ListCell<Finding> {
        Row() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (finding == null || empty) {
                setText(null);
                return;
            }
            setText(words.say(
                    "explorer.finding",
                    text.brief(finding),
                    text.question(finding.question()),
                    FindingText.count(finding.answer().states()),
                    text.took(finding.millis())));
            setAccessibleText(text.question(finding.question()) + ". " + text.verdict(finding));
        }
    }

    /// All states, or the walk and its other ways, in turns: where there are too many states for a dot each, the walk
    /// comes first.
    private StackPane pictures(Shell shell) {
        StackPane place = new StackPane();
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox();
        tabs.getStyleClass().add("way-tabs");
        add("all-states", new StateMapPane(desk, shell), place, tabs, group);
        add("choices", new ChoicesPane(desk, shell), place, tabs, group);
        desk.mapProperty()
                .subscribe(states -> group.selectToggle(group.getToggles().get(isSeenWhole(states) ? 0 : 1)));
        VBox pictures = new VBox(tabs, place);
        pictures.setMinSize(0, 0);
        StartPane start = new StartPane(desk, words);
        start.visibleProperty()
                .bind(desk.walksProperty()
                        .map(Walks::isEmpty)
                        .flatMap(none -> desk.runningProperty().map(running -> none && !running)));
        pictures.visibleProperty().bind(start.visibleProperty().not());
        StackPane middle = new StackPane(pictures, start);
        middle.setMinSize(0, 0);
        middle.setPrefWidth(0);
        return middle;
    }

    /// Whether the picture of all states is the one to look at: it has a dot for each, or nobody is on a way through them.
    private boolean isSeenWhole(StateMap states) {
        return states.isEmpty() || !desk.isWalking() || StateMapFigure.hasDots(states, DOTS);
    }

    /// The schedule, the story, and who could go next, in turns.
    private VBox way(Shell shell) {
        StackPane place = new StackPane();
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox();
        tabs.getStyleClass().add("way-tabs");
        add("schedule", new StoryPane(desk, shell.session(), words, false), place, tabs, group);
        add("story", new StoryPane(desk, shell.session(), words, true), place, tabs, group);
        add(
                "turns",
                new TurnsPane(
                        desk,
                        shell.session().playback(),
                        words,
                        shell.commands().get("walk-on")),
                place,
                tabs,
                group);
        desk.landingsProperty()
                .subscribe(() -> group.selectToggle(group.getToggles().get(isGoingOn() ? TURNS : SCHEDULE)));
        group.selectToggle(group.getToggles().get(TURNS));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button save = new Button(words.say("explorer.save"));
        save.setTooltip(new Tooltip(words.say("command.save-schedule")));
        save.getStyleClass().add("quiet");
        save.setMinWidth(USE_PREF_SIZE);
        save.disableProperty().bind(desk.walksProperty().map(Walks::isEmpty));
        save.setOnAction(_ -> shell.commands().get("save-schedule").perform());
        tabs.getChildren().addAll(between, save);
        VBox way = new VBox(tabs, place);
        way.getStyleClass().add("way");
        way.setMinHeight(0);
        return way;
    }

    /// Whether the next step is what is wanted: nothing is broken, and no answer is looked at.
    private boolean isGoingOn() {
        Walks walks = desk.walksProperty().get();
        return desk.shownProperty().get() == null
                && !walks.isEmpty()
                && walks.shown().replay().violation() == null;
    }

    private void add(String name, Region view, StackPane place, HBox tabs, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words.say("explorer." + name));
        button.setTooltip(new Tooltip(words.say("explorer." + name + ".tip")));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(_ -> button.setSelected(true));
        view.visibleProperty().bind(button.selectedProperty());
        place.getChildren().add(view);
        tabs.getChildren().add(button);
    }

    void focusQuestion() {
        question.focusButton();
    }
}
