package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;

/// What an exploration looks at: one invariant, or all that there are.
///
/// @param invariant its number, 0 for the assertions of the listing, -1 for everything
public record Property(int invariant) {
    public static final Property ALL = new Property(-1);
    /// Nobody waits for himself.
    public static final Property DEADLOCK = new Property(12);

    private static final int INVARIANTS = 15;

    /// All that can be asked for, the commonest first.
    public static List<Property> all() {
        List<Property> all = new ArrayList<>(List.of(ALL, DEADLOCK));
        for (int i = 1; i <= INVARIANTS; i++) {
            if (i != DEADLOCK.invariant) {
                all.add(new Property(i));
            }
        }
        all.add(new Property(0));
        return List.copyOf(all);
    }

    /// As the explorer wants them.
    public List<Integer> rules() {
        return invariant < 0 ? List.of() : List.of(invariant);
    }
}
