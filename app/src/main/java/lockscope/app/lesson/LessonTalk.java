package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lockscope.app.shell.Talk;
import lockscope.app.words.Words;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import org.jspecify.annotations.Nullable;

/// A lesson taught to a class: the next key goes from page to page, through each scene and each vote; digits count
/// hands. A vote is opened, its tally shown, a second round taken, and then what is right is said.
final class LessonTalk implements Talk {
    private static final double WIDE = 330;

    private final Player player;
    private final ProseNodes prose;
    private final Words words;
    private final BooleanProperty notes = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Region> aside = new ReadOnlyObjectWrapper<>();
    private final Label timer = new Label();
    private final Timeline clock;
    private @Nullable Vote vote;
    private @Nullable Trial voted;
    /// The question of which the class has been told what is right.
    private @Nullable Trial told;
    private int seconds;

    LessonTalk(Player player, ProseNodes prose, Words words) {
        this.player = player;
        this.prose = prose;
        this.words = words;
        clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        timer.getStyleClass().add("talk-timer");
        player.pageProperty().subscribe(_ -> restart());
        player.scriptProperty().subscribe(_ -> restart());
        player.aheadProperty().subscribe(_ -> show());
        notes.subscribe(_ -> show());
    }

    /// Whether the speaker's notes are shown.
    BooleanProperty notesProperty() {
        return notes;
    }

    /// The vote on the question that is open, null for none.
    @Nullable
    Vote vote() {
        Trial trial = player.trialProperty().get();
        if (trial == null || !trial.isOpen() || !(trial.sheet() instanceof Sheet.Choice choice)) {
            return null;
        }
        if (vote == null || !trial.equals(voted)) {
            voted = trial;
            vote = new Vote(choice.options().size());
        }
        return vote;
    }

    @Override
    public ObservableValue<@Nullable Region> aside() {
        return aside.getReadOnlyProperty();
    }

    @Override
    public boolean next() {
        Vote open = vote();
        boolean done;
        if (open != null) {
            done = decide(open);
        } else if (player.isAsking()) {
            tellOrGoOn();
            done = true;
        } else {
            done = player.forward();
        }
        show();
        return done;
    }

    /// First the tally, then what is right.
    private boolean decide(Vote open) {
        if (open.stateProperty().get() == Vote.State.OPEN
                && open.handsProperty().get() > 0) {
            open.close();
        } else {
            tellOrGoOn();
        }
        return true;
    }

    private void tellOrGoOn() {
        Trial trial = player.trialProperty().get();
        if (isTold(trial)) {
            player.skipQuestion();
        } else {
            told = trial;
        }
    }

    private boolean isTold(@Nullable Trial trial) {
        return trial != null && trial.equals(told);
    }

    @Override
    public boolean back() {
        Vote open = vote();
        if (player.isAsking() && isTold(player.trialProperty().get())) {
            told = null;
        } else if (open != null && open.stateProperty().get() == Vote.State.CLOSED) {
            open.again();
        } else {
            player.back();
        }
        show();
        return true;
    }

    @Override
    public boolean vote(int number) {
        Vote open = vote();
        boolean taken = open != null && !isTold(voted) && open.cast(number);
        show();
        return taken;
    }

    // ---------------------------------------------------------------- what stands beside the picture

    private void restart() {
        seconds = 0;
        if (player.isOpen()) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
        show();
    }

    private void tick() {
        seconds++;
        tell();
    }

    private void tell() {
        Page page = page();
        Page.Notes said = page == null ? null : page.notes();
        int minutes = said == null ? 0 : said.minutes();
        timer.setText(words.say(
                "talk.timer", seconds / 60, String.format(java.util.Locale.ROOT, "%02d", seconds % 60), minutes));
    }

    private @Nullable Page page() {
        Script script = player.scriptProperty().get();
        int page = player.pageProperty().get();
        return script == null || page >= script.pages().size()
                ? null
                : script.pages().get(page);
    }

    private void show() {
        Page page = page();
        if (page == null) {
            aside.set(null);
            return;
        }
        tell();
        Label title = new Label(page.title());
        title.getStyleClass().add("talk-page");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        timer.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(new HBox(title, timer));
        box.getStyleClass().add("talk-aside");
        box.setPrefWidth(WIDE);
        box.setMaxWidth(WIDE);
        box.getChildren().addAll(content());
        Page.Notes said = page.notes();
        if (notes.get() && said != null) {
            box.getChildren().add(notes(said));
        }
        aside.set(box);
    }

    private List<Node> content() {
        List<Node> nodes = new ArrayList<>();
        Trial trial = player.trialProperty().get();
        Showing showing = player.showingProperty().get();
        if (trial != null && trial.sheet() instanceof Sheet.Choice choice && trial.isOpen()) {
            nodes.add(prose.text(choice.head().prompt()));
            nodes.addAll(options(choice, isTold(trial)));
        } else if (trial != null && trial.isOpen()) {
            nodes.add(prose.text(trial.sheet().head().prompt()));
        } else if (showing != null && !showing.passed().isEmpty()) {
            nodes.add(prose.text(showing.passed().getLast().words()));
        } else {
            player.entries().stream()
                    .filter(Entry.Text.class::isInstance)
                    .map(Entry.Text.class::cast)
                    .reduce((_, last) -> last)
                    .ifPresent(text -> nodes.add(prose.text(text.markdown())));
        }
        if (trial != null && trial.isOpen() && isTold(trial)) {
            nodes.add(prose.text(trial.sheet().head().well()));
        }
        Judgement judgement = trial == null ? null : trial.judgementProperty().get();
        if (judgement != null && showing == null) {
            judgement.feedback().forEach(text -> nodes.add(prose.text(text)));
        }
        return nodes;
    }

    private List<Node> options(Sheet.Choice choice, boolean isTold) {
        List<Node> nodes = new ArrayList<>();
        Vote open = vote();
        List<Integer> tally = open == null ? List.of() : open.tally(open.rounds() - 1);
        for (int i = 0; i < choice.shown().size(); i++) {
            Label digit = new Label(Integer.toString(i + 1));
            digit.getStyleClass().add("talk-digit");
            Sheet.Option option = choice.options().get(choice.shown().get(i));
            var text = prose.line(option.text());
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(digit, text);
            row.getStyleClass().add("talk-option");
            if (isTold && option.reply() == null) {
                Label right = new Label(words.say("talk.right"));
                right.getStyleClass().add("talk-digit");
                right.setMinWidth(Region.USE_PREF_SIZE);
                row.getStyleClass().add("talk-option-right");
                row.getChildren().add(right);
            }
            if (!tally.isEmpty()) {
                Label count = new Label(words.count("talk.hands", tally.get(i)));
                count.getStyleClass().add("talk-digit");
                count.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(count);
            }
            nodes.add(row);
        }
        if (open != null && !isTold) {
            String key = open.stateProperty().get() == Vote.State.OPEN ? "talk.vote.open" : "talk.vote.closed";
            Label said = new Label(words.say(key, open.handsProperty().get(), open.rounds()));
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            said.getStyleClass().add("faint");
            nodes.add(said);
        }
        return nodes;
    }

    private VBox notes(Page.Notes said) {
        VBox box = new VBox();
        box.getStyleClass().add("talk-notes");
        note(box, "talk.say", said.say());
        note(box, "talk.ask", said.ask());
        note(box, "talk.answers", said.answers());
        note(box, "talk.split", said.split());
        return box;
    }

    /// What it is and what it says in one paragraph: room is scarce beside four options.
    private void note(VBox box, String key, String text) {
        if (!text.isBlank()) {
            box.getChildren().add(prose.text("**" + words.say(key) + "** " + text));
        }
    }
}
