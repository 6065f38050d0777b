package lockscope.engine.machine;

/// The loop that counts: a word of the frame says how many rounds are left.
final class Repeat {
    private Repeat() {}

    /// Sets the count and goes straight on to the head.
    static final class Init extends Line {
        private final int counter;
        private final Node times;

        Init(Position position, int counter, Node times) {
            super(position);
            this.counter = counter;
            this.times = times;
        }

        @Override
        Step step(int task, int base) {
            workings.stacks.setLocal(base, counter, times.eval(base));
            tasks.setPc(task, next);
            return workings.lines[next].step(task, base);
        }
    }

    /// Begins another round or leaves the loop.
    static final class Head extends Line {
        private final int counter;
        private final int otherwise;

        Head(Position position, int counter, int otherwise) {
            super(position);
            this.counter = counter;
            this.otherwise = otherwise;
        }

        @Override
        Step step(int task, int base) {
            long left = workings.stacks.local(base, counter);
            workings.stacks.setLocal(base, counter, left - 1);
            return goOn(task, left > 0 ? next : otherwise);
        }
    }
}
