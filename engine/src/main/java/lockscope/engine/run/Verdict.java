package lockscope.engine.run;

import java.util.List;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Whether a run broke what its scenario says it breaks, and nothing else.
///
/// @param text for people
public record Verdict(Kind kind, String text) {
    public enum Kind {
        /// No rule was broken, or one that the scenario breaks by design.
        AS_EXPECTED,
        /// A rule was broken that the scenario does not speak of.
        UNEXPECTED,
        /// The scenario breaks a rule by design, and this run did not.
        MISSING
    }

    static Verdict of(List<String> expected, @Nullable Violation violation) {
        String design = String.join(", ", expected);
        if (violation == null) {
            return expected.isEmpty()
                    ? new Verdict(Kind.AS_EXPECTED, "no invariant was broken")
                    : new Verdict(Kind.MISSING, "the scenario breaks " + design + " by design, but nothing was broken");
        }
        String found = violation.id() + ": " + violation.text();
        return expected.contains(violation.id())
                ? new Verdict(Kind.AS_EXPECTED, "as designed, " + found)
                : new Verdict(Kind.UNEXPECTED, found);
    }

    public boolean isAsExpected() {
        return kind == Kind.AS_EXPECTED;
    }
}
