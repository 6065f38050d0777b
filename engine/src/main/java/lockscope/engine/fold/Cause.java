package lockscope.engine.fold;

import lockscope.engine.program.Program;
import lockscope.engine.trace.WaitKind;

/// Why time passed in which a task got nothing done. Comparable between runs: locks are named, not numbered.
public sealed interface Cause {
    /// It waited for a lock.
    record ForLock(WaitKind kind, String lock) implements Cause {}

    /// It waited for a grace period, callbacks, work or a timer.
    record ForEvent(WaitKind kind) implements Cause {}

    /// It could run, but had no CPU.
    record ForCpu() implements Cause {}

    /// The causes of a program, numbered densely so that arrays can hold their sums.
    final class Index {
        private static final int KINDS = WaitKind.values().length;

        private final Program program;
        private final int locks;

        Index(Program program) {
            this.program = program;
            this.locks = Math.max(1, program.locks().size());
        }

        int size() {
            return KINDS * locks + 1;
        }

        int ofCpu() {
            return KINDS * locks;
        }

        int of(WaitKind kind, int object) {
            return kind.ordinal() * locks + (kind.isLock() ? object : 0);
        }

        Cause cause(int index) {
            if (index == ofCpu()) {
                return new ForCpu();
            }
            WaitKind kind = WaitKind.of(index / locks);
            return kind.isLock()
                    ? new ForLock(kind, program.locks().get(index % locks).name())
                    : new ForEvent(kind);
        }
    }
}
