package lockscope.engine.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// What every task did, under the names that a learner would give it, in the order in which it began.
public record Operations(Program program, List<Operation> list) {
    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Operations of(Program program, Rows rows, long horizonNanos, long endNanos) {
        return new Fold(program, horizonNanos).of(rows, endNanos);
    }

    /// The outermost call that a task is in at a time, else the task as a whole; null before it began and for tasks of
    /// the system that are in none.
    public @Nullable Operation at(int task, long nanos) {
        Operation whole = null;
        for (Operation operation : list) {
            if (operation.task() == task && operation.covers(nanos)) {
                if (operation.routine() >= 0) {
                    return operation;
                }
                whole = operation;
            }
        }
        return whole;
    }

    /// The counterpart of an operation of another run, found by the names of task and routine and the count; null when
    /// it never began here.
    public @Nullable Operation counterpart(Operation other, Program of) {
        String task = name(of, other.task());
        String routine = routine(of, other);
        for (Operation operation : list) {
            if (operation.count() == other.count()
                    && routine(program, operation).equals(routine)
                    && name(program, operation.task()).equals(task)) {
                return operation;
            }
        }
        return null;
    }

    /// A name that the same task has in other runs.
    private static String name(Program program, int task) {
        List<Program.Task> users = program.tasks();
        return task <= users.size() ? users.get(task - 1).name() : "system " + (task - users.size());
    }

    private static String routine(Program program, Operation operation) {
        return operation.routine() < 0
                ? ""
                : program.routines().get(operation.routine()).name();
    }

    /// How many operations of that routine are over at a time.
    public int over(int routine, long nanos) {
        return (int) list.stream()
                .filter(operation -> operation.routine() == routine && operation.isOver() && operation.end() <= nanos)
                .count();
    }

    private static final class Fold extends RowFold<Operations> {
        private static final class Open {
            final int routine;
            final int count;
            final long begin;
            long waited;

            Open(int routine, int count, long begin) {
                this.routine = routine;
                this.count = count;
                this.begin = begin;
            }
        }

        private final Program program;
        private final Landmarks landmarks;
        private final List<Operation> done = new ArrayList<>();
        private final List<ArrayDeque<Open>> open = new ArrayList<>();
        private final List<int[]> counts = new ArrayList<>();
        private long[] waitsSince = new long[0];

        Fold(Program program, long horizon) {
            super(horizon);
            this.program = program;
            landmarks = new Landmarks(program);
        }

        @Override
        void row(Rows rows, long row, long time) {
            int task = rows.task(row);
            if (task == 0) {
                return;
            }
            grow(task);
            switch (rows.kind(row)) {
                case TASK_START -> open.get(task).push(new Open(-1, 1, time));
                case TASK_EXIT -> {
                    endWait(task, time);
                    while (!open.get(task).isEmpty()) {
                        boolean inside = open.get(task).peek().routine >= 0;
                        close(task, time, true, inside || rows.value(row) == 1);
                    }
                }
                case CALL -> call(task, rows.object(row), time);
                case RETURN -> leave(task, rows.object(row), time);
                case WORK_BEGIN ->
                    call(task, program.works().get(rows.object(row)).routine(), time);
                case WORK_END ->
                    leave(task, program.works().get(rows.object(row)).routine(), time);
                case WAIT_BEGIN -> {
                    if (isHeldUp(WaitKind.of(rows.value(row) & 15))) {
                        waitsSince[task] = time;
                    }
                }
                case WAIT_END -> endWait(task, time);
                case SWITCH_IN,
                        SWITCH_OUT,
                        MODE,
                        WAKE,
                        ACQUIRED,
                        RELEASED,
                        SPIN,
                        METHOD,
                        METHOD_END,
                        NET,
                        BATCH,
                        WORK_QUEUED,
                        READER_BEGIN,
                        READER_END,
                        READER_PREEMPTED,
                        GP_BEGIN,
                        GP_SCAN,
                        QUIESCENT,
                        GP_END,
                        EXPEDITED_BEGIN,
                        EXPEDITED_END,
                        CALLBACK_QUEUED,
                        CALLBACK_INVOKED,
                        SIGNAL,
                        VIOLATION -> {}
            }
        }

        private static boolean isHeldUp(WaitKind kind) {
            return kind != WaitKind.TIMER && kind != WaitKind.WORK;
        }

        private void grow(int task) {
            while (open.size() <= task) {
                open.add(new ArrayDeque<>());
                counts.add(new int[program.routines().size()]);
            }
            if (task >= waitsSince.length) {
                int old = waitsSince.length;
                waitsSince = Arrays.copyOf(waitsSince, Math.max(task + 1, 2 * old));
                Arrays.fill(waitsSince, old, waitsSince.length, -1);
            }
        }

        private void call(int task, int routine, long time) {
            if (landmarks.contains(routine)) {
                int count = ++counts.get(task)[routine];
                open.get(task).push(new Open(routine, count, time));
            }
        }

        private void leave(int task, int routine, long time) {
            Open innermost = open.get(task).peek();
            if (innermost != null && innermost.routine == routine) {
                close(task, time, true, false);
            }
        }

        private void endWait(int task, long time) {
            if (waitsSince[task] >= 0) {
                for (Open each : open.get(task)) {
                    each.waited += time - waitsSince[task];
                }
                waitsSince[task] = -1;
            }
        }

        private void close(int task, long time, boolean isOver, boolean killed) {
            Open innermost = open.get(task).pop();
            done.add(new Operation(
                    task, innermost.routine, innermost.count, innermost.begin, time, isOver, killed, innermost.waited));
        }

        @Override
        Operations close(long end) {
            for (int task = 1; task < open.size(); task++) {
                endWait(task, end);
                while (!open.get(task).isEmpty()) {
                    close(task, end, false, false);
                }
            }
            // of two that begin together the outer one ends later
            done.sort(Comparator.comparingLong(Operation::begin)
                    .thenComparingInt(Operation::task)
                    .thenComparing(Comparator.comparingLong(Operation::end).reversed())
                    .thenComparingInt(Operation::routine));
            return new Operations(program, List.copyOf(done));
        }
    }
}
