package lockscope.engine.machine;

/// `cond_resched()`: the task offers its CPU.
final class Yield extends Line {
    Yield(Position position) {
        super(position);
    }

    @Override
    boolean maySleep() {
        return true;
    }

    @Override
    Step step(int task, int base) {
        workings.watch.mightSleep(task);
        give(base, 0);
        goOn(task);
        return Step.YIELDS;
    }
}
