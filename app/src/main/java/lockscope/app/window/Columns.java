package lockscope.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Keepsakes;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// The lesson at the left and the listing at the right; where there is no room for both, they take turns at the left.
final class Columns {
    private static final double LESSON_WIDTH = 300;
    private static final double HANDLE = 18;

    private final BorderPane root;
    private final Shell shell;
    private final SidePane side;
    private final Words words;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final BorderPane left = new BorderPane();
    private final ToggleButton lessonTab = new ToggleButton();
    private final ToggleButton listingTab = new ToggleButton();
    private final HBox tabs = new HBox(lessonTab, listingTab);
    private final Button handle = new Button();

    Columns(BorderPane root, Shell shell, SidePane side) {
        this.root = root;
        this.shell = shell;
        this.side = side;
        this.words = shell.words();
        left.getStyleClass().add("left-column");
        tabs.getStyleClass().add("column-tabs");
        tab(lessonTab, "column.lesson", false);
        tab(listingTab, "column.listing", true);
        handle.getStyleClass().add("column-handle");
        handle.setOnAction(_ -> open.set(!open.get()));
        handle.setMinWidth(HANDLE);
        handle.setMaxHeight(Double.MAX_VALUE);
        left.setRight(handle);
        open.subscribe(_ -> place());
        side.openProperty().subscribe(_ -> place());
        shell.leftProperty().subscribe(_ -> place());
        shell.insteadProperty().subscribe(_ -> place());
        root.widthProperty().subscribe(_ -> place());
        shell.keepsakes()
                .add(
                        "left-column",
                        Keepsakes.Kept.SETTINGS,
                        () -> Boolean.toString(open.get()),
                        text -> open.set(!text.equals("false")));
    }

    /// Adds the command that shows and hides the left column.
    static Command command(Shell shell, Columns columns) {
        return Command.of("left-column", Section.VIEW, () -> columns.open.set(!columns.open.get()), "Ctrl+B")
                .when(shell.leftProperty().isNotNull())
                .showing(columns.open);
    }

    private void tab(ToggleButton button, String key, boolean listing) {
        button.setText(words.say(key));
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(words.say(key + ".tip")));
        button.setOnAction(_ -> {
            if (side.openProperty().get() != listing) {
                side.toggle();
            }
            place();
        });
    }

    private boolean takeTurns() {
        return shell.leftProperty().get() != null && root.getWidth() < SidePane.ROOMY;
    }

    private void place() {
        Region lesson = shell.leftProperty().get();
        if (shell.insteadProperty().get() != null) {
            root.setLeft(null);
            root.setRight(null);
            return;
        }
        boolean turns = takeTurns();
        boolean listing = turns && side.openProperty().get();
        if (lesson == null || !turns) {
            left.setCenter(null);
            root.setRight(side);
        } else {
            root.setRight(null);
        }
        if (lesson == null) {
            root.setLeft(null);
            return;
        }
        Region shown = listing ? side : lesson;
        lesson.setPrefWidth(LESSON_WIDTH);
        left.setTop(turns && open.get() ? tabs : null);
        left.setCenter(open.get() ? shown : null);
        lessonTab.setSelected(!listing);
        listingTab.setSelected(listing);
        String key = open.get() ? "column.hide" : "column.show";
        handle.setText(words.say(key + ".sign"));
        handle.setAccessibleText(words.say(key));
        handle.setTooltip(new Tooltip(words.say(key)));
        root.setLeft(left);
    }

    /// How much of the window's width the columns take.
    double taken() {
        double lesson = shell.leftProperty().get() == null ? 0 : HANDLE + (open.get() ? LESSON_WIDTH : 0);
        return takeTurns() ? lesson : lesson + side.taken();
    }
}
