package lockscope.engine.explore;

import java.util.List;
import java.util.Locale;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// What an exploration found out.
///
/// @param verdict holds, violated or not decided
/// @param states how many different states were seen
/// @param transitions how many steps led from one to one
/// @param depth how many steps from the beginning the last one is that was looked at
/// @param words how many 64-bit words one state took
/// @param bytes what all of them took in memory
/// @param reason why nothing was decided, else empty
/// @param violation the rule that was broken, null for none
/// @param schedule a way there, null for none: what is claimed to be possible is broken by no way in particular
/// @param reduced whether orders that nobody can tell apart were visited once, so that there are fewer states
/// @param endless tasks that can go on for ever by themselves, for what holds: rules say nothing of them
public record Answer(
        Verdict verdict,
        long states,
        long transitions,
        int depth,
        int words,
        long bytes,
        String reason,
        @Nullable Violation violation,
        @Nullable Schedule schedule,
        boolean reduced,
        List<Endless> endless) {

    public enum Verdict {
        /// Every state was seen, and none breaks a rule.
        HOLDS,
        VIOLATED,
        /// A bound came first.
        UNDECIDED
    }

    Answer with(List<Endless> loops) {
        return new Answer(
                verdict, states, transitions, depth, words, bytes, reason, violation, schedule, reduced, loops);
    }

    /// Whether every state that can be reached was seen.
    public boolean isComplete() {
        return verdict == Verdict.HOLDS;
    }

    /// The answer as a sentence.
    public String sentence() {
        return switch (verdict) {
            case HOLDS ->
                String.format(Locale.ROOT, "holds: %,d states, complete%s", states, reduced ? ", with reductions" : "");
            case VIOLATED ->
                schedule == null && violation != null
                        ? "violated: " + violation.text()
                        : String.format(
                                Locale.ROOT,
                                "violated: shortest schedule, %,d steps",
                                schedule == null ? 0 : schedule.steps().size());
            case UNDECIDED ->
                states == 0
                        ? "not decided: " + reason
                        : String.format(Locale.ROOT, "not decided: %s at %,d states, depth %,d", reason, states, depth);
        };
    }
}
