package lockscope.engine.machine;

import lockscope.engine.program.Primitive;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.WaitKind;

/// `synchronize_rcu`, `synchronize_rcu_expedited` and `rcu_barrier`.
final class RcuWait extends Waiting {
    private final Primitive primitive;
    private final WaitKind kind;

    RcuWait(Position position, Primitive primitive, WaitKind kind) {
        super(position);
        this.primitive = primitive;
        this.kind = kind;
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
        if (tasks.nesting(task) > 0 && kind != WaitKind.CALLBACKS) {
            workings.references.violated(
                    12, "waits for itself: the grace period that it asks for waits for its own read section");
        }
        workings.mustBeAbleToSleep(task, primitive);
        tasks.queue(task, kind.ordinal() + 1, 0);
        boolean done = switch (kind) {
            case CALLBACKS -> platform.rcu().barrier(task);
            case EXPEDITED_GRACE_PERIOD -> platform.rcu().synchronizeExpedited(task);
            default -> platform.rcu().synchronize(task);
        };
        if (done) {
            tasks.setWait(task, 0, 0);
            return end(task, base, waited, 0);
        }
        return begin(task);
    }
}
