package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.narration.Depth;
import lockscope.app.session.Session;
import lockscope.app.why.Answer;
import lockscope.app.why.Inquiry;
import lockscope.app.why.Link;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// Why does it wait? The chain from a task to what is no wait: a chip and a few words a step, and the whole sentence.
final class WhyPane extends VBox {
    private final Session session;
    private final Inquiry inquiry;
    private final Words words;
    private final Label title = new Label();
    private final VBox chains = new VBox();
    private final VBox column = new VBox(chains);
    private final ObservableValue<Boolean> seen;
    private List<Row> shown = List.of();

    /// What stands in one row, to redraw only what has changed.
    private record Row(String heading, @Nullable Link link, boolean last) {}

    /// @param seen whether it is in view: answers change with each moment, and are only told to somebody
    WhyPane(Session session, Inquiry inquiry, Words words, ObservableValue<Boolean> seen) {
        this.session = session;
        this.inquiry = inquiry;
        this.words = words;
        this.seen = seen;
        getStyleClass().add("why-pane");
        setMinHeight(0);
        title.getStyleClass().add("why-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        chains.getStyleClass().add("why-chains");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, depths(), scroll);
        inquiry.answersProperty().subscribe(_ -> show());
        inquiry.depthProperty().subscribe(_ -> show());
        seen.subscribe(_ -> show());
    }

    /// Adds something below the chains, in the same column.
    void addBelow(Node node) {
        column.getChildren().add(node);
    }

    private HBox depths() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("depths");
        for (Depth depth : Depth.values()) {
            ToggleButton button = new ToggleButton(words.say("why.depth." + depth));
            button.setTooltip(new Tooltip(words.say("why.depth." + depth + ".tip")));
            button.getStyleClass().add("quiet");
            button.setToggleGroup(group);
            inquiry.depthProperty().subscribe(chosen -> {
                if (chosen == depth) {
                    group.selectToggle(button);
                }
            });
            button.setOnAction(_ -> {
                button.setSelected(true);
                inquiry.depthProperty().set(depth);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private void show() {
        if (!seen.getValue()) {
            return;
        }
        List<Answer> answers = inquiry.answers();
        title.setText(title(answers));
        List<Row> rows = new ArrayList<>();
        for (Answer answer : answers) {
            List<Link> links = answer.links(inquiry.depthProperty().get(), session.words());
            for (int i = 0; i < links.size(); i++) {
                String heading = i == 0 && (answers.size() > 1 || answer.chain().isDeadlock()) ? heading(answer) : "";
                rows.add(new Row(heading, links.get(i), i == links.size() - 1));
            }
        }
        if (!rows.equals(shown)) {
            shown = List.copyOf(rows);
            chains.getChildren().setAll(nodes());
        }
    }

    private String title(List<Answer> answers) {
        if (answers.isEmpty()) {
            return words.say("why.nobody");
        }
        String name = answers.getFirst().name();
        boolean waits = answers.stream().anyMatch(Answer::waits);
        return words.say(waits ? "why.title" : "why.title.not", name);
    }

    private String heading(Answer answer) {
        String key =
                answer.chain().isDeadlock() ? "why.under.deadlock" : answer.waits() ? "why.under" : "why.under.not";
        return words.say(key, answer.strategy());
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        if (shown.isEmpty()) {
            nodes.add(sentence(words.say("why.nobody.hint")));
        }
        for (Row row : shown) {
            if (!row.heading().isEmpty()) {
                Label heading = new Label(row.heading());
                heading.getStyleClass().add("why-heading");
                heading.setWrapText(true);
                heading.setMinHeight(Region.USE_PREF_SIZE);
                nodes.add(heading);
            }
            Link link = row.link();
            if (link != null) {
                nodes.add(step(link, row.last()));
            }
        }
        return nodes;
    }

    private Node step(Link link, boolean last) {
        Label brief = new Label(link.brief());
        brief.getStyleClass().add("why-brief");
        brief.setMinWidth(0);
        brief.setWrapText(true);
        brief.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(chip(link), brief);
        head.getStyleClass().add("why-step");
        VBox box = new VBox(head, sentence(link.sentence()));
        box.getStyleClass().add(last ? "why-last" : "why-link");
        return box;
    }

    private static Label sentence(String text) {
        Label label = new Label(Words.unbroken(text));
        label.getStyleClass().add("why-sentence");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button chip(Link link) {
        Button chip = new Button(link.chip());
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setStyle(chipStyle(link.role()));
        chip.setAccessibleText(words.say("why.chip", link.chip(), link.sentence()));
        Datum datum = link.datum();
        if (datum == null) {
            chip.setFocusTraversable(false);
        } else {
            chip.setTooltip(new Tooltip(words.say("why.chip.tip", link.chip())));
            chip.setOnAction(_ -> session.selectedProperty().set(datum));
        }
        return chip;
    }

    private static String chipStyle(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "-fx-background-color: -ls-" + name + "-ground; -fx-text-fill: -ls-" + name + "-on;";
    }
}
