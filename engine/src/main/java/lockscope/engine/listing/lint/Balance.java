package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program.Routine;
import org.jspecify.annotations.Nullable;

/// Compares the ways in which a routine can end: a lock that is held after one and not after another, where the caller
/// cannot tell the two apart, is a mistake.
final class Balance {
    private final Report report;

    Balance(Report report) {
        this.report = report;
    }

    /// Reports the odd outcomes and leaves them out, so that callers are not blamed for them.
    List<Outcome> evenOutcomes(Routine routine, PathState entry, List<Outcome> outcomes) {
        List<Outcome> even = new ArrayList<>(outcomes);
        for (Outcome outcome : outcomes) {
            Outcome other = less(outcome, even);
            if (other != null) {
                report(routine, entry, outcome, other);
                even.remove(outcome);
            }
        }
        return List.copyOf(even);
    }

    /// An outcome that holds less and looks the same to the caller.
    private static @Nullable Outcome less(Outcome outcome, List<Outcome> others) {
        for (Outcome other : others) {
            if (!odd(outcome, other).isEmpty() && !outcome.isToldApartFrom(other)) {
                return other;
            }
            boolean reads = outcome.state().readers() > other.state().readers();
            if (reads && !outcome.isToldApartFrom(other)) {
                return other;
            }
        }
        return null;
    }

    /// What the first holds and the second does not, or more often.
    private static List<Held> odd(Outcome outcome, Outcome other) {
        List<Held> odd = new ArrayList<>(outcome.state().held());
        for (Held held : other.state().held()) {
            odd.stream()
                    .filter(each -> each.lock() == held.lock() && each.mode() == held.mode())
                    .findFirst()
                    .ifPresent(odd::remove);
        }
        return odd;
    }

    private void report(Routine routine, PathState entry, Outcome outcome, Outcome other) {
        List<Held> odd = odd(outcome, other);
        if (odd.isEmpty()) {
            report.add(
                    outcome.pc(),
                    "'" + routine.name() + "' can end here inside a read section, and elsewhere without",
                    outcome.state().trail());
        }
        for (Held held : odd) {
            String lock = report.lock(held.lock());
            boolean before = entry.find(held.lock()) != null;
            String message = before
                    ? "'" + routine.name() + "' can end here with '" + lock
                            + "' still held, while other paths release it"
                    : "'" + routine.name() + "' can end here with '" + lock + "' still held, taken at "
                            + report.place(held.pc()) + ", while other paths do not hold it";
            report.add(outcome.pc(), message, outcome.state().trail());
        }
    }

    /// Reports what is held at the end of a routine that nobody waits for to release it.
    void checkNothingHeld(Routine routine, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            for (Held held : outcome.state().held()) {
                report.add(
                        outcome.pc(),
                        "'" + routine.name() + "' ends here with '" + report.lock(held.lock())
                                + "' still held, taken at " + report.place(held.pc()),
                        outcome.state().trail());
            }
            if (outcome.state().readers() > 0) {
                report.add(
                        outcome.pc(),
                        "'" + routine.name() + "' ends here inside a read section",
                        outcome.state().trail());
            }
        }
    }
}
