package lockscope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Sketch;
import lockscope.app.session.Playheads;
import lockscope.app.session.RunView;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.NumberLink;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Shown;
import lockscope.app.tally.Tally;
import lockscope.app.waterfall.CauseWords;
import lockscope.app.waterfall.WaterfallFigure;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Divergence;
import lockscope.engine.fold.Waterfall;
import org.jspecify.annotations.Nullable;

/// The comparison: the waterfalls, and beside them what is paired, where the runs part, and what a bar counts.
final class ComparePane extends HBox implements FigurePane.Asking {
    private static final String STEP = "step/";
    private static final String COST = "cost/";
    private static final double TABS = 34;
    private static final double LEAST_HEIGHT = 300;

    private final Shell shell;
    private final Words words;
    private final CompareDesk desk;
    private final FigurePane figure = new FigurePane();
    private final VBox facts = new VBox();
    private final HBox others = new HBox();

    ComparePane(Shell shell, CompareDesk desk) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = desk;
        getStyleClass().addAll("panel", "compare-pane");
        setMinSize(0, 0);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.setMinHeight(LEAST_HEIGHT);
        figure.setAsking(this);
        ScrollPane scroll = scroll(figure);
        setHgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty().subscribe(bounds -> size(bounds.getHeight()));
        VBox side = new VBox(playheads(), others, facts);
        side.getStyleClass().add("compare-side");
        ScrollPane sideScroll = scroll(side);
        sideScroll.getStyleClass().add("compare-side-scroll");
        getChildren().addAll(scroll, sideScroll);
        desk.modelProperty().subscribe(_ -> show());
        desk.thresholdProperty().subscribe(_ -> show());
        visibleProperty().subscribe(desk::setShown);
        others.getStyleClass().add("depths");
        others.managedProperty().bind(others.visibleProperty());
        shell.session().experimentProperty().subscribe(_ -> others());
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        return scroll;
    }

    private void size(double height) {
        figure.setPrefHeight(Math.max(LEAST_HEIGHT, height));
    }

    private Node playheads() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("depths");
        for (Playheads each : Playheads.values()) {
            ToggleButton button = new ToggleButton(words.say("compare.pace." + each));
            button.getStyleClass().add("quiet");
            button.setTooltip(new Tooltip(words.say("compare.pace." + each + ".tip")));
            button.setToggleGroup(group);
            button.setOnAction(_ -> shell.session().playheadsProperty().set(each));
            shell.session().playheadsProperty().subscribe(now -> button.setSelected(now == each));
            box.getChildren().add(button);
        }
        return box;
    }

    /// With three panes: which of them is held against the first.
    private void others() {
        List<RunView> runs = shell.session().experiment().runs();
        others.setVisible(runs.size() > 2);
        others.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (int pane = 1; pane < runs.size(); pane++) {
            int other = pane;
            ToggleButton button =
                    new ToggleButton(words.say("compare.against", runs.get(pane).title()));
            button.setMnemonicParsing(false);
            button.getStyleClass().add("quiet");
            button.setTooltip(new Tooltip(words.say(
                    "compare.against.tip",
                    runs.getFirst().title(),
                    runs.get(pane).title())));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                desk.againstProperty().set(other);
            });
            button.setSelected(desk.againstProperty().get() == pane);
            others.getChildren().add(button);
        }
    }

    private void show() {
        CompareModel model = desk.modelProperty().get();
        if (model == null) {
            figure.show((width, height) -> new Figure(width, height, List.of()));
            facts.getChildren().setAll(line(words.say("compare.one-run"), "why-sentence"));
            return;
        }
        figure.show((width, height) -> drawn(model, width, height));
        facts.getChildren().setAll(facts(model));
    }

    private Figure drawn(CompareModel model, double width, double height) {
        Figure waterfalls = WaterfallFigure.of(model.waterfall(), width, height - TABS, words);
        figure.setMinHeight(Math.max(LEAST_HEIGHT, waterfalls.height() + TABS));
        Sketch sketch = new Sketch();
        sketch.place(waterfalls, 0, TABS);
        return sketch.figure(width, waterfalls.height() + TABS);
    }

    private static Label line(String text, String style) {
        Label label = new Label(Words.unbroken(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private List<Node> facts(CompareModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(line(words.say("compare.workload"), "why-heading"));
        nodes.add(line(words.say("compare.workload." + model.workload()), "why-sentence"));
        nodes.add(line(words.say("compare.parts"), "why-heading"));
        nodes.add(thresholds());
        nodes.add(parts());
        nodes.add(line(words.say("compare.saved"), "why-heading"));
        CompareModel.Saved total = model.total();
        nodes.add(number(
                words.say(
                        model.waterfall().isWhole() ? "compare.total" : "compare.total.far",
                        SimTime.brief(total.a()),
                        SimTime.brief(total.b()),
                        change(total)),
                "compare-number",
                total));
        for (CompareModel.Saved saved : model.saved()) {
            nodes.add(number(
                    words.say(
                            "compare.task",
                            saved.task(),
                            SimTime.brief(saved.a()),
                            SimTime.brief(saved.b()),
                            change(saved)),
                    "compare-task",
                    saved));
        }
        nodes.add(line(words.say("compare.counts"), "why-heading"));
        nodes.add(steps(model));
        if (!model.waterfall().costs().isEmpty()) {
            nodes.add(line(words.say("waterfall.costs"), "why-heading"));
            nodes.add(costs(model));
        }
        return nodes;
    }

    private String change(CompareModel.Saved saved) {
        String key = saved.nanos() > 0 ? "compare.less" : saved.nanos() < 0 ? "compare.more" : "compare.same";
        return words.say(key, SimTime.brief(Math.abs(saved.nanos())));
    }

    private Node thresholds() {
        ComboBox<Long> choice = new ComboBox<>();
        choice.getItems().setAll(CompareDesk.THRESHOLDS);
        choice.setValue(desk.thresholdProperty().get());
        choice.setConverter(new Shown<>(value ->
                value < 0 ? words.say("compare.by-order") : words.say("compare.by-time", SimTime.brief(value))));
        choice.setOnAction(_ -> desk.thresholdProperty().set(choice.getValue()));
        choice.setAccessibleText(words.say("compare.parts"));
        HBox field = new HBox(choice);
        field.getStyleClass().add("field");
        return field;
    }

    private Node parts() {
        Optional<Divergence> found = desk.divergence();
        if (found.isEmpty()) {
            return line(words.say("compare.parts.never"), "why-sentence");
        }
        Divergence divergence = found.get();
        Divergence.Event event = divergence.event();
        String what = event.operation().isEmpty()
                ? words.say(event.begins() ? "compare.event.start" : "compare.event.exit", event.task())
                : words.say(
                        event.begins() ? "compare.event.call" : "compare.event.return",
                        event.task(),
                        event.operation(),
                        event.count());
        String text = words.say(
                "compare.parts." + divergence.how(),
                what,
                SimTime.brief(divergence.a()),
                SimTime.brief(divergence.b()));
        Button go = new Button(words.say("compare.go"));
        go.setOnAction(_ -> desk.toDivergence());
        go.setTooltip(new Tooltip(words.say("compare.go.tip")));
        VBox box = new VBox(line(text, "why-sentence"), go);
        box.getStyleClass().add("compare-parts");
        return box;
    }

    // ---- what a number counts

    private @Nullable CompareTallies tallies() {
        CompareModel model = desk.modelProperty().get();
        return model == null ? null : desk.tallies(model, words);
    }

    private void ask(Function<CompareTallies, Tally> question) {
        CompareTallies tallies = tallies();
        if (tallies != null) {
            shell.tally().ask(() -> question.apply(tallies));
        }
    }

    @Override
    public String prompt(Mark mark) {
        String id = mark.tag().id();
        boolean counts = id.startsWith(COST) || (id.startsWith(STEP) && step(mark) != null);
        return counts ? mark.tag().tooltip() : "";
    }

    @Override
    public void ask(Mark mark) {
        CompareModel model = desk.modelProperty().get();
        if (model == null) {
            return;
        }
        String id = mark.tag().id();
        if (id.startsWith(STEP)) {
            Waterfall.Step step = step(mark);
            if (step != null) {
                ask(step);
            }
        } else {
            boolean inA = id.endsWith("/a");
            String name = id.substring(COST.length(), id.lastIndexOf('/'));
            model.waterfall().costs().stream()
                    .filter(cost -> cost.cost().name().equals(name))
                    .forEach(cost -> ask(tallies -> tallies.cost(cost, inA)));
        }
    }

    private void ask(Waterfall.Step step) {
        CompareModel model = desk.modelProperty().get();
        boolean ofCalls = model != null && model.waterfall().waits().steps().contains(step);
        ask(tallies -> ofCalls ? tallies.waiting(step) : tallies.elapsed(step));
    }

    /// The step that a bar stands for; null for the sums.
    private Waterfall.@Nullable Step step(Mark mark) {
        Figure shown = figure.shown();
        CompareModel model = desk.modelProperty().get();
        if (shown == null || model == null) {
            return null;
        }
        List<Mark> same = shown.marks().stream()
                .filter(other -> other.tag().id().equals(mark.tag().id()))
                .toList();
        boolean first = same.indexOf(mark) == 0;
        Waterfall waterfall =
                first ? model.waterfall().waits() : model.waterfall().elapsed();
        int row = Integer.parseInt(mark.tag().id().substring(STEP.length())) - 1;
        List<Waterfall.Step> steps =
                waterfall.steps().stream().filter(step -> step.change() != 0).toList();
        return row >= 0 && row < steps.size() ? steps.get(row) : null;
    }

    /// The bars, to be asked without a mouse.
    private Node steps(CompareModel model) {
        ComboBox<Waterfall.Step> choice = new ComboBox<>();
        CauseWords causes = new CauseWords(words);
        choice.getItems().setAll(model.waterfall().waits().steps());
        choice.getItems().addAll(model.waterfall().elapsed().steps());
        choice.setPromptText(words.say("compare.counts.prompt"));
        choice.setAccessibleText(words.say("compare.counts"));
        choice.setConverter(new Shown<>(step -> step == null ? "" : causes.of(step.part())));
        choice.setOnAction(_ -> {
            if (choice.getValue() != null) {
                ask(choice.getValue());
            }
        });
        HBox field = new HBox(choice);
        field.getStyleClass().add("field");
        return field;
    }

    /// The costs, to be asked without a mouse.
    private Node costs(CompareModel model) {
        VBox box = new VBox();
        CauseWords causes = new CauseWords(words);
        for (Comparison.CostChange cost : model.waterfall().costs()) {
            Label name = line(causes.of(cost.cost()), "why-sentence");
            FlowPane values = new FlowPane(
                    cost(cost, model.waterfall().a(), true),
                    cost(cost, model.waterfall().b(), false));
            values.getStyleClass().add("compare-costs");
            box.getChildren().addAll(name, values);
        }
        return box;
    }

    private Hyperlink cost(Comparison.CostChange cost, String strategy, boolean inA) {
        CauseWords causes = new CauseWords(words);
        String value = causes.value(cost.cost(), inA ? cost.a() : cost.b());
        return NumberLink.of(
                words,
                words.say("compare.cost", strategy, value),
                causes.of(cost.cost()),
                () -> ask(tallies -> tallies.cost(cost, inA)));
    }

    private Hyperlink number(String text, String style, CompareModel.Saved saved) {
        Hyperlink link =
                NumberLink.of(words, text, words.say("compare.saved"), () -> ask(tallies -> tallies.saved(saved)));
        link.getStyleClass().add(style);
        return link;
    }
}
