package lockscope.engine.fold;

import java.util.Arrays;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Rows;

/// Collects the calls of copy_net_ns as they return: about 50 bytes a call.
public final class CreationsFold extends RowFold<Creations> implements TaskStates.Watcher {
    private final TaskStates states;
    private final Cause.Index causes;
    private final Creations creations;
    private long[][] sums = new long[0][];
    private long[] began = new long[0];

    public CreationsFold(Program program, long horizonNanos) {
        super(horizonNanos);
        states = new TaskStates(program, this);
        causes = new Cause.Index(program);
        creations = new Creations(causes);
    }

    @Override
    void row(Rows rows, long row, long time) {
        states.row(rows, row, time);
    }

    @Override
    public void creates(int task, long time) {
        if (task >= sums.length) {
            int size = Math.max(task + 1, sums.length * 2);
            int old = sums.length;
            sums = Arrays.copyOf(sums, size);
            began = Arrays.copyOf(began, size);
            for (int i = old; i < size; i++) {
                sums[i] = new long[causes.size()];
            }
        }
        Arrays.fill(sums[task], 0);
        began[task] = time;
    }

    @Override
    public void span(int task, long begin, long end) {
        if (!states.isCreating(task)) {
            return;
        }
        switch (states.activity(task)) {
            case WAITS, SPINS -> sums[task][causes.of(states.waitKind(task), states.waitObject(task))] += end - begin;
            case RUNNABLE -> sums[task][causes.ofCpu()] += end - begin;
            case NOT_STARTED, USER, SYSTEM, DONE -> {}
        }
    }

    @Override
    public void created(int task, long begin, long end, int result) {
        creations.add(task, begin, end, true, result, sums[task]);
    }

    @Override
    Creations close(long end) {
        states.finish(end);
        for (int task = 1; task <= states.tasks(); task++) {
            if (states.isCreating(task)) {
                creations.add(task, began[task], end, false, 0, sums[task]);
            }
        }
        return creations;
    }
}
