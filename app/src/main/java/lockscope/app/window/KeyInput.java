package lockscope.app.window;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import lockscope.app.shell.Shell;

/// Gives keys to commands, after the control that has the focus had them.
///
/// While a text is edited, only keys with Ctrl or Alt and function keys act. The letter of a key that has opened a text
/// to be edited does not end up in it.
final class KeyInput {
    private final Shell shell;
    private boolean done;

    KeyInput(Shell shell) {
        this.shell = shell;
    }

    /// Listens at the scene that the root is in: while no control has the focus, keys go to nobody below it.
    void attach(Node root) {
        EventHandler<KeyEvent> handler = this::key;
        EventHandler<KeyEvent> anew = _ -> done = false;
        EventHandler<KeyEvent> typing = this::typed;
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
                before.removeEventHandler(KeyEvent.KEY_TYPED, handler);
                before.removeEventFilter(KeyEvent.KEY_PRESSED, anew);
                before.removeEventFilter(KeyEvent.KEY_RELEASED, anew);
                before.removeEventFilter(KeyEvent.KEY_TYPED, typing);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, handler);
                now.addEventHandler(KeyEvent.KEY_TYPED, handler);
                now.addEventFilter(KeyEvent.KEY_PRESSED, anew);
                now.addEventFilter(KeyEvent.KEY_RELEASED, anew);
                now.addEventFilter(KeyEvent.KEY_TYPED, typing);
            }
        });
    }

    /// What a key types, until it is let go, belongs to the command that it was the key of.
    private void typed(KeyEvent event) {
        if (done) {
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean writes = event.getTarget() instanceof TextInputControl
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        if (writes) {
            return;
        }
        shell.commands().find(shell.modeProperty().get(), event).ifPresent(command -> {
            command.perform();
            done = event.getEventType() == KeyEvent.KEY_PRESSED;
            event.consume();
        });
    }
}
