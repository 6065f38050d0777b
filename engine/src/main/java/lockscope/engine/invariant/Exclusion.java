package lockscope.engine.invariant;

import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;

/// I15: a lock has one owner or writer, or any number of readers. Counted apart from the lock's own words.
final class Exclusion implements Watch {
    private static final int READERS = 0;
    private static final int OWNER = 1;

    private final Report report;
    private final Words w;

    Exclusion(Kernel kernel, Report report) {
        this.report = report;
        int locks = Math.max(1, kernel.program.locks().size());
        w = kernel.memory.allocate("lock holders", Words.Region.NOTES, 2, locks).meaning(Words.Meaning.TASK, OWNER);
    }

    @Override
    public void acquired(int task, int lock, int mode) {
        int owner = w.getInt(lock, OWNER);
        int readers = w.getInt(lock, READERS);
        if (owner != 0) {
            report.broken(15, task, "gets " + report.lock(lock) + ", which " + report.task(owner) + " has alone");
        } else if (mode != LockMode.READ && readers > 0) {
            report.broken(15, task, "gets " + report.lock(lock) + " alone while " + readers + " read it");
        }
        if (mode == LockMode.READ) {
            w.add(lock, READERS, 1);
        } else {
            w.set(lock, OWNER, task);
        }
    }

    @Override
    public void released(int task, int lock, int mode) {
        if (mode == LockMode.READ) {
            w.add(lock, READERS, -1);
        } else {
            w.set(lock, OWNER, 0);
        }
    }
}
