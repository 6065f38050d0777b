package lockscope.engine.explore;

import lockscope.engine.memory.Journal;

/// Sample runs through a scenario, from which a layout learns what values its words take.
final class Samples {
    private static final int RUNS = 400;
    private static final int STEPS = 60_000;

    private final ExploringMachine machine;
    private final Layout layout;
    private final Runnable lookUp;
    private final int[] actions;
    private long random = 0x6C6F636B;

    /// @param lookUp called between runs; it may throw to stop
    Samples(ExploringMachine machine, Layout layout, Runnable lookUp) {
        this.machine = machine;
        this.layout = layout;
        this.lookUp = lookUp;
        actions = new int[machine.mostActions()];
    }

    /// Runs with all kinds of haste: from one step at a time to a task at a time.
    void take() {
        int steps = 0;
        for (int run = 0; run < RUNS && steps < STEPS; run++) {
            lookUp.run();
            layout.reset();
            steps += run(run % 4 * 5);
        }
        layout.reset();
        layout.freeze();
    }

    private int run(int patience) {
        Journal journal = layout.journal();
        int steps = 0;
        int last = -1;
        int n = machine.enabled(actions);
        while (n > 0 && steps < STEPS) {
            int pick = next(n);
            for (int i = 0; i < n; i++) {
                pick = actions[i] == last && next(20) < patience ? i : pick;
            }
            last = actions[pick];
            machine.step(Action.withChoice(last, next(2)));
            layout.learn();
            journal.forget();
            steps++;
            if (machine.violation() != null) {
                break;
            }
            n = machine.enabled(actions);
        }
        return steps;
    }

    private int next(int bound) {
        random = random * 6364136223846793005L + 1442695040888963407L;
        return (int) ((random >>> 33) % bound);
    }
}
