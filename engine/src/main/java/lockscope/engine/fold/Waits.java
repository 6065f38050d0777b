package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;

/// Every wait of a run, ordered by its beginning, then by task.
public record Waits(List<Wait> list) {

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Waits of(Program program, Rows rows, long horizonNanos, long endNanos) {
        return new Fold(program, horizonNanos).of(rows, endNanos);
    }

    /// The waits for that lock.
    public List<Wait> forLock(int lock) {
        return list.stream()
                .filter(wait -> wait.kind().isLock() && wait.object() == lock)
                .toList();
    }

    /// The waits of that task.
    public List<Wait> ofTask(int task) {
        return list.stream().filter(wait -> wait.task() == task).toList();
    }

    private static final class Fold extends RowFold<Waits> implements TaskStates.Watcher {
        private final List<Wait> list = new ArrayList<>();
        private final TaskStates states;

        Fold(Program program, long horizon) {
            super(horizon);
            states = new TaskStates(program, this);
        }

        @Override
        void row(Rows rows, long row, long time) {
            states.row(rows, row, time);
        }

        @Override
        public void waited(int task, long begin, long end, boolean killed) {
            WaitKind kind = states.waitKind(task);
            list.add(new Wait(
                    task,
                    kind,
                    states.waitObject(task),
                    begin,
                    end,
                    states.waitPc(task),
                    states.landmark(task),
                    killed));
        }

        @Override
        Waits close(long end) {
            states.finish(end);
            list.sort(Comparator.comparingLong(Wait::begin).thenComparingInt(Wait::task));
            return new Waits(List.copyOf(list));
        }
    }
}
