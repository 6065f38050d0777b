package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.explore.Rule;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.program.Property.Kind;
import lockscope.engine.trace.Violation;

/// What an exploration looks at: everything, one invariant, or a claim.
///
/// @param invariant its number, as the explorer counts them, 0 for the assertions of the listing, -1 for everything and for a claim
/// @param claim such as `never building > 1`; empty for none
public record Property(int invariant, String claim) {
    public static final Property ALL = new Property(-1);
    /// Nobody waits for himself.
    public static final Property DEADLOCK = new Property(Rule.DEADLOCK);

    /// Nobody is passed by more than one later arrival.
    public static final Property STARVATION = new Property(Violation.FIRST_STARVATION + 1);

    /// An invariant.
    public Property(int invariant) {
        this(invariant, "");
    }

    /// A claim as somebody wrote it; a condition alone is claimed always.
    public static Property claiming(String text) {
        String claim = text.strip().replaceAll(";$", "").replaceAll("\\s+", " ");
        for (Kind kind : Kind.values()) {
            if (claim.startsWith(kind.word() + " ")) {
                return new Property(-1, claim);
            }
        }
        return new Property(-1, Kind.ALWAYS.word() + " " + claim);
    }

    /// All that can be asked for of any scenario, the commonest first.
    public static List<Property> all() {
        List<Property> all = new ArrayList<>(List.of(ALL, DEADLOCK, STARVATION));
        for (int i = 1; i <= Rule.INVARIANTS; i++) {
            if (i != DEADLOCK.invariant) {
                all.add(new Property(i));
            }
        }
        all.add(new Property(0));
        return List.copyOf(all);
    }

    /// What a scenario claims itself.
    public static List<Property> claimed(Program program) {
        return program.expectations().properties().stream()
                .map(property -> claiming(property.text()))
                .toList();
    }

    boolean isClaim() {
        return !claim.isEmpty();
    }

    /// The scenario with this claim as its last one.
    Source in(Source scenario) {
        return isClaim() ? new Source(scenario.name(), scenario.text() + "\n" + claim + ";\n") : scenario;
    }

    /// As the explorer wants them.
    public List<Integer> rules(Program program) {
        if (isClaim()) {
            int last = program.expectations().properties().size() - 1;
            return List.of(Violation.FIRST_PROPERTY + last);
        }
        return invariant < 0 ? List.of() : List.of(invariant);
    }
}
