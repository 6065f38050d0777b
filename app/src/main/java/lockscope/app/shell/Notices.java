package lockscope.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One line above the pictures that tells something without stopping anybody: what could not be read, what can be
/// brought back.
public final class Notices {
    /// @param text what is told; more lines where there is more than one thing
    /// @param choices what can be done about it
    public record Notice(String text, List<Choice> choices) {
        public Notice {
            choices = List.copyOf(choices);
        }
    }

    /// Something that can be done; the notice goes when it is done.
    public record Choice(String text, Runnable action) {}

    private final ReadOnlyObjectWrapper<@Nullable Notice> shown = new ReadOnlyObjectWrapper<>();

    private @Nullable Notice kept;

    Notices() {}

    /// Tells that instead of what is told now; what leaves a choice comes back after what leaves none.
    public void tell(String text, Choice... choices) {
        Notice now = shown.get();
        if (now != null && !now.choices().isEmpty() && choices.length == 0) {
            kept = now;
        }
        shown.set(new Notice(text, List.of(choices)));
    }

    /// What is told has been read, or the choice made.
    public void clear() {
        Notice next = kept;
        kept = null;
        shown.set(next);
    }

    /// Null for nothing.
    public ReadOnlyObjectProperty<@Nullable Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
