package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.jspecify.annotations.Nullable;

/// Every batch of dead namespaces that the cleanup worker took, in order.
public record Batches(List<Batch> list) {

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Batches of(Program program, Rows rows, long horizonNanos, long endNanos) {
        return new Fold(program, horizonNanos).of(rows, endNanos);
    }

    private static final class Fold extends RowFold<Batches> implements TaskStates.Watcher {
        private final List<Batch> list = new ArrayList<>();
        private final TaskStates states;
        private @Nullable Batch open;
        private int worker;
        private long began;
        private long lockNanos;
        private long rcuBefore;

        Fold(Program program, long horizon) {
            super(horizon);
            states = new TaskStates(program, this);
        }

        @Override
        void row(Rows rows, long row, long time) {
            states.row(rows, row, time);
            TraceKind kind = rows.kind(row);
            if (kind == TraceKind.WORK_BEGIN) {
                worker = rows.task(row);
                began = time;
                lockNanos = 0;
                rcuBefore = states.rcuNanos(worker, time);
            } else if (kind == TraceKind.BATCH) {
                open = new Batch(rows.object(row), rows.value(row), rows.task(row), began, time, time, 0, 0, false);
            } else if (kind == TraceKind.WORK_END) {
                workEnd(rows.task(row), time);
            }
        }

        private void workEnd(int task, long time) {
            Batch batch = open;
            if (batch != null && batch.task() == task) {
                list.add(closed(batch, time, true));
                open = null;
            }
        }

        private Batch closed(Batch batch, long time, boolean over) {
            long rcu = states.rcuNanos(batch.task(), time) - rcuBefore;
            return new Batch(
                    batch.number(),
                    batch.size(),
                    batch.task(),
                    batch.began(),
                    batch.taken(),
                    time,
                    lockNanos,
                    rcu,
                    over);
        }

        @Override
        public void waited(int task, long begin, long end, boolean killed) {
            if (task == worker && states.waitKind(task).isLock()) {
                lockNanos += end - begin;
            }
        }

        @Override
        Batches close(long end) {
            Batch batch = open;
            if (batch != null) {
                states.finish(end);
                list.add(closed(batch, end, false));
            }
            list.sort(Comparator.comparingInt(Batch::number));
            return new Batches(List.copyOf(list));
        }
    }
}
