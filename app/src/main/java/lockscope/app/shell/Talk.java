package lockscope.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What somebody has prepared to say while presenting: a lesson, for instance. Without one, a talk goes from checkpoint
/// to checkpoint, or from phase to phase.
public interface Talk {
    /// Goes on to the next thing to say.
    ///
    /// @return false when there is none
    boolean next();

    /// Goes back to the thing before.
    ///
    /// @return false when there is none
    boolean back();

    /// Takes a digit for the vote that is open.
    ///
    /// @param number from 1
    /// @return false when no vote is open
    boolean vote(int number);

    /// Notes, votes, timer: stands beside the picture, laid out in pixels of which 570 make the height; null for
    /// nothing.
    ObservableValue<@Nullable Region> aside();
}
