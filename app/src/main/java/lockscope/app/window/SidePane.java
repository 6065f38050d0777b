package lockscope.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import lockscope.app.code.CodeDesk;
import lockscope.app.session.Session;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;

/// The right column: the listing, and below it the answer to "why?".
final class SidePane extends StackPane {
    /// From this width of the window on it is there unless it was put away.
    static final double ROOMY = 1400;

    private static final double WIDE = 318;
    private static final double NARROW = 300;

    private final Inquiry inquiry;
    private final CodeDesk desk;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final SplitPane split = new SplitPane();
    private boolean decided;
    private boolean roomy = true;

    SidePane(Session session, Inquiry inquiry, Look look, Words words) {
        this.inquiry = inquiry;
        desk = new CodeDesk(session, inquiry);
        getStyleClass().add("side");
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("panel");
        split.getItems().addAll(new CodePane(session, desk, look, words), new WhyPane(session, inquiry, words));
        split.setDividerPositions(0.56);
        split.setMinHeight(0);
        getChildren().add(split);
        setMinHeight(0);
        visibleProperty().bind(open);
        managedProperty().bind(open);
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
        setPrefWidth(hasRoom ? WIDE : NARROW);
    }

    /// How much of the window it takes now.
    double taken() {
        return open.get() ? getPrefWidth() : 0;
    }
}
