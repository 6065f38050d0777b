package lockscope.engine.run;

import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// What keeps the running task from going straight on with its next line: somebody else should have its CPU, or a rule
/// was broken.
final class Brake {
    private boolean pulled;
    private @Nullable Violation violation;

    /// A task begins to run lines.
    ///
    /// @param atOnce whether it may run one only
    void set(boolean atOnce) {
        pulled = atOnce || violation != null;
    }

    /// The running task should look up after its line.
    void pull() {
        pulled = true;
    }

    boolean isPulled() {
        return pulled;
    }

    /// A rule was broken; the first one counts.
    ///
    /// @return whether it is the first
    boolean stop(Violation found) {
        if (violation != null) {
            return false;
        }
        violation = found;
        pulled = true;
        return true;
    }

    /// The rule that was broken, null for none.
    @Nullable
    Violation violation() {
        return violation;
    }
}
