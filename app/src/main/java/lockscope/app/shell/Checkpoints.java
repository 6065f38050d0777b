package lockscope.app.shell;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// States of the window that one can come back to, in the order of a talk.
public final class Checkpoints {
    private final ObservableList<Checkpoint> all = FXCollections.observableArrayList();
    private int last = -1;

    /// @param restore brings the window into that state, exactly
    public record Checkpoint(String name, Runnable restore) {}

    Checkpoints() {}

    public ObservableList<Checkpoint> all() {
        return all;
    }

    /// Takes others in place of those that are there.
    public void set(List<Checkpoint> others) {
        all.setAll(others);
        last = -1;
    }

    /// @param number from 0
    /// @return false when there is none of that number
    public boolean go(int number) {
        if (number < 0 || number >= all.size()) {
            return false;
        }
        last = number;
        all.get(number).restore().run();
        return true;
    }

    public boolean next() {
        return go(last + 1);
    }

    public boolean back() {
        return go(last - 1);
    }

    /// The one that was gone to last; null before the first.
    public @Nullable Checkpoint last() {
        return last < 0 || last >= all.size() ? null : all.get(last);
    }
}
