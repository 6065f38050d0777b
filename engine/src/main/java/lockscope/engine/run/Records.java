package lockscope.engine.run;

import lockscope.engine.sched.Entities;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import org.jspecify.annotations.Nullable;

/// The way into the trace; re-execution has none, and what happens at boot leaves no rows.
final class Records {
    private final @Nullable Trace trace;
    private final Clock clock;
    private final Entities entities;

    Records(@Nullable Trace trace, Clock clock, Entities entities) {
        this.trace = trace;
        this.clock = clock;
        this.entities = entities;
    }

    void setSilent(boolean silent) {
        if (trace != null) {
            trace.setRecording(!silent);
        }
    }

    /// A row of a task, on the CPU where it runs or ran last; task 0 for none.
    void add(TraceKind kind, int task, int object, int value) {
        if (trace != null && trace.isRecording()) {
            trace.append(
                    clock.now(), kind, task, task == 0 ? -1 : entities.of(task).cpu(), object, value);
        }
    }

    /// A row with its CPU, -1 for none.
    void add(TraceKind kind, int task, int cpu, int object, int value) {
        if (trace != null && trace.isRecording()) {
            trace.append(clock.now(), kind, task, cpu, object, value);
        }
    }
}
