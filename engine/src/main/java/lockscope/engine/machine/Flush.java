package lockscope.engine.machine;

import lockscope.engine.state.Phase;
import lockscope.engine.state.Works;
import lockscope.engine.trace.WaitKind;

/// `flush_work(work)`: waits until the item is neither queued nor running.
final class Flush extends Waiting {
    private final Node work;
    private final Works works;

    Flush(Position position, Node work) {
        super(position);
        this.work = work;
        works = workings.kernel.works;
    }

    @Override
    boolean maySleep() {
        return true;
    }

    @Override
    Step step(int task, int base) {
        boolean waited = tasks.waitKind(task) != 0;
        if (!waited) {
            watch.mightSleep(task);
        }
        int item = (int) work.eval(base);
        int queue = workings.kernel.program.works().get(item).workqueue();
        boolean busy = works.isPending(item) || works.running(queue) == item;
        if (tasks.phase(task) == Phase.QUEUED) {
            if (busy) {
                return goOnWaiting(task);
            }
            works.addFlushers(queue, -1);
            return end(task, base, waited, 0);
        }
        if (!busy) {
            return end(task, base, waited, 0);
        }
        works.addFlushers(queue, 1);
        tasks.queue(task, WaitKind.FLUSH.ordinal() + 1, item);
        return begin(task);
    }
}
