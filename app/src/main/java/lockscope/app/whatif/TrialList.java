package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lockscope.app.session.Branch;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import lockscope.engine.whatif.Trial;

/// Below a chain of waits: what would have helped and what would not, each a link that shows that run beside this one.
public final class TrialList extends VBox {
    private final Trials trials;
    private final Inquiry inquiry;
    private final WhatIfDesk desk;
    private final Words words;

    public TrialList(Trials trials, Inquiry inquiry, WhatIfDesk desk, Words words) {
        this.trials = trials;
        this.inquiry = inquiry;
        this.desk = desk;
        this.words = words;
        getStyleClass().add("trials");
        trials.triedProperty().subscribe(_ -> show());
        inquiry.depthProperty().subscribe(_ -> show());
    }

    private void show() {
        Trials.Tried tried = trials.triedProperty().get();
        Branch origin = tried.origin();
        List<Node> nodes = new ArrayList<>();
        if (origin != null) {
            nodes.add(heading(words.say("trials.title")));
            if (tried.busy()) {
                nodes.add(line(words.say("trials.busy")));
            }
            for (Trial trial : tried.trials()) {
                nodes.add(trial(trial, tried.task(), origin));
            }
            if (!tried.busy() && tried.trials().isEmpty()) {
                nodes.add(line(words.say("trials.none")));
            }
        }
        getChildren().setAll(nodes);
        setVisible(origin != null);
        setManaged(origin != null);
    }

    private static Label heading(String text) {
        Label label = line(text);
        label.getStyleClass().setAll("label", "why-heading");
        return label;
    }

    private static Label line(String text) {
        Label label = new Label(Words.unbroken(text));
        label.getStyleClass().add("why-sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node trial(Trial trial, int task, Branch origin) {
        String text = trial.whatIf().text();
        String result = new TrialWords(words, inquiry.depthProperty().get()).of(trial, task);
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(words.say("trial.tip")));
        link.setAccessibleText(text + ": " + result);
        link.setOnAction(_ -> desk.beside(origin, origin.with(List.of(trial.whatIf()))));
        VBox box = new VBox(link, line(result));
        box.getStyleClass().add("trial-" + (trial.effect() == Trial.Effect.SHORTER ? "helps" : "other"));
        return box;
    }
}
