package lockscope.engine.machine;

import lockscope.engine.program.Program;

/// The invariants that a strategy says do not apply to it.
public final class Waivers {
    private final boolean[] waived = new boolean[64];

    public Waivers(Program program) {
        for (Program.Waiver waiver : program.expectations().waived()) {
            waived[number(waiver.invariant())] = true;
        }
    }

    /// The number of an invariant by its name: 12 for "I12"; 0 for what is none.
    private static int number(String name) {
        boolean known = name.length() >= 2 && name.length() <= 3 && name.charAt(0) == 'I';
        int number = known ? Integer.parseInt(name, 1, name.length(), 10) : 0;
        return number < 64 ? number : 0;
    }

    /// Whether nobody looks whether this invariant holds.
    public boolean waive(int invariant) {
        return invariant > 0 && invariant < waived.length && waived[invariant];
    }
}
