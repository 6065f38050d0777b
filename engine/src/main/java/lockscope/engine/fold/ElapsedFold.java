package lockscope.engine.fold;

import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Adds up, for each foreground task, where its time went, and keeps the one that ended last.
public final class ElapsedFold extends RowFold<Elapsed> implements TaskStates.Watcher {
    private final Program program;
    private final TaskStates states;
    private final Cause.Index causes;
    private final int size;
    private final int beforeStart;
    private final int user;
    private final int system;
    private final long[] sums;
    private final long[] endedAt;

    public ElapsedFold(Program program, long horizonNanos) {
        super(horizonNanos);
        this.program = program;
        states = new TaskStates(program, this);
        causes = new Cause.Index(program);
        beforeStart = causes.size();
        user = beforeStart + 1;
        system = user + 1;
        size = system + 1;
        endedAt = new long[program.tasks().size() + 1];
        Arrays.fill(endedAt, Long.MAX_VALUE);
        sums = new long[endedAt.length * size];
    }

    @Override
    void row(Rows rows, long row, long time) {
        states.row(rows, row, time);
        if (rows.kind(row) == TraceKind.TASK_EXIT && rows.task(row) < endedAt.length) {
            endedAt[rows.task(row)] = time;
        }
    }

    @Override
    public void span(int task, long begin, long end) {
        if (task >= endedAt.length) {
            return;
        }
        int what = switch (states.activity(task)) {
            case NOT_STARTED -> beforeStart;
            case USER -> user;
            case SYSTEM -> system;
            case RUNNABLE -> causes.ofCpu();
            case WAITS, SPINS -> causes.of(states.waitKind(task), states.waitObject(task));
            case DONE -> -1;
        };
        if (what >= 0) {
            sums[task * size + what] += end - begin;
        }
    }

    @Override
    Elapsed close(long end) {
        states.finish(end);
        int last = 0;
        long lastEnd = -1;
        for (int task = 1; task < endedAt.length; task++) {
            if (!program.tasks().get(task - 1).background() && endedAt[task] > lastEnd) {
                last = task;
                lastEnd = endedAt[task];
            }
        }
        if (last == 0) {
            return new Elapsed(0, 0, 0, 0, List.of());
        }
        long[] own = Arrays.copyOfRange(sums, last * size, (last + 1) * size);
        return new Elapsed(
                last,
                own[beforeStart],
                own[user],
                own[system],
                CauseSum.list(causes, Arrays.copyOf(own, causes.size())));
    }
}
