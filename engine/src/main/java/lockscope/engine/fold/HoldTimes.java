package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;

/// Every hold of every lock, ordered by its beginning, then by task and lock.
public record HoldTimes(List<Hold> list) {

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static HoldTimes of(Program program, Rows rows, long horizonNanos, long endNanos) {
        return new Fold(program, horizonNanos).of(rows, endNanos);
    }

    /// The holds of that lock.
    public List<Hold> ofLock(int lock) {
        return list.stream().filter(hold -> hold.lock() == lock).toList();
    }

    private static final class Fold extends RowFold<HoldTimes> {
        private final List<Hold> list = new ArrayList<>();
        private final TaskStates states;
        private final HoldStates holds;

        Fold(Program program, long horizon) {
            super(horizon);
            states = new TaskStates(program, new TaskStates.Watcher() {});
            holds = new HoldStates(
                    program,
                    states,
                    (lock, task, mode, routine, begin, end, rcuNanos) ->
                            list.add(new Hold(lock, task, mode, routine, begin, end, rcuNanos)));
        }

        @Override
        void row(Rows rows, long row, long time) {
            states.row(rows, row, time);
            holds.row(rows, row, time);
        }

        @Override
        HoldTimes close(long end) {
            holds.finish(end);
            list.sort(Comparator.comparingLong(Hold::begin)
                    .thenComparingInt(Hold::task)
                    .thenComparingInt(Hold::lock));
            return new HoldTimes(List.copyOf(list));
        }
    }
}
