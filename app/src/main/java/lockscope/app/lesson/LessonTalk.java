package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import lockscope.app.shell.Look;
import lockscope.app.shell.Talk;
import lockscope.app.words.Words;
import lockscope.lessons.Variant;
import lockscope.lessons.answer.Sheet;
import org.jspecify.annotations.Nullable;

/// A lesson taught to a class: the next key goes from page to page, through each scene and each vote; digits count
/// hands. A vote is opened, its tally shown, a second round taken, and then what is right is said.
final class LessonTalk implements Talk {
    private final Player player;
    private final ProseNodes prose;
    private final Look look;
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

    LessonTalk(Player player, ProseNodes prose, Look look, Words words) {
        this.player = player;
        this.prose = prose;
        this.look = look;
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
            // an empty page has nothing to say
            if (!player.skipQuestion()) {
                player.forward();
            }
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
        TalkAside box = new TalkAside();
        box.add(new HBox(title, timer));
        fill(box);
        Page.Notes said = page.notes();
        if (notes.get() && said != null) {
            box.add(notes(said));
        }
        aside.set(box);
    }

    private void fill(TalkAside box) {
        Trial trial = player.trialProperty().get();
        if (trial != null && trial.isOpen()) {
            leadingUp(trial).forEach(node -> box.addContext(node));
            box.add(prose.text(trial.sheet().head().prompt()));
            question(trial).forEach(box::add);
        } else {
            List<Node> said = said();
            // beside a listing its text has been said, and the listing itself gives way to notes
            said.forEach(said.stream().anyMatch(Label.class::isInstance) ? box::addContext : box::add);
            Showing showing = player.showingProperty().get();
            if (showing != null && player.aheadProperty().get() == Ahead.WATCH) {
                box.add(faint(words.say("talk.plays", Math.round(showing.scene().seconds()))));
            }
        }
    }

    private String over() {
        Script open = player.scriptProperty().get();
        String next = open == null ? null : player.shelf().after(open.name());
        return player.shelf().contents().stream()
                .filter(lesson -> lesson.name().equals(next))
                .findFirst()
                .map(lesson -> words.say("talk.over", lesson.number(), lesson.title()))
                .orElse(words.say("talk.over.last"));
    }

    private static Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
    }

    private List<Node> question(Trial trial) {
        boolean isTold = isTold(trial);
        List<Node> nodes = new ArrayList<>();
        switch (trial.sheet()) {
            case Sheet.Choice choice -> nodes.addAll(options(choice, isTold));
            case Sheet.Blank blank -> nodes.add(listing(blank, trial.source(), isTold));
            case Sheet.Numeric _, Sheet.Order _, Sheet.Draw _, Sheet.Point _, Sheet.Repair _, Sheet.Schedule _ -> {}
        }
        if (isTold) {
            nodes.add(prose.text(trial.sheet().head().well()));
        }
        return nodes;
    }

    /// The texts that stand before a question.
    private List<Node> leadingUp(Trial asked) {
        List<Node> texts = new ArrayList<>();
        for (Entry entry : player.entries()) {
            switch (entry) {
                case Entry.Text(String markdown) -> texts.add(prose.text(markdown));
                case Entry.Ask(Trial trial) -> {
                    if (trial.equals(asked)) {
                        return texts;
                    }
                    texts.clear();
                }
                case Entry.Watch _, Entry.Reply _ -> texts.clear();
                case Entry.Heading _,
                        Entry.Earlier _,
                        Entry.Code _,
                        Entry.Signs _,
                        Entry.Proof _,
                        Entry.Recall _,
                        Entry.Finish _ -> {}
            }
        }
        return List.of();
    }

    /// What the page has come to: texts, a listing, the last pause of a scene, or what was said to an answer.
    private List<Node> said() {
        List<Node> nodes = new ArrayList<>();
        boolean texts = false;
        for (Entry entry : player.entries()) {
            boolean goesOn = texts;
            texts = false;
            switch (entry) {
                case Entry.Text(String markdown) -> {
                    if (!goesOn) {
                        nodes.clear();
                    }
                    nodes.add(prose.text(markdown));
                    texts = true;
                }
                case Entry.Code(Item.Code code) -> {
                    nodes.add(listing(code));
                    texts = goesOn;
                }
                case Entry.Signs _ ->
                    nodes.add(new SignCards(player.shelf().course().glossary(), look));
                case Entry.Watch(Showing showing) -> {
                    if (!showing.passed().isEmpty()) {
                        nodes.clear();
                        nodes.add(prose.text(showing.passed().getLast().words()));
                    }
                }
                case Entry.Reply(var _, List<String> feedback) -> {
                    nodes.clear();
                    feedback.forEach(text -> nodes.add(prose.text(text)));
                }
                case Entry.Finish _ -> {
                    nodes.clear();
                    nodes.add(faint(over()));
                }
                case Entry.Heading _, Entry.Earlier _, Entry.Ask _, Entry.Proof _, Entry.Recall _ -> {}
            }
        }
        return nodes;
    }

    private Node listing(Item.Code code) {
        Script open = player.scriptProperty().get();
        return listing(open == null ? List.of() : open.source().listing(code.strategy(), code.routine()));
    }

    private static Node listing(Sheet.Blank blank, OpenLesson source, boolean isTold) {
        return listing(source.listing(blank.strategy(), blank.routine()).stream()
                .map(line -> !isTold && Variant.bare(line).equals(Variant.bare(blank.line()))
                        ? line.replaceFirst("\\S.*", "________________")
                        : line)
                .toList());
    }

    /// Without comments: they are for whoever reads alone.
    private static Node listing(List<String> lines) {
        Label label = new Label(lines.stream()
                .filter(line -> !line.strip().startsWith("//"))
                .map(line -> line.replaceFirst("\\s*//.*", "").replace("    ", "  "))
                .collect(Collectors.joining("\n")));
        label.getStyleClass().add("talk-listing");
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
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
            nodes.add(faint(words.say(key, open.handsProperty().get(), open.rounds())));
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
