package lockscope.engine.fold;

import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// Hands out what tasks do, what they wait for and what they hold, each when it ends, and keeps none of it: for readers
/// of runs of any length.
public final class Spans {
    /// Hears of what ends. While [#span] and [#waited] are called, the spans still tell how things were before.
    public interface Listener {
        /// A task has done one thing from `begin` to `end`.
        void span(int task, long begin, long end);

        /// A wait is over, spinning included.
        void waited(int task, long begin, long end, boolean killed);

        /// A task that did not hold the lock does so now.
        ///
        /// @param from the task that handed it over, 0 when it was free
        void acquired(int lock, int task, int from, LockMode mode, long time);

        /// A hold is over.
        void held(int lock, int task, LockMode mode, long begin, long end);
    }

    private final Listener listener;
    private final TaskStates states;
    private final HoldStates holds;

    public Spans(Program program, Listener listener) {
        this.listener = listener;
        states = new TaskStates(program, new TaskStates.Watcher() {
            @Override
            public void span(int task, long begin, long end) {
                listener.span(task, begin, end);
            }

            @Override
            public void waited(int task, long begin, long end, boolean killed) {
                listener.waited(task, begin, end, killed);
            }
        });
        holds = new HoldStates(
                program, states, (lock, task, mode, _, begin, end, _) -> listener.held(lock, task, mode, begin, end));
    }

    /// Reads the next row.
    public void row(Rows rows, long row) {
        long time = rows.time(row);
        int task = rows.task(row);
        states.row(rows, row, time);
        if (rows.kind(row) == TraceKind.ACQUIRED && !holds.holds(task, rows.object(row))) {
            int value = rows.value(row);
            listener.acquired(rows.object(row), task, value >> 2, LockMode.of(value & 3), time);
        }
        holds.row(rows, row, time);
    }

    /// Ends everything that is still going on; call once, after the last row.
    public void finish(long endNanos) {
        states.finish(endNanos);
        holds.finish(endNanos);
    }

    public Activity activity(int task) {
        return states.activity(task);
    }

    public boolean isOnCpu(int task) {
        return states.isOnCpu(task);
    }

    /// What it waits for; meaningful while its activity is a wait.
    public WaitKind waitKind(int task) {
        return states.waitKind(task);
    }

    /// The lock, grace period or work item of the wait.
    public int waitObject(int task) {
        return states.waitObject(task);
    }

    /// The line on which it waits, -1 when unknown.
    public int waitPc(int task) {
        return states.waitPc(task);
    }

    /// The innermost landmark routine that the task is in, -1 for none.
    public int landmark(int task) {
        return states.landmark(task);
    }
}
