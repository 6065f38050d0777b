package lockscope.engine.run;

import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// What keeps the running task from going straight on with its next line: somebody else should have its CPU, or a rule
/// was broken.
final class Brake {
    private boolean pulled;
    private boolean broken;
    private @Nullable Violation violation;

    /// A task begins to run lines.
    ///
    /// @param atOnce whether it may run one only
    void set(boolean atOnce) {
        pulled = atOnce || broken;
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
        if (broken) {
            return false;
        }
        violation = found;
        broken = true;
        pulled = true;
        return true;
    }

    /// Whether a rule was broken. Asked between any two steps, so it names no class that a sound run never loads: the
    /// JVM's compiler inlines no method that does.
    boolean isBroken() {
        return broken;
    }

    /// The rule that was broken, null for none.
    @Nullable
    Violation violation() {
        return violation;
    }
}
