package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The hands of somebody at a window: what they do arrives as events, once what has changed stands in its place.
final class Hands {
    private final Parent root;
    private final Consumer<Parent> settling;

    /// @param settling gives everything that has changed its style and its place
    Hands(Parent root, Consumer<Parent> settling) {
        this.root = root;
        this.settling = settling;
    }

    /// Everything that has changed gets its style and its place.
    void settle() {
        settling.accept(root);
    }

    /// A key, given to whatever has the focus.
    void key(KeyCode code) {
        key(code, false, false);
    }

    void key(KeyCode code, boolean shift, boolean control) {
        Node owner = focused();
        Node target = owner == null ? root : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
    }

    /// What has the focus, null for nothing.
    @Nullable
    Node focused() {
        return root.getScene().getFocusOwner();
    }

    /// Writes into a field as if letter by letter.
    static void type(TextInputControl field, String text) {
        for (int i = 0; i < text.length(); i++) {
            String letter = String.valueOf(text.charAt(i));
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    void click(Node node) {
        settle();
        assertThat(node.isVisible() && !node.isDisabled())
                .as("can be pressed: " + node)
                .isTrue();
        Bounds bounds = node.getLayoutBounds();
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        if (node instanceof Button button) {
            button.fire();
            return;
        }
        mouse(node, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(node, MouseEvent.MOUSE_RELEASED, x, y);
        mouse(node, MouseEvent.MOUSE_CLICKED, x, y);
    }

    static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        Point2D place = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
