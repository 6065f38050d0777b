package lockscope.engine.explore;

/// Who steps next and how, in one int: a kind, a number, a choice.
///
/// Where a step leaves something open (whether a time has passed already) it is made twice, once for each choice.
final class Action {
    /// A task executes its line, or a worker takes its next work item; the number is the task.
    static final int TASK = 0;
    /// An RCU callback runs; the number is its place among those that are queued.
    static final int CALLBACK = 1;
    /// A fatal signal of the scenario arrives; the number is its index in the program.
    static final int SIGNAL = 2;

    private static final int KIND_SHIFT = 24;
    private static final int NUMBER_SHIFT = 4;
    private static final int NUMBER_MASK = (1 << KIND_SHIFT - NUMBER_SHIFT) - 1;

    private Action() {}

    static int of(int kind, int number, int choice) {
        return kind << KIND_SHIFT | number << NUMBER_SHIFT | choice;
    }

    static int kind(int action) {
        return action >>> KIND_SHIFT;
    }

    static int number(int action) {
        return action >>> NUMBER_SHIFT & NUMBER_MASK;
    }

    static int choice(int action) {
        return action & (1 << NUMBER_SHIFT) - 1;
    }

    static int withChoice(int action, int choice) {
        return action & -(1 << NUMBER_SHIFT) | choice;
    }
}
