package lockscope.engine.invariant;

import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;

/// I11: what is taken is given back, on every path; a waiter that was killed leaves no trace.
final class Balance implements Watch {
    private final Kernel kernel;
    private final Tasks tasks;
    private final Report report;

    Balance(Kernel kernel, Report report) {
        this.kernel = kernel;
        this.report = report;
        tasks = kernel.tasks;
    }

    @Override
    public void exits(int task) {
        int held = tasks.held(task, 0);
        if (held != 0) {
            report.broken(11, task, "ends and still holds " + report.lock(Tasks.heldLock(held)));
        } else if (tasks.nesting(task) > 0) {
            report.broken(11, task, "ends inside an RCU read section");
        }
    }

    @Override
    public void gaveUp(int task, int lock) {
        boolean left = stands(kernel.locks.queue(), lock, task) || stands(kernel.locks.spinners(), lock, task);
        if (left) {
            report.broken(11, task, "was killed and still stands in the queue of " + report.lock(lock));
        }
        if (kernel.locks.owner(lock) == task && !holds(task, lock)) {
            report.broken(11, task, "was killed and is the owner of " + report.lock(lock));
        }
    }

    private boolean holds(int task, int lock) {
        return tasks.holds(task, lock, LockMode.EXCLUSIVE) || tasks.holds(task, lock, LockMode.WRITE);
    }

    private boolean stands(Queue queue, int lock, int task) {
        for (int t = queue.first(lock); t != 0; t = tasks.next(t)) {
            if (t == task) {
                return true;
            }
        }
        return false;
    }
}
