package lockscope.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.code.CodeDesk;
import lockscope.app.code.CodePage;
import lockscope.app.session.Session;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;

/// The right column: the listing, and below it the answer to "why?"; or the run as tables and sentences.
final class SidePane extends StackPane {
    /// From this width of the window on it is there unless it was put away.
    static final double ROOMY = 1400;

    private static final double WIDE = 318;
    private static final double NARROW = 300;
    private static final double TABLES = 80;
    private static final double LEAST_CODE = 0.25;
    private static final double MOST_CODE = 0.56;

    private final Inquiry inquiry;
    private final CodeDesk desk;
    private final CodePane code;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final BooleanProperty tables = new SimpleBooleanProperty();
    private final SplitPane split = new SplitPane();
    private boolean decided;
    private boolean roomy = true;

    SidePane(Session session, Inquiry inquiry, Look look, Words words) {
        this.inquiry = inquiry;
        desk = new CodeDesk(session, inquiry);
        getStyleClass().add("side");
        split.setOrientation(Orientation.VERTICAL);
        code = new CodePane(session, desk, look, words);
        split.getItems().addAll(code, new WhyPane(session, inquiry, words));
        split.setDividerPositions(MOST_CODE);
        desk.pageProperty().map(CodePage::routine).subscribe(_ -> divide());
        split.heightProperty().subscribe(_ -> divide());
        split.setMinHeight(0);
        split.visibleProperty().bind(tables.not());
        TwinPane twin = new TwinPane(session, inquiry, words);
        twin.visibleProperty().bind(tables.and(open));
        StackPane stack = new StackPane(split, twin);
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox column = new VBox(tabs(words), stack);
        column.getStyleClass().add("panel");
        column.setMinHeight(0);
        getChildren().add(column);
        setMinHeight(0);
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    private HBox tabs(Words words) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton why = tab("side.why", false, group, words);
        ToggleButton twin = tab("side.twin", true, group, words);
        tables.subscribe(shown -> {
            group.selectToggle(shown ? twin : why);
            size();
        });
        HBox box = new HBox(why, twin);
        box.getStyleClass().add("side-tabs");
        return box;
    }

    private ToggleButton tab(String key, boolean twin, ToggleGroup group, Words words) {
        ToggleButton button = new ToggleButton(words.say(key));
        button.setTooltip(new Tooltip(words.say(key + ".tip")));
        button.getStyleClass().add("quiet");
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            tables.set(twin);
        });
        return button;
    }

    /// Shows the tables, or puts them away again.
    void toggleTables() {
        if (open.get()) {
            tables.set(!tables.get());
        } else {
            tables.set(true);
            toggle();
        }
    }

    Inquiry inquiry() {
        return inquiry;
    }

    CodeDesk desk() {
        return desk;
    }

    /// Whether it is shown.
    BooleanProperty openProperty() {
        return open;
    }

    /// Shows it, or puts it away, because somebody wants it so.
    void toggle() {
        decided = true;
        open.set(!open.get());
    }

    /// A short routine leaves its room to the answer.
    private void divide() {
        if (split.getHeight() > 1) {
            split.setDividerPositions(Math.clamp(code.wanted() / split.getHeight(), LEAST_CODE, MOST_CODE));
        }
    }

    /// Takes the window's width: where there is room it is shown, until somebody decides otherwise.
    void fit(double windowWidth) {
        if (windowWidth < 1) {
            return;
        }
        boolean hasRoom = windowWidth >= ROOMY;
        if (hasRoom != roomy && !decided) {
            open.set(hasRoom);
        }
        roomy = hasRoom;
        size();
    }

    private void size() {
        setPrefWidth((roomy ? WIDE : NARROW) + (tables.get() && roomy ? TABLES : 0));
    }

    /// How much of the window it takes now.
    double taken() {
        return open.get() ? getPrefWidth() : 0;
    }
}
