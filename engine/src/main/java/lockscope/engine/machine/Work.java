package lockscope.engine.machine;

/// `cpu_work(duration)` and a program's own work in user mode: time on a CPU and nothing else.
final class Work extends Line {
    private final Node duration;
    private final boolean user;

    Work(Position position, Node duration, boolean user) {
        super(position);
        this.duration = duration;
        this.user = user;
    }

    @Override
    boolean isWork() {
        return true;
    }

    @Override
    boolean isUserWork() {
        return user;
    }

    @Override
    long cost(int base) {
        return super.cost(base) + Math.max(0, duration.eval(base));
    }

    @Override
    Step step(int task, int base) {
        give(base, 0);
        return goOn(task);
    }
}
