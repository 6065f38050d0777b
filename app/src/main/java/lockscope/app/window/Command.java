package lockscope.app.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in the main window.
enum Command {
    PLAY(KeyCode.SPACE),
    STEP(KeyCode.RIGHT, KeyCode.PERIOD),
    STEP_BACK(KeyCode.LEFT, KeyCode.COMMA),
    TO_START(KeyCode.HOME),
    TO_END(KeyCode.END),
    ZOOM_IN(KeyCode.W, KeyCode.PLUS, KeyCode.EQUALS),
    ZOOM_OUT(KeyCode.S, KeyCode.MINUS),
    PAN_LEFT(KeyCode.A),
    PAN_RIGHT(KeyCode.D),
    FIT(KeyCode.F, KeyCode.DIGIT0),
    LANES_UP(KeyCode.PAGE_UP),
    LANES_DOWN(KeyCode.PAGE_DOWN),
    COMPARE(KeyCode.C),
    WHY(KeyCode.Y),
    TABLES(KeyCode.T),
    DIFFERENCE(KeyCode.X),
    DESELECT(KeyCode.ESCAPE);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<KeyCode> keys;

    Command(KeyCode... keys) {
        this.keys = List.of(keys);
    }

    List<KeyCode> keys() {
        return keys;
    }

    /// The command of a key pressed without Ctrl, Alt or Meta.
    static Optional<Command> of(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        for (Command command : values()) {
            if (command.keys.contains(event.getCode())) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
