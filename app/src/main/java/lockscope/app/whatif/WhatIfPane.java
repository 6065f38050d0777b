package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.session.Branch;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.NumberLink;
import lockscope.app.shell.Shell;
import lockscope.app.shell.WordButton;
import lockscope.app.stage.Statistic;
import lockscope.app.tally.Tallies;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.whatif.WhatIf;

/// What if: the text of a branch, buttons that write common ones, and the tree of what was run.
final class WhatIfPane extends VBox {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Shell shell;
    private final Words words;
    private final WhatIfDesk desk;
    private final HBox panes = new HBox();
    private final FlowPane offers = new FlowPane();
    private final MenuButton others;
    private final VBox tree = new VBox();
    private final TextArea text = new TextArea();

    WhatIfPane(Shell shell, WhatIfDesk desk) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = desk;
        getStyleClass().add("whatif-pane");
        setMinHeight(0);
        panes.getStyleClass().add("depths");
        offers.getStyleClass().add("whatif-offers");
        tree.getStyleClass().add("whatif-tree");
        ScrollPane scroll = new ScrollPane(
                new VBox(label("whatif.buttons", "why-heading"), offers, label("whatif.tree", "why-heading"), tree));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(label("whatif.title", "why-title"), panes, editor(), problem(), scroll);
        others = others();
        desk.offersProperty().subscribe(_ -> offer());
        desk.rowsProperty().subscribe(_ -> draw());
        shell.session().playback().horizonProperty().subscribe(_ -> draw());
        visibleProperty().subscribe(_ -> {
            offer();
            draw();
        });
        desk.paneProperty().subscribe(_ -> choose());
        shell.session().experimentProperty().subscribe(_ -> choose());
    }

    private Label label(String key, String style) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node editor() {
        text.setPrefRowCount(2);
        text.setWrapText(true);
        text.setPromptText(words.say("whatif.prompt"));
        text.setAccessibleText(words.say("whatif.text"));
        text.textProperty().bindBidirectional(desk.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                desk.run();
                event.consume();
            }
        });
        Button run = WordButton.of(words, "whatif.run", desk::run);
        run.getStyleClass().add("primary");
        Button undo = WordButton.of(words, "whatif.undo", desk::undo);
        undo.disableProperty().bind(desk.canUndoProperty().not());
        Button redo = WordButton.of(words, "whatif.redo", desk::redo);
        redo.disableProperty().bind(desk.canRedoProperty().not());
        HBox buttons = new HBox(run, undo, redo);
        buttons.getStyleClass().add("whatif-buttons");
        VBox box = new VBox(text, buttons);
        box.getStyleClass().add("whatif-editor");
        return box;
    }

    private Label problem() {
        Label label = new Label();
        label.getStyleClass().add("whatif-problem");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(desk.problemProperty());
        label.visibleProperty().bind(desk.problemProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// One button for each pane, where there are several.
    private void choose() {
        Setup setup = shell.session().experiment().setup();
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        int count = shell.session().experiment().runs().size();
        for (int pane = 0; pane < count; pane++) {
            int of = pane;
            ToggleButton button = new ToggleButton(name(setup.branch(pane)));
            button.getStyleClass().add("quiet");
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setSelected(pane == desk.paneProperty().get());
            button.setTooltip(new Tooltip(words.say("whatif.pane.tip")));
            button.setOnAction(_ -> {
                button.setSelected(true);
                desk.paneProperty().set(of);
            });
            buttons.add(button);
        }
        panes.getChildren().setAll(buttons);
        panes.setVisible(count > 1);
        panes.setManaged(count > 1);
    }

    private String name(Branch branch) {
        return branch.whatIfs().isEmpty() ? branch.strategy() : words.say("branch.name", branch.strategy());
    }

    /// Offers change with each moment: a pane that nobody sees leaves them alone, and the tree as well.
    private void offer() {
        if (!isVisible()) {
            return;
        }
        List<Node> buttons = new ArrayList<>();
        for (Offer offer : desk.offersProperty().get()) {
            Button button = new Button(words.say(offer.key(), offer.subject()));
            button.getStyleClass().add("whatif-offer");
            button.setMnemonicParsing(false);
            button.setTooltip(new Tooltip(offer.whatIf().text()));
            button.setOnAction(_ -> desk.branch(offer.whatIf()));
            buttons.add(button);
        }
        buttons.add(others);
        offers.getChildren().setAll(buttons);
    }

    /// The other strategies are looked up when somebody wants to see them.
    private MenuButton others() {
        MenuButton button = new MenuButton(words.say("whatif.offer.strategy"));
        button.getStyleClass().add("whatif-offer");
        button.setTooltip(new Tooltip(words.say("whatif.offer.strategy.tip")));
        button.getItems().add(new MenuItem());
        button.setOnShowing(_ -> button.getItems()
                .setAll(shell.session().lab().strategies().stream()
                        .map(this::other)
                        .toList()));
        return button;
    }

    private MenuItem other(String strategy) {
        MenuItem item = new MenuItem(strategy);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> desk.under(strategy));
        return item;
    }

    private void draw() {
        if (!isVisible()) {
            return;
        }
        List<Node> rows = new ArrayList<>();
        for (BranchTree.Row row : desk.rowsProperty().get()) {
            rows.add(row(row));
        }
        tree.getChildren().setAll(rows);
    }

    private Node row(BranchTree.Row row) {
        List<WhatIf> whatIfs = row.branch().whatIfs();
        String name =
                row.depth() == 0 ? row.branch().strategy() : whatIfs.getLast().text();
        Button link = new Button(name);
        link.getStyleClass().setAll("button", "branch");
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> desk.open(row.branch()));
        link.setTooltip(new Tooltip(words.say("whatif.branch.tip")));
        boolean shown = shell.session().experiment().setup().branches().contains(row.branch());
        link.pseudoClassStateChanged(SHOWN, shown);
        String figures = figures(row);
        Labeled below = below(row, figures);
        below.getStyleClass().add("why-sentence");
        link.setAccessibleText(String.join(
                " ", row.branch().strategy(), row.branch().text(), figures, shown ? words.say("whatif.shown") : ""));
        VBox box = new VBox(link, below);
        box.setStyle(String.format(Locale.ROOT, "-fx-padding: 0 0 0 %dpx;", 14 * row.depth()));
        return box;
    }

    /// The figures, which lead to the waits that they count.
    private Labeled below(BranchTree.Row row, String figures) {
        RunView run = row.run();
        if (run == null) {
            Label label = new Label(figures);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
        return NumberLink.of(words, figures, words.say("number." + Statistic.WAITED), () -> {
            Session session = shell.session();
            int pane = session.experiment().runs().indexOf(run);
            long until = Math.min(session.playback().horizon(), run.endNanos());
            shell.tally().ask(() -> new Tallies(run, pane, words).of(Statistic.WAITED, until));
        });
    }

    /// How long was waited, the longest wait and the end; so far, where the end is not known yet.
    private String figures(BranchTree.Row row) {
        RunView run = row.run();
        if (run == null) {
            return words.say("whatif.figures.none");
        }
        long horizon = shell.session().playback().horizon();
        boolean whole = horizon >= run.endNanos();
        long until = Math.min(horizon, run.endNanos());
        String waited = SimTime.brief(run.waitedUntil(until));
        String longest = SimTime.brief(run.longestUntil(until));
        String line = whole
                ? words.say("whatif.figures." + run.outcome(), waited, longest, SimTime.brief(run.endNanos()))
                : words.say("whatif.figures.far", waited, longest, SimTime.brief(until));
        return line + parted(row, run, until, whole);
    }

    /// Where the branch goes another way than the one that it leaves.
    private String parted(BranchTree.Row row, RunView run, long until, boolean whole) {
        RunView parent = desk.tree().run(row.branch().parent());
        if (parent == null) {
            return "";
        }
        long parts = run.partsFrom(parent);
        if (parts > until) {
            return words.say(whole ? "whatif.same" : "whatif.same.far");
        }
        return words.say("whatif.parts", SimTime.brief(parts));
    }
}
