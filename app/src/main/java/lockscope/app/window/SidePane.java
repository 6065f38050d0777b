package lockscope.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.code.CodeDesk;
import lockscope.app.code.CodePage;
import lockscope.app.lesson.CodePlace;
import lockscope.app.shell.Deck;
import lockscope.app.shell.Ground;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;
import lockscope.app.why.Inquiry;
import org.jspecify.annotations.Nullable;

/// The right column: the listing, and below it the answer to "why?"; or another part that stands there.
final class SidePane extends StackPane implements CodePlace {
    /// From this width of the window on it is there unless it was put away.
    static final double ROOMY = 1400;
    /// The part with the listing and the answer.
    static final String WHY = "why";
    /// The part with the run as tables and sentences.
    static final String TWIN = "twin";

    private static final double WIDE = 352;
    private static final double NARROW = 300;
    private static final double MORE = 80;
    private static final double MOST_OF_WINDOW = 0.46;
    private static final double LEAST_CODE = 0.25;
    private static final double MOST_CODE = 0.56;

    private final Inquiry inquiry;
    private final CodeDesk desk;
    private final CodePane code;
    private final WhyPane why;
    private final Deck deck;
    private final ObservableValue<Boolean> seen;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final SplitPane split = new SplitPane();
    private boolean decided;
    private boolean locked;
    private boolean putAway;
    private boolean openBefore;
    private boolean roomy = true;
    private double windowWidth;

    SidePane(Shell shell, Inquiry inquiry) {
        this.inquiry = inquiry;
        desk = new CodeDesk(shell.session(), inquiry);
        deck = shell.right();
        getStyleClass().add("side");
        split.setOrientation(Orientation.VERTICAL);
        code = new CodePane(shell, desk);
        seen = deck.shownProperty().isEqualTo(WHY).and(open);
        why = new WhyPane(shell.session(), inquiry, shell.words(), seen);
        split.getItems().addAll(code, why);
        split.setDividerPositions(MOST_CODE);
        desk.pageProperty().map(CodePage::routine).subscribe(_ -> divide());
        split.heightProperty().subscribe(_ -> divide());
        split.setMinHeight(0);
        deck.add(new Part(WHY, split));
        deck.add(new Part(TWIN, new TwinPane(shell.session(), inquiry, shell.tally(), shell.words(), shell.work())));
        deck.shownProperty().subscribe(_ -> size());

        deck.setHost(() -> open.set(true));
        VBox.setVgrow(deck, Priority.ALWAYS);
        VBox column = new VBox(deck.tabs(), deck);
        Ground.under(column);
        column.setMinHeight(0);
        getChildren().add(column);
        setMinHeight(0);
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    /// Shows a part; where it is shown already, the listing again.
    void toggle(String part) {
        if (open.get()) {
            deck.show(deck.shownProperty().get().equals(part) ? WHY : part);
        } else {
            deck.show(part);
            toggle();
        }
    }

    /// What stands below the answers.
    void addBelowAnswers(Node node) {
        why.addBelow(node);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /// Shows the answers because somebody wants them.
    void showAnswers() {
        if (!locked) {
            decided = true;
            deck.show(WHY);
            open.set(true);
        }
    }

    /// Whether answers are in view.
    ObservableValue<Boolean> answersSeen() {
        return seen;
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
        if (locked) {
            return;
        }
        decided = true;
        open.set(!open.get());
    }

    /// Follows a lesson, where there is room and nobody has decided otherwise.
    @Override
    public void show(@Nullable String routine) {
        if (routine != null) {
            desk.choose(routine);
        }
        putAway = routine == null;
        if (!decided && !locked) {
            open.set(!putAway && roomy);
        }
    }

    @Override
    public void free() {
        lock(false);
        putAway = false;
        if (!decided) {
            open.set(roomy);
        }
    }

    @Override
    public void lock(boolean away) {
        if (away && !locked) {
            openBefore = open.get();
            open.set(false);
        } else if (!away && locked) {
            open.set(openBefore);
        }
        locked = away;
    }

    /// A short routine leaves its room to the answer.
    private void divide() {
        if (split.getHeight() > 1) {
            split.setDividerPositions(Math.clamp(code.wanted() / split.getHeight(), LEAST_CODE, MOST_CODE));
        }
    }

    /// Takes the window's width: where there is room it is shown, until somebody decides otherwise.
    void fit(double width) {
        if (width < 1) {
            return;
        }
        windowWidth = width;
        boolean hasRoom = width >= ROOMY;
        if (hasRoom != roomy && !decided && !locked) {
            open.set(hasRoom && !putAway);
        }
        roomy = hasRoom;
        size();
    }

    private void size() {
        boolean listing = deck.shownProperty().get().equals(WHY);
        double usual = (roomy ? WIDE : NARROW) + (roomy && !listing ? MORE : 0);
        double wanted = Math.min(deck.wantedWidth(), windowWidth * MOST_OF_WINDOW);
        setPrefWidth(Math.max(usual, wanted));
    }

    /// How much of the window it takes now.
    double taken() {
        return open.get() ? getPrefWidth() : 0;
    }
}
