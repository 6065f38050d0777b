package lockscope.app.window;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import lockscope.app.shell.SceneKeys;
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

    /// Listens as long as the program runs.
    void attach(Node root) {
        SceneKeys.first(root, KeyEvent.KEY_PRESSED, _ -> done = false);
        SceneKeys.first(root, KeyEvent.KEY_RELEASED, _ -> done = false);
        SceneKeys.first(root, KeyEvent.KEY_TYPED, this::typed);
        SceneKeys.last(root, KeyEvent.KEY_PRESSED, this::key);
        SceneKeys.last(root, KeyEvent.KEY_TYPED, this::key);
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
