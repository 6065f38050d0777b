package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lockscope.app.session.Setup;

/// The set-ups that were chosen, to go back to and forward again.
final class History {
    private static final int MOST = 200;

    private final List<Setup> setups = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private int now = -1;

    /// Notes where somebody went; what could have been gone forward to is forgotten, unless it is just that.
    void note(Setup setup) {
        if (now >= 0 && setups.get(now).equals(setup)) {
            return;
        }
        while (setups.size() > now + 1) {
            setups.removeLast();
        }
        setups.add(setup);
        if (setups.size() > MOST) {
            setups.removeFirst();
        }
        now = setups.size() - 1;
        update();
    }

    /// Only when [#canUndoProperty].
    Setup undo() {
        now--;
        update();
        return setups.get(now);
    }

    /// Only when [#canRedoProperty].
    Setup redo() {
        now++;
        update();
        return setups.get(now);
    }

    private void update() {
        canUndo.set(now > 0);
        canRedo.set(now + 1 < setups.size());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
