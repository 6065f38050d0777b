package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import lockscope.app.library.Shelf;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Session;
import lockscope.app.shell.Shown;
import lockscope.app.words.Words;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// What is asked: scenario, strategy, property, CPUs, reductions; the button that asks, or gives up. In several lines
/// where one has not room for all.
final class QuestionRow extends FlowPane {
    /// A width at which the fields have captions.
    private static final double WIDE = 1340;
    /// The room beside the tabs that is worth using.
    private static final double LEAST_BESIDE = 420;
    private static final double TABS_HEIGHT = 36;

    private final ExplorerDesk desk;
    private final Session session;
    private final Words words;
    private final ComboBox<String> scenario = new ComboBox<>();
    private final ComboBox<String> strategy = new ComboBox<>();
    private final ComboBox<Property> property = new ComboBox<>();
    private final ComboBox<Integer> cpus = new ComboBox<>();
    private final CheckBox reduced = new CheckBox();
    private final Button explore = new Button();
    private boolean filling;

    QuestionRow(ExplorerDesk desk, Session session, Words words) {
        this.desk = desk;
        this.session = session;
        this.words = words;
        getStyleClass().add("question-row");
        FindingText text = new FindingText(words);
        property.getItems().setAll(Property.all());
        property.setConverter(new Written(text));
        property.setEditable(true);
        property.setTooltip(new Tooltip(words.say("explorer.property.tip")));
        cpus.getItems().setAll(0, 1, 2, 3, 4);
        cpus.setConverter(new Shown<>(text::cpus));
        cpus.setTooltip(new Tooltip(words.say("explorer.cpus.tip")));
        reduced.setText(words.say("explorer.reduced"));
        reduced.setTooltip(new Tooltip(words.say("explorer.reduced.tip")));
        reduced.setMinWidth(USE_PREF_SIZE);
        reduced.setOnAction(_ -> chosen());
        explore.getStyleClass().add("primary");
        explore.setMinWidth(USE_PREF_SIZE);
        explore.setOnAction(_ -> act());
        Button walk = new Button(words.say("explorer.walk"));
        walk.setTooltip(new Tooltip(words.say("explorer.walk.tip")));
        walk.setMinWidth(USE_PREF_SIZE);
        walk.setOnAction(_ -> desk.walk());
        getChildren()
                .addAll(
                        field("explorer.scenario", scenario, 150),
                        field("explorer.strategy", strategy, 150),
                        field("explorer.property", property, 130),
                        field("explorer.cpus", cpus, 104),
                        reduced,
                        explore,
                        walk);
        listen();
    }

    /// Leaves room for the tabs at its left, or above it where it has none.
    void beside(double tabs) {
        boolean beside = getWidth() - tabs >= LEAST_BESIDE;
        setPadding(
                tabs == 0
                        ? new Insets(6, 14, 4, 14)
                        : beside ? new Insets(6, 14, 4, tabs + 10) : new Insets(TABS_HEIGHT, 14, 4, 14));
    }

    /// A rule by its name; anything else that is written is a claim.
    private final class Written extends StringConverter<Property> {
        private final FindingText text;

        Written(FindingText text) {
            this.text = text;
        }

        @Override
        public String toString(@Nullable Property value) {
            return value == null ? "" : text.property(value);
        }

        @Override
        public Property fromString(String written) {
            return written.isBlank()
                    ? Property.ALL
                    : property.getItems().stream()
                            .filter(known -> text.property(known).equals(written.strip()))
                            .findFirst()
                            .orElseGet(() -> Property.claiming(written));
        }
    }

    private <T> HBox field(String key, ComboBox<T> box, double width) {
        Label caption = new Label(words.say(key));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        caption.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        caption.managedProperty().bind(caption.visibleProperty());
        box.setAccessibleText(words.say(key));
        box.setPrefWidth(width);
        box.setOnAction(_ -> chosen());
        box.setOnShowing(_ -> fill());
        HBox field = new HBox(caption, box);
        field.getStyleClass().add("field");
        return field;
    }

    private void listen() {
        fill();
        desk.questionProperty().subscribe(asked -> {
            filling = true;
            known(scenario, asked.scenario());
            known(strategy, asked.strategy());
            known(property, asked.property());
            known(cpus, asked.cpus());
            reduced.setSelected(asked.reduced());
            filling = false;
        });
        desk.runningProperty().subscribe(running -> {
            explore.setText(words.say(running ? "explorer.cancel" : "explorer.ask"));
            explore.setTooltip(new Tooltip(words.say(running ? "explorer.cancel.tip" : "explorer.ask.tip")));
        });
    }

    private static <T> void known(ComboBox<T> box, T value) {
        if (!box.getItems().contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
    }

    /// Small scenarios first, then one's own, then the one that is run; all strategies, one's own among them.
    private void fill() {
        filling = true;
        Shelf shelf = session.lab().shelf();
        Set<String> scenarios = new LinkedHashSet<>(ShippedLibrary.small());
        shelf.scenarios().stream()
                .filter(name -> shelf.isOwn(Shelf.Kind.SCENARIO, name))
                .forEach(scenarios::add);
        scenarios.add(session.timedSetup().scenario());
        refill(scenario, new ArrayList<>(scenarios));
        List<String> strategies = new ArrayList<>(shelf.strategies());
        strategies.addAll(ShippedLibrary.broken());
        refill(strategy, strategies);
        List<Property> properties = new ArrayList<>(Property.all());
        properties.addAll(1, claims(shelf));
        refill(property, properties);
        filling = false;
    }

    /// What the chosen scenario claims; nothing while it cannot be run.
    private List<Property> claims(Shelf shelf) {
        Question asked = desk.questionProperty().get();
        Source chosenScenario = shelf.scenario(asked.scenario());
        Source chosenStrategy = shelf.strategy(asked.strategy());
        if (chosenScenario == null || chosenStrategy == null) {
            return List.of();
        }
        Program program =
                Loader.load(shelf, chosenStrategy, chosenScenario, Map.of()).program();
        return program == null ? List.of() : Property.claimed(program);
    }

    private static <T> void refill(ComboBox<T> box, List<T> names) {
        T value = box.getValue();
        if (value != null && !names.contains(value)) {
            names.add(value);
        }
        if (!box.getItems().equals(names)) {
            box.getItems().setAll(names);
            box.setValue(value);
        }
    }

    private void chosen() {
        if (!filling && scenario.getValue() != null && strategy.getValue() != null && property.getValue() != null) {
            int count = cpus.getValue() == null ? 0 : cpus.getValue();
            desk.questionProperty()
                    .set(new Question(
                            scenario.getValue(),
                            strategy.getValue(),
                            property.getValue(),
                            count,
                            reduced.isSelected()));
        }
    }

    private void act() {
        if (desk.runningProperty().get()) {
            desk.cancel();
        } else {
            desk.ask();
        }
    }

    void focusButton() {
        explore.requestFocus();
    }
}
