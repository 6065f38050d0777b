package lockscope.engine.explore;

import lockscope.engine.trace.Violation;

/// The rules that an exploration looks at: their numbers by name, and the invariants in one sentence each.
public final class Rule {
    /// There are I1 to this one.
    public static final int INVARIANTS = 15;

    /// No deadlock: the number of I12.
    public static final int DEADLOCK = 12;

    private Rule() {}

    /// The number of a rule that does not depend on the scenario: `I1` to `I15`, `deadlock`, `assert`; -1 for any other
    /// name.
    public static int invariant(String name) {
        if (name.equalsIgnoreCase("assert")) {
            return 0;
        }
        if (name.equalsIgnoreCase("deadlock")) {
            return DEADLOCK;
        }
        int number = name.matches("I[1-9][0-9]?") ? Integer.parseInt(name.substring(1)) : -1;
        return number > INVARIANTS ? -1 : number;
    }

    /// The number of a rule by its name, as [lockscope.engine.trace.Violation#id] has it; -1 when it is none.
    static int number(String name) {
        if (name.matches("property [0-9]{1,3}")) {
            return Violation.FIRST_PROPERTY - 1 + Integer.parseInt(name.substring("property ".length()));
        }
        if (name.matches("starvation [0-9]{1,2}")) {
            return Violation.FIRST_STARVATION + Integer.parseInt(name.substring("starvation ".length()));
        }
        return invariant(name);
    }

    /// The bound of a rule about starvation, -1 when it is another rule.
    static int starvationBound(int invariant) {
        return Math.max(-1, invariant - Violation.FIRST_STARVATION);
    }

    /// Empty for what is no invariant, such as an assertion.
    static String sentence(int invariant) {
        if (invariant >= Violation.FIRST_STARVATION) {
            return "nobody who waits for a lock is passed by more than " + starvationBound(invariant)
                    + " who came later.";
        }
        return switch (invariant) {
            case 1 -> "every init that succeeded gets one exit, and no exit comes without its init.";
            case 2 -> "exits run in the reverse order of the inits.";
            case 3 -> "the list of operations stands still while a namespace is built or torn down.";
            case 4 -> "nothing that a reader may have found is taken down before the reader is done.";
            case 5 -> "an operation's data outlives the exits of all operations.";
            case 6 -> "a namespace outlives the RCU callbacks that touch it.";
            case 7 -> "a registered operation is in every listed namespace, one that left is in none.";
            case 8 -> "a namespace dies once: its count never leaves 0, and it is in one batch.";
            case 9 -> "one worker takes namespaces off the list, and a creator puts them there when they are done.";
            case 10 -> "locks have one order, and nobody sleeps under a spinlock or in a read section.";
            case 11 -> "what is taken is given back, once, on every path.";
            case 12 -> "nobody waits for himself, however long the way round.";
            case 13 -> "methods of sync operations never run beside each other.";
            case 14 -> "the counter of sync operations is right and stands still for readers.";
            case 15 -> "a lock has one writer or any number of readers.";
            default -> "";
        };
    }
}
