package lockscope.engine.run;

/// What an event is for: a kind and a number, in 20 bits.
final class Actor {
    /// The work that a task has begun ends; the number is the task.
    static final int WORK = 0;
    /// A task's timer goes off; the number is the task.
    static final int TIMER = 1;
    /// The tick of a CPU.
    static final int TICK = 2;
    /// A CPU is asked to look what to do: somebody woke on it, or it should turn to another task.
    static final int DISPATCH = 3;
    /// A task of the scenario begins.
    static final int START = 4;
    /// A fatal signal of the scenario; the number is its index.
    static final int KILL = 5;
    /// The interrupts of an expedited grace period are done.
    static final int EXPEDITED = 6;

    private static final int NUMBER_BITS = 17;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    private Actor() {}

    static int of(int kind, int number) {
        return kind << NUMBER_BITS | number;
    }

    static int kind(int actor) {
        return actor >>> NUMBER_BITS;
    }

    static int number(int actor) {
        return actor & NUMBER_MASK;
    }
}
