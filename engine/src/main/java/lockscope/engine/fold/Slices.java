package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// A run as lanes: for each task what it did, for each CPU which task ran, for each task its read sections.
///
/// Holders of locks are in [HoldTimes], grace periods in [GracePeriods]. Nothing is in a lane for the time before a
/// task
/// starts, after it ends, and while a CPU is idle.
///
/// @param tasks by task, counted from 1; the first lane is empty
/// @param cpus by CPU; [Lane#object] is the task
/// @param readSections by task, as `tasks`
public record Slices(List<Lane> tasks, List<Lane> cpus, List<Lane> readSections) {

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Slices of(Program program, Rows rows, long horizonNanos, long endNanos) {
        return new Fold(program, horizonNanos).of(rows, endNanos);
    }

    private static final class Fold extends RowFold<Slices> implements TaskStates.Watcher {
        private final List<Lane> tasks = new ArrayList<>();
        private final List<Lane> cpus = new ArrayList<>();
        private final List<Lane> readers = new ArrayList<>();
        private final List<Integer> cpuOf = new ArrayList<>();
        private final List<Long> reads = new ArrayList<>();
        private final TaskStates states;

        Fold(Program program, long horizon) {
            super(horizon);
            states = new TaskStates(program, this);
            for (int cpu = 0; cpu < program.machine().cpus(); cpu++) {
                cpus.add(new Lane());
            }
            grow(program.tasks().size());
        }

        @Override
        void row(Rows rows, long row, long time) {
            int task = rows.task(row);
            grow(task);
            TraceKind kind = rows.kind(row);
            states.row(rows, row, time);
            if (kind == TraceKind.SWITCH_IN) {
                cpuOf.set(task, rows.cpu(row));
            } else if (kind == TraceKind.READER_BEGIN) {
                reads.set(task, time);
            } else if (kind == TraceKind.READER_END) {
                endRead(task, time);
            }
        }

        private void endRead(int task, long time) {
            long since = reads.get(task);
            if (since >= 0) {
                readers.get(task).add(since, time, Activity.SYSTEM, -1, 0, -1, states.landmark(task));
                reads.set(task, -1L);
            }
        }

        @Override
        public void span(int task, long begin, long end) {
            Activity activity = states.activity(task);
            if (activity == Activity.NOT_STARTED || activity == Activity.DONE) {
                return;
            }
            boolean wait = activity.isWait();
            tasks.get(task)
                    .add(
                            begin,
                            end,
                            activity,
                            wait ? states.waitKind(task).ordinal() : -1,
                            wait ? states.waitObject(task) : 0,
                            wait ? states.waitPc(task) : -1,
                            states.landmark(task));
            if (states.isOnCpu(task)) {
                Activity mode = activity == Activity.USER ? Activity.USER : Activity.SYSTEM;
                cpus.get(cpuOf.get(task)).add(begin, end, mode, -1, task, -1, states.landmark(task));
            }
        }

        @Override
        Slices close(long end) {
            states.finish(end);
            for (int task = 1; task < tasks.size(); task++) {
                endRead(task, end);
            }
            return new Slices(List.copyOf(tasks), List.copyOf(cpus), List.copyOf(readers));
        }

        private void grow(int task) {
            while (tasks.size() <= task) {
                tasks.add(new Lane());
                readers.add(new Lane());
                cpuOf.add(0);
                reads.add(-1L);
            }
        }
    }
}
