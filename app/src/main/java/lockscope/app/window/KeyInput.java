package lockscope.app.window;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import lockscope.app.shell.Shell;

/// Gives keys to commands, after the control that has the focus had them.
///
/// While a text is edited, only keys with Ctrl or Alt and function keys act.
final class KeyInput {
    private final Shell shell;

    KeyInput(Shell shell) {
        this.shell = shell;
    }

    void attach(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::key);
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
            event.consume();
        });
    }
}
