package lockscope.app.shell;

import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// Listens for keys at the scene that a node is in, wherever the node goes: while no control has the focus, keys go to
/// nobody below the scene.
public final class SceneKeys {
    private SceneKeys() {}

    /// Hears keys before the control that has the focus.
    public static void first(Node node, EventType<KeyEvent> type, EventHandler<KeyEvent> handler) {
        node.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(type, handler);
            }
            if (now != null) {
                now.addEventFilter(type, handler);
            }
        });
    }

    /// Hears keys that the control that has the focus did not want.
    public static void last(Node node, EventType<KeyEvent> type, EventHandler<KeyEvent> handler) {
        node.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(type, handler);
            }
            if (now != null) {
                now.addEventHandler(type, handler);
            }
        });
    }
}
