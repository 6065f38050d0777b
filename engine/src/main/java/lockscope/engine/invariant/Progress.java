package lockscope.engine.invariant;

import java.util.List;
import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// I12: nobody waits for himself, however long the way round, and readers do not pass a queued writer for ever: up to
/// 4.16 never, since 5.3 not once it asked for the lock to be handed over.
final class Progress implements Watch {
    private final Kernel kernel;
    private final Tasks tasks;
    private final Report report;
    private final WaitGraph graph;
    private final Words ahead;

    Progress(Kernel kernel, WaitGraph graph, Report report) {
        this.kernel = kernel;
        this.graph = graph;
        this.report = report;
        tasks = kernel.tasks;
        int count = kernel.table.count();
        ahead = kernel.memory
                .allocate("writers ahead", Words.Region.NOTES, count / 64 + 1, count + 1)
                .perTask()
                .meaning(Words.Meaning.TASK_SET, 0);
    }

    @Override
    public void waits(int task) {
        int kind = tasks.waitKind(task) - 1;
        if (kind == WaitKind.READ_WRITER_HOLDS.ordinal() || kind == WaitKind.READ_BEHIND_QUEUE.ordinal()) {
            noteWritersAhead(task, tasks.waitObject(task));
        }
        List<Integer> circle = graph.canHoldUp(task) ? graph.circle(task) : List.of();
        if (!circle.isEmpty()) {
            report.broken(12, task, "is in a circle of waits that nothing can end: " + graph.describe(circle));
        }
    }

    private void noteWritersAhead(int task, int lock) {
        ahead.clear(task);
        Queue queue = kernel.locks.queue();
        for (int t = queue.first(lock); t != 0 && t != task; t = tasks.next(t)) {
            if (isWriter(t)) {
                ahead.set(task, t / 64, ahead.get(task, t / 64) | 1L << t % 64);
            }
        }
    }

    private boolean isWriter(int task) {
        int kind = tasks.waitKind(task) - 1;
        return kind >= WaitKind.WRITE_READERS_HOLD.ordinal() && kind <= WaitKind.WRITE_BEHIND_QUEUE.ordinal();
    }

    @Override
    public void gaveUp(int task, int lock) {
        isAheadNoMore(task, lock);
    }

    private void isAheadNoMore(int task, int lock) {
        Queue queue = kernel.locks.queue();
        for (int t = queue.first(lock); t != 0; t = tasks.next(t)) {
            ahead.set(t, task / 64, ahead.get(t, task / 64) & ~(1L << task % 64));
        }
        ahead.clear(task);
    }

    @Override
    public void acquired(int task, int lock, int mode) {
        boolean queued = tasks.phase(task) == Phase.QUEUED && tasks.waitKind(task) != 0;
        if (mode != LockMode.READ || isDowngrade(task)) {
            isAheadNoMore(task, lock);
            return;
        }
        int writer = passed(task, lock, queued);
        if (writer != 0) {
            report.broken(
                    12,
                    task,
                    "reads " + report.lock(lock) + " before " + report.task(writer)
                            + ", which waits to write it and came first");
        }
        ahead.clear(task);
    }

    /// A queued writer that came before the reader and must not be passed; 0 for none.
    private int passed(int task, int lock, boolean queued) {
        Program.Lock declared = kernel.program.locks().get(lock);
        boolean strict = declared.generation() != 503 || (!queued && kernel.locks.isHandoffAsked(lock));
        Queue queue = kernel.locks.queue();
        for (int t = strict ? queue.first(lock) : 0; t != 0; t = tasks.next(t)) {
            boolean first = !queued || (ahead.get(task, t / 64) >>> t % 64 & 1) != 0;
            if (first && isWriter(t)) {
                return t;
            }
        }
        return 0;
    }

    private boolean isDowngrade(int task) {
        return kernel.program.code().instructions()[tasks.pc(task)] instanceof Instr.Prim prim
                && prim.primitive() == Primitive.DOWNGRADE_WRITE;
    }
}
