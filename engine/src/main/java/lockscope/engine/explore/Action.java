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
    /// A task gets a CPU, a free one or that of another task; the number holds both.
    static final int SWITCH = 3;

    private static final int KIND_SHIFT = 24;
    private static final int NUMBER_SHIFT = 4;
    private static final int TASK_BITS = 8;
    private static final int NUMBER_MASK = (1 << KIND_SHIFT - NUMBER_SHIFT) - 1;

    private Action() {}

    static int of(int kind, int number, int choice) {
        return kind << KIND_SHIFT | number << NUMBER_SHIFT | choice;
    }

    /// @param out the task that loses its CPU, 0 when one is free
    static int ofSwitch(int in, int out) {
        return of(SWITCH, out << TASK_BITS | in, 0);
    }

    /// The task that a switch puts on a CPU.
    static int in(int action) {
        return number(action) & (1 << TASK_BITS) - 1;
    }

    /// The task that a switch takes off its CPU, 0 for none.
    static int out(int action) {
        return number(action) >>> TASK_BITS;
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
