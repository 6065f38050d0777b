package lockscope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Sketch;
import lockscope.app.session.Playheads;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Shown;
import lockscope.app.waterfall.CauseWords;
import lockscope.app.waterfall.WaterfallFigure;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Divergence;
import lockscope.engine.fold.Waterfall;
import org.jspecify.annotations.Nullable;

/// The comparison: the waterfalls, and beside them what is paired, where the runs part, and what a bar counts.
final class ComparePane extends HBox {
    private static final int MOST_CALLS = 60;
    private static final double TABS = 34;
    private static final double LEAST_HEIGHT = 300;

    private final Shell shell;
    private final Words words;
    private final CompareDesk desk;
    private final FigurePane figure = new FigurePane();
    private final VBox facts = new VBox();
    private final VBox counted = new VBox();

    ComparePane(Shell shell, CompareDesk desk) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = desk;
        getStyleClass().addAll("panel", "compare-pane");
        setMinSize(0, 0);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.setMinHeight(LEAST_HEIGHT);
        figure.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        ScrollPane scroll = scroll(figure);
        setHgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty().subscribe(bounds -> size(bounds.getHeight()));
        VBox side = new VBox(playheads(), facts, counted);
        side.getStyleClass().add("compare-side");
        ScrollPane sideScroll = scroll(side);
        sideScroll.getStyleClass().add("compare-side-scroll");
        getChildren().addAll(scroll, sideScroll);
        desk.modelProperty().subscribe(_ -> show());
        desk.askedProperty().subscribe(_ -> count());
        desk.thresholdProperty().subscribe(_ -> show());
        visibleProperty().subscribe(desk::setShown);
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

    private void show() {
        CompareModel model = desk.modelProperty().get();
        if (model == null) {
            figure.show((width, height) -> new Figure(width, height, List.of()));
            facts.getChildren().setAll(line(words.say("compare.one-run"), "why-sentence"));
            counted.getChildren().clear();
            return;
        }
        figure.show((width, height) -> drawn(model, width, height));
        facts.getChildren().setAll(facts(model));
        count();
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
        nodes.add(line(
                words.say(
                        model.waterfall().isWhole() ? "compare.total" : "compare.total.far",
                        SimTime.brief(total.a()),
                        SimTime.brief(total.b()),
                        change(total)),
                "why-sentence"));
        for (CompareModel.Saved saved : model.saved()) {
            nodes.add(line(
                    words.say(
                            "compare.task",
                            saved.task(),
                            SimTime.brief(saved.a()),
                            SimTime.brief(saved.b()),
                            change(saved)),
                    "compare-task"));
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

    // ---------------------------------------------------------------- what a bar counts

    private void click(MouseEvent event) {
        Figure shown = figure.shown();
        CompareModel model = desk.modelProperty().get();
        if (shown == null || model == null) {
            return;
        }
        Mark mark = shown.at(
                event.getX() - figure.getInsets().getLeft(),
                event.getY() - figure.getInsets().getTop());
        if (mark == null || !mark.tag().id().startsWith("step/")) {
            return;
        }
        List<Mark> same = shown.marks().stream()
                .filter(other -> other.tag().id().equals(mark.tag().id()))
                .toList();
        boolean first = same.indexOf(mark) == 0;
        Waterfall waterfall =
                first ? model.waterfall().waits() : model.waterfall().elapsed();
        int row = Integer.parseInt(mark.tag().id().substring("step/".length())) - 1;
        List<Waterfall.Step> steps =
                waterfall.steps().stream().filter(step -> step.change() != 0).toList();
        desk.askedProperty().set(row >= 0 && row < steps.size() ? steps.get(row) : null);
    }

    private void count() {
        CompareModel model = desk.modelProperty().get();
        Waterfall.Step step = desk.askedProperty().get();
        List<Node> nodes = new ArrayList<>();
        if (model != null) {
            nodes.add(line(words.say("compare.counts"), "why-heading"));
            nodes.add(steps(model, step));
            if (step != null) {
                nodes.addAll(definition(model, step));
            }
        }
        counted.getChildren().setAll(nodes);
    }

    /// The bars of the first waterfall, to be asked without a mouse.
    private Node steps(CompareModel model, Waterfall.@Nullable Step asked) {
        ComboBox<Waterfall.Step> choice = new ComboBox<>();
        CauseWords causes = new CauseWords(words);
        choice.getItems().setAll(model.waterfall().waits().steps());
        choice.getItems().addAll(model.waterfall().elapsed().steps());
        choice.setPromptText(words.say("compare.counts.prompt"));
        choice.setAccessibleText(words.say("compare.counts"));
        if (asked != null) {
            choice.setValue(asked);
        }
        choice.setConverter(new Shown<>(step -> causes.of(step.part())));
        choice.setOnAction(_ -> desk.askedProperty().set(choice.getValue()));
        HBox field = new HBox(choice);
        field.getStyleClass().add("field");
        return field;
    }

    private List<Node> definition(CompareModel model, Waterfall.Step step) {
        List<Node> nodes = new ArrayList<>();
        String what = switch (step.part()) {
            case Waterfall.Part.Waiting _ -> "waiting";
            case Waterfall.Part.Unpaired() -> "unpaired";
            case Waterfall.Part.BeforeStart() -> "start";
            case Waterfall.Part.UserTime() -> "user";
            case Waterfall.Part.SystemTime() -> "system";
        };
        boolean ofCalls = model.waterfall().waits().steps().contains(step);
        nodes.add(line(
                words.say(
                        "compare.define." + what + (ofCalls ? "" : ".elapsed"),
                        SimTime.exact(step.a()),
                        SimTime.exact(step.b())),
                "why-sentence"));
        List<CompareModel.Counted> calls = ofCalls ? model.counted(step.part()) : List.of();
        for (CompareModel.Counted call : calls.subList(0, Math.min(MOST_CALLS, calls.size()))) {
            Hyperlink link = new Hyperlink(words.say(
                    call.count() > 0 ? "compare.call" : "compare.call.unpaired",
                    call.task(),
                    call.count(),
                    SimTime.brief(call.a()),
                    SimTime.brief(call.b())));
            link.setTooltip(new Tooltip(words.say("compare.call.tip", SimTime.brief(call.begin()))));
            link.setOnAction(_ -> desk.seek(call.begin()));
            nodes.add(link);
        }
        if (calls.size() > MOST_CALLS) {
            nodes.add(line(words.say("compare.calls.more", calls.size() - MOST_CALLS), "why-sentence"));
        }
        return nodes;
    }
}
