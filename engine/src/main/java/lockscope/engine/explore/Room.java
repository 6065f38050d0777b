package lockscope.engine.explore;

import lockscope.engine.program.Program;

/// How many namespaces and callbacks a scenario has at a time, found by sample runs.
///
/// @param slots the highest slot, and some to spare
/// @param callbacks the most that were queued, and some to spare
record Room(int slots, int callbacks) {
    private static final int SPARE = 1;
    /// A run that is longer than this goes round in a loop, and needs no more room than it has.
    private static final int LONGEST = 60_000;

    static Room of(Program program, int runs) {
        int slots = 1;
        int callbacks = 1;
        ExploringMachine machine = new ExploringMachine(program, Replay.watches(false));
        Layout layout = new Layout(machine.kernel, machine.liveness);
        int[] actions = new int[machine.mostActions()];
        long random = 0x6C6F636B;
        for (int run = 0; run < runs; run++) {
            layout.reset();
            int steps = 0;
            for (int n = machine.enabled(actions); n > 0 && steps < LONGEST; n = machine.enabled(actions)) {
                steps++;
                random = random * 6364136223846793005L + 1442695040888963407L;
                machine.step(actions[(int) ((random >>> 33) % n)]);
                layout.journal().forget();
                callbacks = Math.max(callbacks, machine.rcu.pending());
                for (int slot = slots + 1; slot <= machine.kernel.nets.highest(); slot++) {
                    slots = machine.kernel.nets.used(slot) ? slot : slots;
                }
                if (machine.violation() != null) {
                    break;
                }
            }
        }
        return new Room(
                Math.min(slots + SPARE, machine.kernel.nets.highest()),
                Math.min(callbacks + SPARE, OpenRcu.MOST_CALLBACKS));
    }
}
