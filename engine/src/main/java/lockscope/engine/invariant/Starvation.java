package lockscope.engine.invariant;

import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.Violation;
import lockscope.engine.trace.WaitKind;

/// Nobody who waits for a lock sees more than a number of others get it who came later.
///
/// A bound makes of starvation, which only an endless way can show, something that one state shows. Others are counted
/// as often as they get the lock. Who was there first is noted here, apart from the lock's own queue.
final class Starvation implements Watch {
    private static final int WAITS = 0;
    private static final int OVERTAKEN = 1;
    private static final int AHEAD = 2;
    private static final int WORDS = 3;

    private final Kernel kernel;
    private final Tasks tasks;
    private final Platform platform;
    private final Report report;
    private final int bound;
    private final int count;
    private final Words w;

    /// Lays out its notes behind the structures that are there; for at most 63 tasks.
    ///
    /// @param bound how many later arrivals may get a lock before somebody who waits for it
    Starvation(Kernel kernel, Platform platform, Report report, int bound) {
        this.kernel = kernel;
        this.platform = platform;
        this.bound = bound;
        tasks = kernel.tasks;
        this.report = report;
        count = Math.min(63, kernel.table.count());
        w = kernel.memory
                .allocate("arrivals", Words.Region.NOTES, WORDS, count + 1)
                .perTask()
                .meaning(Words.Meaning.TASK_SET, AHEAD);
    }

    @Override
    public void waits(int task) {
        boolean forLock = WaitKind.of(tasks.waitKind(task) - 1).isLock();
        if (!forLock || w.get(task, WAITS) != 0) {
            return;
        }
        long ahead = 0;
        for (int t = 1; t <= count; t++) {
            ahead |= waitsFor(t, tasks.waitObject(task)) ? 1L << t : 0;
        }
        w.set(task, WAITS, 1);
        w.set(task, AHEAD, ahead);
    }

    private boolean waitsFor(int task, int lock) {
        return w.get(task, WAITS) != 0 && tasks.waitObject(task) == lock;
    }

    @Override
    public void gaveUp(int task, int lock) {
        waitsNoMore(task);
    }

    private void waitsNoMore(int task) {
        w.clear(task);
        for (int t = 1; t <= count; t++) {
            w.set(t, AHEAD, w.get(t, AHEAD) & ~(1L << task));
        }
    }

    @Override
    public void acquired(int task, int lock, int mode) {
        if (mode == LockMode.READ && isDowngrade(task)) {
            return;
        }
        long first = w.get(task, WAITS) == 0 ? -1L : w.get(task, AHEAD);
        waitsNoMore(task);
        for (int t = 1; t <= count; t++) {
            if ((first >>> t & 1) != 0 && waitsFor(t, lock)) {
                overtake(task, t, lock);
            }
        }
    }

    private boolean isDowngrade(int task) {
        return kernel.program.code().instructions()[tasks.pc(task)] instanceof Instr.Prim prim
                && prim.primitive() == Primitive.DOWNGRADE_WRITE;
    }

    private void overtake(int task, int waiter, int lock) {
        int overtaken = w.getInt(waiter, OVERTAKEN) + 1;
        w.set(waiter, OVERTAKEN, overtaken);
        if (overtaken > bound) {
            String text = report.task(task) + " gets " + report.lock(lock) + " before " + report.task(waiter)
                    + ", which came first and still waits" + report.line(waiter) + ": "
                    + (overtaken == 1 ? "one later arrival was" : overtaken + " later arrivals were")
                    + " faster, and the bound is " + bound;
            platform.violated(
                    new Violation(Violation.FIRST_STARVATION + bound, task, tasks.pc(task), platform.now(), text));
        }
    }
}
