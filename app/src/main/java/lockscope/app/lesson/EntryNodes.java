package lockscope.app.lesson;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.session.Session;
import lockscope.app.shell.Look;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.lessons.course.Misconception;

/// Makes the nodes of what stands in the column.
final class EntryNodes {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    private final Player player;
    private final Session session;
    private final ProseNodes prose;
    private final Look look;
    private final Words words;

    EntryNodes(Player player, Session session, ProseNodes prose, Look look, Words words) {
        this.player = player;
        this.session = session;
        this.prose = prose;
        this.look = look;
        this.words = words;
    }

    Node node(Entry entry) {
        return switch (entry) {
            case Entry.Heading(Entry.Kind kind) -> heading(kind);
            case Entry.Earlier(int number, String title) -> heading(words.say("lesson.heading.earlier", number, title));
            case Entry.Text(String markdown) -> prose.text(markdown);
            case Entry.Code(Item.Code code) -> code(code);
            case Entry.Signs _ -> new SignCards(player.shelf().course().glossary(), look);
            case Entry.Watch(Showing showing) -> showing(showing);
            case Entry.Ask(Trial trial) -> new TrialView(trial, player, prose, words);
            case Entry.Reply(Entry.Kind kind, List<String> feedback) -> reply(kind, feedback);
            case Entry.Proof proof -> new ProofNode(proof, player, session, words);
            case Entry.Recall(Trial trial) -> recall(trial);
            case Entry.Finish finish -> finish(finish);
        };
    }

    private Label heading(Entry.Kind kind) {
        return heading(words.say("lesson.heading." + kind));
    }

    private Label heading(String text) {
        return label(text, "lesson-heading");
    }

    private Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Node code(Item.Code code) {
        return label(words.say("lesson.code", code.routine(), code.strategy()), "faint");
    }

    // ---------------------------------------------------------------- scenes

    private Node showing(Showing showing) {
        VBox box = new VBox();
        box.getStyleClass().add("showing");
        Button play = new Button();
        play.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say("lesson.show." + showing.state(), seconds(showing)), showing.stateProperty()));
        play.setTooltip(new Tooltip(words.say("lesson.show.tip")));
        play.getStyleClass().add("show-button");
        play.setOnAction(_ -> press(showing));
        VBox pauses = new VBox();
        pauses.getStyleClass().add("pauses");
        showing.passedProperty()
                .subscribe(_ -> pauses.getChildren()
                        .setAll(showing.passed().stream().map(this::pause).toList()));
        Label later =
                label(words.count("lesson.show.later", showing.scene().pauses().size()), "faint");
        later.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> showing.state() == Showing.State.READY
                                && !showing.scene().pauses().isEmpty(),
                        showing.stateProperty()));
        later.managedProperty().bind(later.visibleProperty());
        box.getChildren().addAll(play, later, pauses);
        return box;
    }

    private String seconds(Showing showing) {
        return words.say("lesson.show.seconds", Math.round(showing.scene().seconds()));
    }

    private void press(Showing showing) {
        switch (showing.state()) {
            case READY, OVER -> player.watch(showing);
            case PLAYING -> session.playback().playingProperty().set(false);
            case PAUSED -> session.playback().playingProperty().set(true);
        }
    }

    private Node pause(Scene.Pause pause) {
        Hyperlink at = new Hyperlink(SimTime.brief(pause.at()));
        at.getStyleClass().add("pause-time");
        at.setTooltip(new Tooltip(words.say("lesson.pause.tip")));
        at.setOnAction(_ -> {
            session.playback().playingProperty().set(false);
            session.playback().seek(pause.at());
        });
        VBox text = prose.text(pause.words());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox row = new HBox(at, text);
        row.getStyleClass().add("pause");
        return row;
    }

    // ---------------------------------------------------------------- answers

    private Node reply(Entry.Kind kind, List<String> feedback) {
        VBox box = new VBox(heading(kind));
        feedback.forEach(text -> box.getChildren().add(prose.text(text)));
        box.getStyleClass().add("reply");
        return box;
    }

    private Node recall(Trial trial) {
        VBox box = new VBox(prose.text(trial.sheet().head().prompt()));
        HBox answer = new HBox(prose.line(TrialView.said(trial)));
        answer.getStyleClass().add("option");
        answer.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), true);
        box.getChildren().add(answer);
        box.getStyleClass().add("recall");
        return box;
    }

    private Node finish(Entry.Finish finish) {
        VBox box = new VBox(label(words.say("lesson.finish", finish.right(), finish.asked())));
        box.getStyleClass().add("finish");
        for (String id : finish.ideas()) {
            Misconception idea = player.shelf().course().misconception(id);
            if (idea != null) {
                Label said = label(words.say("lesson.finish.idea", idea.idea()), "sign-name");
                box.getChildren().addAll(said, prose.text(idea.truth()));
            }
        }
        return box;
    }

    /// The heading of what comes later, faint.
    Label faint(Entry.Kind kind) {
        Label label = heading(kind);
        label.pseudoClassStateChanged(FAINT, true);
        return label;
    }
}
