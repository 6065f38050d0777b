package lockscope.engine.machine;

/// Gives a variable or a field a value.
final class Assignment extends Line {
    private final Node value;

    Assignment(Position position, Node value) {
        super(position);
        this.value = value;
    }

    @Override
    Step step(int task, int base) {
        give(base, value.eval(base));
        workings.watch.assigned(task);
        return goOn(task);
    }
}
