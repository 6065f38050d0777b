package lockscope.engine.machine;

/// Goes on with the next line when its condition holds, and elsewhere when it does not.
final class Branch extends Line {
    private final Node condition;
    private final int otherwise;

    Branch(Position position, Node condition, int otherwise) {
        super(position);
        this.condition = condition;
        this.otherwise = otherwise;
    }

    @Override
    Step step(int task, int base) {
        return goOn(task, condition.eval(base) != 0 ? next : otherwise);
    }
}
