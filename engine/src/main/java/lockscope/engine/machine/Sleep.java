package lockscope.engine.machine;

import lockscope.engine.program.Primitive;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.WaitKind;

/// `sleep(duration)`: the task gives up its CPU for a time.
final class Sleep extends Waiting {
    private static final int TIMER = WaitKind.TIMER.ordinal() + 1;

    private final Node duration;

    Sleep(Position position, Node duration) {
        super(position);
        this.duration = duration;
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
        int phase = tasks.phase(task);
        if (phase == Phase.SATISFIED || workings.booting) {
            return end(task, base, waited, 0);
        }
        if (phase == Phase.QUEUED) {
            return goOnWaiting(task);
        }
        long nanos = duration.eval(base);
        if (nanos <= 0) {
            return end(task, base, waited, 0);
        }
        workings.mustBeAbleToSleep(task, Primitive.SLEEP);
        tasks.queue(task, TIMER, 0);
        platform.sleep(task, nanos);
        return begin(task);
    }
}
