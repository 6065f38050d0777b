package lockscope.app.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.explorer.FindingText;
import lockscope.app.session.Session;
import lockscope.app.shell.WordButton;
import lockscope.app.words.Words;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// What the explorer says to an answer, and the way that shows it: to be stepped through on the stage, told below.
final class ProofNode extends VBox {
    private final Player player;
    private final Session session;
    private final Words words;

    ProofNode(Entry.Proof proof, Player player, Session session, Words words) {
        this.player = player;
        this.session = session;
        this.words = words;
        getStyleClass().add("proof");
        Label verdict = label(verdict(proof));
        verdict.getStyleClass().add("proof-verdict");
        getChildren().add(verdict);
        Way way = proof.way();
        if (way != null) {
            getChildren().add(walk(way));
            int number = 0;
            for (String sentence : way.story()) {
                number++;
                getChildren().add(label(words.say("lesson.proof.story", number, sentence)));
            }
        }
    }

    private String verdict(Entry.Proof proof) {
        Way way = proof.way();
        return switch (proof.outcome()) {
            case Outcome.Holds(var answer) ->
                words.say("lesson.proof.holds", FindingText.count(answer.states()), answer.depth());
            case Outcome.Broken(var answer, var _) -> {
                var violation = answer.violation();
                String rule = violation == null ? "" : violation.id();
                yield way == null
                        ? words.say("lesson.proof.never", violation == null ? "" : violation.text())
                        : words.say("lesson.proof.broken", rule, way.steps());
            }
            case Outcome.Reached(var replay) -> {
                int steps = replay.steps().size();
                int fewest = way == null ? 0 : way.fewest();
                yield fewest > 0 && fewest < steps
                        ? words.say("lesson.proof.longer", steps, fewest)
                        : words.count("lesson.proof.reached", steps);
            }
            case Outcome.Missed _ -> shortest(way);
            case Outcome.Impossible(String why) -> words.say("lesson.proof.impossible", why);
            case Outcome.Undecided _, Outcome.Unusable _ ->
                throw new IllegalArgumentException("not judged: " + proof.outcome());
        };
    }

    private String shortest(@Nullable Way way) {
        return way == null ? words.say("lesson.proof.none") : words.say("lesson.proof.shortest", way.steps());
    }

    private HBox walk(Way way) {
        HBox row = new HBox(
                button("lesson.proof.start", () -> go(way, 0)),
                button("lesson.proof.back", () -> step(way, false)),
                button("lesson.proof.on", () -> step(way, true)),
                button("lesson.proof.end", () -> go(way, way.steps())));
        row.getStyleClass().add("proof-steps");
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = WordButton.of(words, key, action);
        button.setAccessibleText(words.say(key + ".tip"));
        return button;
    }

    private void go(Way way, int step) {
        session.playback().playingProperty().set(false);
        if (player.isWalking(way.replay())) {
            session.playback().seek(step);
        } else if (!player.isAsking()) {
            player.walk(way.replay(), step);
        }
    }

    private void step(Way way, boolean on) {
        if (!player.isWalking(way.replay())) {
            go(way, on ? 0 : way.steps());
        } else if (on) {
            session.playback().step();
        } else {
            session.playback().stepBack();
        }
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
